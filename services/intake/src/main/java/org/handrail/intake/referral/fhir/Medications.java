package org.handrail.intake.referral.fhir;

import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Type;

/** Reads what is taken now. Orders that only refer to a drug, and texts that name none, are asked for. */
final class Medications {

    private static final List<String> OVER =
            List.of("stopped", "completed", "cancelled", "entered-in-error", "not-taken");

    private Medications() {
    }

    static void read(MedicationRequest order, int entry, Notes notes) {
        read(order.getMedication(), Codings.code(order.getStatusElement()).orElse("unknown"), entry, notes);
    }

    static void read(MedicationStatement statement, int entry, Notes notes) {
        read(statement.getMedication(), Codings.code(statement.getStatusElement()).orElse("unknown"), entry, notes);
    }

    private static void read(Type medication, String status, int entry, Notes notes) {
        if (status.equals("entered-in-error")) {
            return;
        }
        if (!(medication instanceof CodeableConcept concept)) {
            notes.unusable("medication." + entry, medication == null ? "no-drug" : "reference-only");
            return;
        }
        String words = Codings.words(concept);
        if (words.isBlank()) {
            notes.unusable("medication." + entry, "no-drug-name");
        } else if (!OVER.contains(status)) {
            Set<Ingredient> ingredients = Ingredient.in(words);
            notes.current.addAll(ingredients);
            if (ingredients.contains(Ingredient.BENZODIAZEPINE)) {
                notes.unusable("medication." + entry, "daily-dose-not-known");
            }
        }
    }
}
