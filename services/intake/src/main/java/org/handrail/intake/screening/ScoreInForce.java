package org.handrail.intake.screening;

import java.time.LocalDate;
import java.util.List;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.eligibility.Depression;
import org.handrail.clinical.eligibility.ScreeningFindings;

/** The PHQ-9 that counts: the newest by the day it was answered, whoever sent it and whenever. */
final class ScoreInForce {

    private ScoreInForce() {
    }

    static Depression newest(List<ScreeningFindings> findings) {
        return findings.stream().map(ScreeningFindings::depression)
                .filter(depression -> depression.phq9Total() != null && depression.phq9On() != null)
                .reduce((one, other) -> other.phq9On().isBefore(one.phq9On()) ? one : other)
                .orElse(new Depression(null, null, null, null, null));
    }

    static Depression newer(Depression one, @Nullable Integer total, LocalDate on) {
        boolean replaces = total != null && (one.phq9On() == null || !on.isBefore(one.phq9On()));
        return replaces ? new Depression(one.diagnosis(), one.trials(), total, on, one.suicideRisk()) : one;
    }
}
