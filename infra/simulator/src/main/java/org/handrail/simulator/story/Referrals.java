package org.handrail.simulator.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Referral bundles as an EHR sends them; the people in them were made by Synthea and never lived. */
final class Referrals {

    private Referrals() {
    }

    /** FHIR R4 bundles as JSON text. */
    static List<String> bundles() {
        try (var lines = new BufferedReader(new InputStreamReader(new GZIPInputStream(
                Referrals.class.getResourceAsStream("/referrals.ndjson.gz")), StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
