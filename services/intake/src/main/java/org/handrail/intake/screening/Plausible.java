package org.handrail.intake.screening;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.handrail.clinical.Bounds;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.eligibility.AntidepressantTrial;
import org.handrail.clinical.eligibility.DayPressure;
import org.handrail.clinical.eligibility.Depression;
import org.handrail.clinical.eligibility.ScreeningFindings;
import org.handrail.runtime.decide.Refusal;

/**
 * Refuses numbers that cannot be meant, and text where a code belongs. An unlikely value is taken. The findings are
 * {@code findings} in the body that they came in.
 */
public final class Plausible {

    private static final Pattern ICD = Pattern.compile("[A-Z][0-9][0-9A-Z](\\.[0-9A-Z]{1,4})?");
    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9.-]{0,59}");

    private Plausible() {
    }

    public static Optional<Refusal> wrong(ScreeningFindings findings, LocalDate today) {
        return range("/findings/substances/auditC", findings.substances().auditC(), Bounds.AUDIT_C)
                .or(() -> range("/findings/substances/dast10", findings.substances().dast10(), Bounds.DAST_10))
                .or(() -> range("/findings/medicines/lorazepamEquivalentMg",
                        findings.medicines().lorazepamEquivalentMg(), Bounds.LORAZEPAM_MG))
                .or(() -> range("/findings/assessment/augmentations", findings.assessment().augmentations(),
                        Bounds.AUGMENTATIONS))
                .or(() -> range("/findings/assessment/stopBang", findings.assessment().stopBang(), Bounds.STOP_BANG))
                .or(() -> pressure(findings.pressure(), today))
                .or(() -> code("/findings/depression/diagnosis", findings.depression().diagnosis(), ICD))
                .or(() -> score(findings.depression(), today))
                .or(() -> risk(findings.depression()))
                .or(() -> notAhead("/findings/circulation/lastEventOn", findings.circulation().lastEventOn(), today))
                .or(() -> trials(findings.depression().trials()));
    }

    private static Optional<Refusal> score(Depression depression, LocalDate today) {
        if ((depression.phq9Total() == null) != (depression.phq9On() == null)) {
            return Optional.of(Refusal.invalid(depression.phq9On() == null ? "/findings/depression/phq9On"
                    : "/findings/depression/phq9Total", "required", "A score goes with the day of its answers."));
        }
        return notAhead("/findings/depression/phq9On", depression.phq9On(), today)
                .or(() -> range("/findings/depression/phq9Total", depression.phq9Total(), Bounds.PHQ_9));
    }

    /** A level alone would call nobody and close nothing; the answers do both, the moment they arrive. */
    private static Optional<Refusal> risk(Depression depression) {
        return depression.suicideRisk() == null ? Optional.empty()
                : Optional.of(Refusal.invalid("/findings/depression/suicideRisk", "told-by-its-answers",
                        "Suicide risk is told by the answers of the c-ssrs-screener, so that a person is called at once. "
                                + "Nothing of this was recorded: send the answers, and the rest without this field."));
    }

    private static Optional<Refusal> notAhead(String field, @Nullable LocalDate day, LocalDate today) {
        return day == null || !day.isAfter(today) ? Optional.empty()
                : Optional.of(Refusal.invalid(field, "not-in-the-future", "The day lies in the future."));
    }

    private static Optional<Refusal> pressure(@Nullable DayPressure read, LocalDate today) {
        if (read == null) {
            return Optional.empty();
        }
        if (read.readOn() == null) {
            return Optional.of(Refusal.invalid("/findings/pressure/readOn", "required",
                    "The day of the reading is missing."));
        }
        return notAhead("/findings/pressure/readOn", read.readOn(), today)
                .or(() -> range("/findings/pressure/systolic", read.systolic(), Bounds.SYSTOLIC))
                .or(() -> range("/findings/pressure/diastolic", read.diastolic(), Bounds.SYSTOLIC))
                .or(() -> range("/findings/pressure/recheckSystolic", read.recheckSystolic(), Bounds.SYSTOLIC))
                .or(() -> range("/findings/pressure/recheckDiastolic", read.recheckDiastolic(), Bounds.SYSTOLIC));
    }

    private static Optional<Refusal> trials(@Nullable List<AntidepressantTrial> trials) {
        for (int i = 0; trials != null && i < trials.size(); i++) {
            AntidepressantTrial trial = trials.get(i);
            String at = "/findings/depression/trials/" + i + "/";
            Optional<Refusal> wrong = code(at + "drug", trial.drug(), CODE)
                    .or(() -> code(at + "drugClass", trial.drugClass(), CODE))
                    .or(() -> range(at + "weeksAtDose", trial.weeksAtDose(), Bounds.WEEKS))
                    .or(() -> range(at + "improvementPercent", trial.improvementPercent(), Bounds.IMPROVEMENT_PERCENT));
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return Optional.empty();
    }

    private static Optional<Refusal> code(String field, @Nullable String value, Pattern form) {
        return value == null || form.matcher(value).matches() ? Optional.empty()
                : Optional.of(Refusal.invalid(field, "not-a-code", "This must be a code."));
    }

    private static Optional<Refusal> range(String field, @Nullable Number value, Bounds bounds) {
        return value == null || bounds.hold(value) ? Optional.empty()
                : Optional.of(Refusal.invalid(field, "out-of-range", "The value must be " + bounds + "."));
    }
}
