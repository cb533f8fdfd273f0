package org.handrail.simulator.story;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Referral bundles as an EHR sends them; the people in them were made by Synthea and never lived. */
final class Referrals {

    private static final String FOLDER = "/referrals/";

    private Referrals() {
    }

    /** FHIR R4 bundles as JSON text, by a name that says what is in them. */
    static Map<String, String> bundles() {
        Map<String, String> bundles = new LinkedHashMap<>();
        read("index.txt").lines().forEach(file -> bundles.put(file.replaceFirst("\\.json$", ""), read(file)));
        return bundles;
    }

    private static String read(String file) {
        try (InputStream in = Referrals.class.getResourceAsStream(FOLDER + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
