package org.handrail.clinical.eligibility;

import java.time.LocalDate;
import java.util.List;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.instrument.SuicideLevel;

/**
 * The illness and what was tried.
 *
 * @param diagnosis   ICD-10-CM code, such as {@code F33.2}; absent: not known
 * @param trials      antidepressants tried; empty: none; absent: not known
 * @param phq9Total   0 to 27; absent while the form is not complete
 * @param phq9On      the day on which the form was answered, in the clinic's zone; absent: not known
 * @param suicideRisk level of the C-SSRS screener; absent: not asked
 */
public record Depression(@Nullable String diagnosis, @Nullable List<AntidepressantTrial> trials,
                         @Nullable Integer phq9Total, @Nullable LocalDate phq9On,
                         @Nullable SuicideLevel suicideRisk) {

    public Depression {
        trials = trials == null ? null : List.copyOf(trials);
    }

    static Depression unknown() {
        return new Depression(null, null, null, null, null);
    }
}
