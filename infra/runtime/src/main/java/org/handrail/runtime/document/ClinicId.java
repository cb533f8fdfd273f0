package org.handrail.runtime.document;

import java.math.BigInteger;
import org.handrail.runtime.shell.Digest;

/**
 * Ids that say in which clinic they were made: the last five characters follow from the clinic and the others. So a
 * service that has heard nothing of an id yet does not take it for one of another clinic's.
 *
 * <p>A form is {@code prefix} and 20 characters of {@code 0-9a-v}. It is a proof against mistakes and against claiming
 * what somebody else has made, not against making up an id of one's own clinic.
 */
public final class ClinicId {

    private static final int OWN = 15;
    private static final int MARK = 5;
    private static final int DIGEST = 52;

    private ClinicId() {
    }

    /** The same for the same clinic and key. */
    public static String of(String prefix, String clinic, String key) {
        String own = prefix + letters(clinic, key).substring(0, OWN);
        return own + mark(clinic, own);
    }

    /** Whether the id was made in this clinic; a wrong clinic is taken for the right one once in 33 million. */
    public static boolean madeIn(String clinic, String id) {
        int end = id.length() - MARK;
        return end > 0 && id.substring(end).equals(mark(clinic, id.substring(0, end)));
    }

    private static String mark(String clinic, String own) {
        return letters("made in", clinic, own).substring(0, MARK);
    }

    private static String letters(String... parts) {
        String digits = new BigInteger(Digest.of(parts), 16).toString(32);
        return "0".repeat(DIGEST - digits.length()) + digits;
    }
}
