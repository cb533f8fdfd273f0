package org.handrail.clinical.eligibility;

import org.handrail.clinical.Answer;
import org.handrail.clinical.Nullable;

/**
 * Alcohol and drugs.
 *
 * @param activeUntreatedDisorder moderate or severe disorder, active and not treated
 * @param disorderInHistory       any disorder before, or one that is treated
 * @param auditC                  0 to 12; absent: not asked
 * @param male                    for the AUDIT-C cut-off only; unknown takes the stricter one
 * @param dast10                  0 to 10; absent: not asked
 * @param urineScreenPositive     asked only where the clinic does it
 */
public record Substances(Answer activeUntreatedDisorder, Answer disorderInHistory, @Nullable Integer auditC,
                         Answer male, @Nullable Integer dast10, Answer urineScreenPositive) {

    public Substances {
        activeUntreatedDisorder = Answer.orUnknown(activeUntreatedDisorder);
        disorderInHistory = Answer.orUnknown(disorderInHistory);
        male = Answer.orUnknown(male);
        urineScreenPositive = Answer.orUnknown(urineScreenPositive);
    }

    static Substances unknown() {
        return new Substances(null, null, null, null, null, null);
    }
}
