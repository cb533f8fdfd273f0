package org.handrail.intake.referral;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Ids of episodes: derived, so that a repeated request finds what the first one made. */
final class EpisodeIds {

    private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int LENGTH = 20;

    private EpisodeIds() {
    }

    /** {@code ep-} and 20 characters of base 32 of SHA-256 over clinic, a bar and the Idempotency-Key. */
    static String of(String clinic, String key) {
        byte[] hash = sha256(clinic + "|" + key);
        StringBuilder id = new StringBuilder("ep-");
        for (int bit = 0; bit < LENGTH * 5; bit += 5) {
            int at = bit / 8;
            int two = (hash[at] & 0xff) << 8 | hash[at + 1] & 0xff;
            id.append(BASE32.charAt(two >> 11 - bit % 8 & 0x1f));
        }
        return id.toString();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
