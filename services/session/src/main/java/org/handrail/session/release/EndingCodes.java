package org.handrail.session.release;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.runtime.decide.Refusal;
import org.handrail.session.episode.Codes;
import org.handrail.session.release.ReleaseCommand.EndVisit;

/** The words in which an ending is written down: who was told, how the patient left, why. */
final class EndingCodes {

    private static final List<String> ENDINGS = Arrays.stream(Ending.values()).map(Ending::toString).toList();
    private static final List<String> CAPACITY = List.of("yes", "no", "unknown");
    private static final List<String> RIDE = List.of("escort", "taxi", "medical-transport", "public-transport",
            "ambulance", "police", "on-foot", "drove-away", "none", "unknown");
    private static final List<String> TOLD = List.of("prescriber", "charge-nurse", "on-call-clinician",
            "emergency-contact", "escort", "emergency-service", "police", "receiving-hospital", "obstetrics",
            "therapist", "referrer", "patient", "nobody");
    private static final List<String> REASONS = List.of("patients-wish", "side-effect", "blood-pressure", "sedation",
            "dissociation", "emergency", "suicide-risk", "psychosis", "mania", "intoxicated", "pregnant", "not-fasted",
            "no-ride", "ill-today", "late", "no-order", "no-prescriber-on-site", "no-drug", "equipment", "not-cleared",
            "clinic-closed", "family", "distress", "drug-error", "other");

    private EndingCodes() {
    }

    static Optional<Refusal> wrong(EndVisit end) {
        return Codes.wrong("/ending", end.ending(), ENDINGS)
                .or(() -> Codes.wrong("/capacity", end.capacity(), CAPACITY))
                .or(() -> Codes.wrong("/ride", end.ride(), RIDE))
                .or(() -> Codes.wrong("/told", end.told(), TOLD))
                .or(() -> Codes.wrong("/reasons", end.reasons(), REASONS));
    }

    static Optional<Refusal> wrong(Map<String, Object> corrected) {
        return wrong(new EndVisit(null, (String) corrected.get("ending"), (String) corrected.get("capacity"),
                (String) corrected.get("ride"), codes(corrected.get("told")), codes(corrected.get("reasons")), null,
                null));
    }

    private static List<String> codes(Object said) {
        return said instanceof Collection<?> all ? all.stream().map(String::valueOf).toList() : List.of();
    }
}
