package org.handrail.intake.referral.fhir;

import static org.handrail.clinical.Answer.NO;
import static org.handrail.clinical.Answer.UNKNOWN;
import static org.handrail.clinical.Answer.YES;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.handrail.clinical.Answer;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.eligibility.Body;
import org.handrail.clinical.eligibility.Circulation;
import org.handrail.clinical.eligibility.DayPressure;
import org.handrail.clinical.eligibility.Depression;
import org.handrail.clinical.eligibility.Medicines;
import org.handrail.clinical.eligibility.Mind;
import org.handrail.clinical.eligibility.ScreeningFindings;
import org.handrail.clinical.eligibility.Substances;
import org.handrail.intake.referral.fhir.Notes.Mention;

/**
 * What the notes on a bundle answer of the screening. A list of conditions or medicines is never complete: it can say
 * yes, and it never says no.
 */
final class Answers {

    /** A pregnancy that began longer ago is over, whatever its status says. */
    private static final int WEEKS_OF_PREGNANCY = 43;
    private static final int RECENT_EVENT_WEEKS = 6;

    private final Notes notes;

    private Answers(Notes notes) {
        this.notes = notes;
    }

    static ScreeningFindings of(Notes notes) {
        return new Answers(notes).findings();
    }

    private ScreeningFindings findings() {
        return new ScreeningFindings(age(), depression(), circulation(), mind(), body(), substances(),
                new Medicines(null, taken(Ingredient.OPIOID), taken(Ingredient.STIMULANT), taken(Ingredient.MAOI),
                        null),
                pressure(), UNKNOWN);
    }

    private @Nullable Integer age() {
        LocalDate birth = notes.identity == null ? null : notes.identity.birthDate();
        return birth == null ? null : (Integer) Period.between(birth, notes.today()).getYears();
    }

    private Depression depression() {
        return new Depression(notes.depressionCode, null,
                notes.score(Score.PHQ9_TOTAL).map(Notes.Measured::value).orElse(null),
                notes.score(Score.PHQ9_TOTAL).map(m -> m.at().atZone(notes.zone).toLocalDate()).orElse(null), null);
    }

    private Circulation circulation() {
        boolean recent = notes.conditions.getOrDefault(Topic.CARDIOVASCULAR_EVENT, List.of()).stream()
                .anyMatch(mention -> since(mention, RECENT_EVENT_WEEKS));
        return new Circulation(ever(Topic.ANEURYSM), ever(Topic.ARTERIOVENOUS_MALFORMATION),
                ever(Topic.BRAIN_HAEMORRHAGE), UNKNOWN, yes(recent), yes(notes.active(Topic.UNSTABLE_HEART)), UNKNOWN,
                ever(Topic.HYPERTENSIVE_ENCEPHALOPATHY));
    }

    private Mind mind() {
        return new Mind(UNKNOWN, ever(Topic.PSYCHOSIS), UNKNOWN, yes(notes.mentions(Topic.BIPOLAR)
                || notes.mentions(Topic.MANIA)));
    }

    private Body body() {
        return new Body(yes(notes.hypersensitive), pregnant(), UNKNOWN, UNKNOWN, UNKNOWN, null, UNKNOWN,
                yes(notes.active(Topic.GLAUCOMA)), ever(Topic.PORPHYRIA), UNKNOWN,
                yes(notes.active(Topic.SLEEP_APNOEA)));
    }

    /** An active entry that began too long ago was never closed: a person asks. */
    private Answer pregnant() {
        boolean now = false;
        for (Mention mention : notes.conditions.getOrDefault(Topic.PREGNANCY, List.of())) {
            if (mention.active() && since(mention, WEEKS_OF_PREGNANCY)) {
                now = true;
            } else if (mention.active()) {
                notes.unusable("pregnancy", mention.onset() == null ? "no-date"
                        : mention.onset().isAfter(notes.today()) ? "in-the-future" : "long-over");
            }
        }
        return yes(now);
    }

    private boolean since(Mention mention, int weeks) {
        return mention.onset() != null && !mention.onset().isAfter(notes.today())
                && !mention.onset().isBefore(notes.today().minusWeeks(weeks));
    }

    private Substances substances() {
        return new Substances(UNKNOWN, ever(Topic.SUBSTANCE_USE),
                notes.score(Score.AUDIT_C).map(Notes.Measured::value).orElse(null),
                notes.male == null ? UNKNOWN : notes.male ? YES : NO,
                notes.score(Score.DAST_10).map(Notes.Measured::value).orElse(null), UNKNOWN);
    }

    private @Nullable DayPressure pressure() {
        return notes.pressure == null ? null : new DayPressure(notes.pressure.systolic(), notes.pressure.diastolic(),
                null, null, notes.pressure.at().atZone(notes.zone).toLocalDate());
    }

    private Answer taken(Ingredient ingredient) {
        return yes(notes.current.contains(ingredient));
    }

    private Answer ever(Topic topic) {
        return yes(notes.mentions(topic));
    }

    private static Answer yes(boolean said) {
        return said ? YES : UNKNOWN;
    }
}
