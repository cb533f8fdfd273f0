package org.handrail.intake.identity;

import com.google.crypto.tink.prf.PrfSet;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Locale;

/** Ids of patients' documents: keyed hashes, from which nobody without the key learns or tests a record number. */
public final class PatientIds {

    private static final int BYTES = 20;

    private final PrfSet lookup;

    public PatientIds(PrfSet lookup) {
        this.lookup = lookup;
    }

    /** The same for the same person in the same clinic, whatever the case and spacing of the number. */
    public String of(String clinic, String recordNumber) {
        return hash(clinic + "|record|" + recordNumber.replaceAll("\\s", "").toLowerCase(Locale.ROOT));
    }

    /** For a patient whose record number is not known: the patient of this episode alone. */
    public String ofUnknown(String episode) {
        return hash("|episode|" + episode);
    }

    private String hash(String text) {
        try {
            return "pt-" + HexFormat.of().formatHex(
                    lookup.computePrimary(text.getBytes(StandardCharsets.UTF_8), BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a keyed hash could not be made");
        }
    }
}
