package org.handrail.clinical.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a jurisdiction's label or a payer asks for where it differs from the defaults. A clinic names at most one of
 * each; what it sets itself goes before.
 *
 * @param code   name in a clinic's policy
 * @param source where the values come from
 * @param values key of the setting to its value as text
 */
public record Preset(String code, Kind kind, String source, Map<String, String> values) {

    public enum Kind { JURISDICTION, PAYER }

    /** The jurisdiction of a clinic that names none: its label is what the defaults say. */
    public static final Preset US = new Preset("us", Kind.JURISDICTION, "Spravato US prescribing information", Map.of());

    private static final List<Preset> ALL = List.of(US,
            new Preset("eu", Kind.JURISDICTION, "MIMS Hong Kong Spravato (EU-style label)",
                    Map.of("jurisdiction", "eu")),
            new Preset("qualchoice", Kind.PAYER, "QualChoice criteria",
                    Map.of("trd-first", "augmentation", "trd-augmentations", "2", "dose-course-devices-trd", "23")),
            new Preset("caremark", Kind.PAYER, "Caremark criteria",
                    Map.of("trd-first", "either", "trd-dose", "maximum-tolerated")),
            // These two ask for 25 % at most; improvement is told in whole percent, and a response begins at the next.
            new Preset("cigna", Kind.PAYER, "Cigna criteria", Map.of("trd-response-percent", "26")),
            new Preset("medical-mutual", Kind.PAYER, "Medical Mutual criteria",
                    Map.of("trd-response-percent", "26", "trd-first", "psychotherapy")));

    public Preset {
        values = Map.copyOf(values);
    }

    public static Optional<Preset> find(Kind kind, String code) {
        return ALL.stream().filter(preset -> preset.kind() == kind && preset.code().equals(code)).findFirst();
    }

    public static List<Preset> all() {
        return ALL;
    }
}
