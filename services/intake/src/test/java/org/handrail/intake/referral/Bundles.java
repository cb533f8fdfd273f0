package org.handrail.intake.referral;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** The 120 synthetic referral bundles, one a line: generated with Synthea 3.3.0, seed 11. */
public final class Bundles {

    private Bundles() {
    }

    public static List<String> all() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(new GZIPInputStream(
                Bundles.class.getResourceAsStream("/referrals/referrals-synthea.ndjson.gz")),
                StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
