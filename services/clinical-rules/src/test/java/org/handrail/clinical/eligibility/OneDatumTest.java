package org.handrail.clinical.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.handrail.clinical.Answer;
import org.handrail.clinical.course.Protocol;
import org.handrail.clinical.rule.Policy;
import org.junit.jupiter.api.Test;

/** What one datum less, or one finding more, may do to a decision. */
class OneDatumTest {

    private final Patient patient = new Patient();

    @Test
    void whatever_datum_is_missing_nobody_becomes_eligible_who_was_not() {
        Patient excluded = new Patient();
        excluded.liver = ChildPugh.C;
        for (Patient someone : List.of(patient, excluded)) {
            Outcome before = outcome(someone.findings());
            for (ScreeningFindings fewer : OneDatum.eachLess(someone.findings())) {
                assertThat(outcome(fewer) == Outcome.ELIGIBLE && before != Outcome.ELIGIBLE).isFalse();
            }
        }
    }

    @Test
    void every_answer_of_the_safety_questions_is_asked_for() {
        for (ScreeningFindings fewer : OneDatum.eachLess(patient.findings())) {
            if (fewer.circulation().equals(patient.circulation) && fewer.mind().equals(patient.mind)) {
                continue;
            }
            assertThat(outcome(fewer)).isEqualTo(Outcome.INCOMPLETE);
        }
    }

    @Test
    void one_more_safety_finding_never_makes_the_decision_laxer() {
        for (ScreeningFindings one : OneDatum.each(patient.findings(), Answer.YES)) {
            Outcome before = outcome(one);
            for (ScreeningFindings two : OneDatum.each(one, Answer.YES)) {
                assertThat(outcome(two)).isLessThanOrEqualTo(before);
            }
        }
    }

    private static Outcome outcome(ScreeningFindings findings) {
        return Eligibility.decide(Protocol.ESKETAMINE_TRD, findings, Policy.DEFAULTS, Patient.TODAY).outcome();
    }
}
