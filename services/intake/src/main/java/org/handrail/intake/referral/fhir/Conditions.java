package org.handrail.intake.referral.fhir;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.handrail.intake.referral.fhir.Notes.Mention;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;

/** Reads conditions and allergies. */
final class Conditions {

    private Conditions() {
    }

    static void read(Condition condition, int entry, Notes notes) {
        if (Codings.has(condition.getVerificationStatus(), "refuted", "entered-in-error")) {
            return;
        }
        List<Coding> codings = Codings.of(condition.getCode());
        if (codings.stream().noneMatch(coding -> Vocabulary.knowsSystem(coding.getSystem()))) {
            notes.unusable("condition." + entry, codings.isEmpty() ? "no-code" : "unknown-code-system");
            return;
        }
        Optional<Topic> topic = codings.stream()
                .map(coding -> Vocabulary.topic(coding.getSystem(), coding.getCode()))
                .flatMap(Optional::stream).findFirst();
        if (topic.isPresent()
                && Codings.has(condition.getVerificationStatus(), "unconfirmed", "provisional", "differential")) {
            notes.unusable("condition." + entry, "not-confirmed");
        } else {
            topic.ifPresent(about -> note(condition, about, codings, notes));
        }
    }

    private static void note(Condition condition, Topic topic, List<Coding> codings, Notes notes) {
        boolean active = !Codings.has(condition.getClinicalStatus(), "inactive", "remission", "resolved");
        LocalDate onset = Codings.moment(condition.getOnset(), notes.zone)
                .map(at -> at.atZone(notes.zone).toLocalDate()).orElse(null);
        notes.mention(topic, new Mention(active, onset));
        if (active && (topic == Topic.DEPRESSION_SINGLE || topic == Topic.DEPRESSION_RECURRENT)) {
            notes.depressionCode = codings.stream().filter(coding -> Vocabulary.isIcd(coding.getSystem()))
                    .map(Coding::getCode).findFirst()
                    .orElse(topic == Topic.DEPRESSION_SINGLE ? "F32.9" : "F33.9");
        }
    }

    /** Only an allergy to ketamine itself matters; that none is listed says nothing. */
    static void read(AllergyIntolerance allergy, int entry, Notes notes) {
        boolean withdrawn = Codings.has(allergy.getVerificationStatus(), "refuted", "entered-in-error");
        if (!withdrawn && Ingredient.in(Codings.words(allergy.getCode())).contains(Ingredient.KETAMINE)) {
            notes.hypersensitive = true;
        } else if (!allergy.hasCode()) {
            notes.unusable("allergy." + entry, "no-code");
        }
    }
}
