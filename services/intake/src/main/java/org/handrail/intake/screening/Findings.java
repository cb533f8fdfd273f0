package org.handrail.intake.screening;

import org.handrail.clinical.Answer;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.eligibility.Assessment;
import org.handrail.clinical.eligibility.Body;
import org.handrail.clinical.eligibility.Circulation;
import org.handrail.clinical.eligibility.DayPressure;
import org.handrail.clinical.eligibility.Depression;
import org.handrail.clinical.eligibility.Medicines;
import org.handrail.clinical.eligibility.Mind;
import org.handrail.clinical.eligibility.ScreeningFindings;
import org.handrail.clinical.eligibility.Substances;

/**
 * Findings as people send them. Each group, and each answer in it, may be absent: it is then not known. Answers are
 * {@code yes}, {@code no} or {@code unknown}. Age, suicide risk and whether treatment has begun are known otherwise,
 * and not taken from here.
 */
public record Findings(@Nullable Depression depression, @Nullable Circulation circulation, @Nullable Mind mind,
                       @Nullable Body body, @Nullable Substances substances, @Nullable Medicines medicines,
                       @Nullable DayPressure pressure, @Nullable Assessment assessment) {

    public static final Findings NONE = new Findings(null, null, null, null, null, null, null, null);

    public ScreeningFindings known(@Nullable Integer ageYears) {
        Depression told = depression == null ? null : new Depression(depression.diagnosis(), depression.trials(),
                depression.phq9Total(), depression.phq9On(), null);
        return new ScreeningFindings(ageYears, told, circulation, mind, body, substances, medicines, pressure,
                Answer.UNKNOWN, assessment);
    }

    @Override
    public String toString() {
        return "findings";
    }
}
