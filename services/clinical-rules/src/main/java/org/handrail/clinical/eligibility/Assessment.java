package org.handrail.clinical.eligibility;

import org.handrail.clinical.Answer;
import org.handrail.clinical.Nullable;

/**
 * What was done and looked for besides, most of it asked only where the clinic or the payer asks for it.
 *
 * @param augmentations  different augmentations tried in this episode; absent: not known
 * @param psychotherapy  evidence-based psychotherapy tried in this episode
 * @param psychiatrist   a psychiatrist prescribes or was consulted
 * @param otherCause     another illness or diagnosis explains why drugs did not help
 * @param abnormalEcg    the electrocardiogram is not as it should be
 * @param abnormalLabs   kidney or liver tests are not as they should be
 * @param canConsent     able to consent
 * @param reachable      can be reached after a visit, and names somebody for emergencies
 * @param stopBang       total of the STOP-BANG, 0 to 8; absent: not asked
 */
public record Assessment(@Nullable Integer augmentations, Answer psychotherapy, Answer psychiatrist,
                         Answer otherCause, Answer abnormalEcg, Answer abnormalLabs, Answer canConsent,
                         Answer reachable, @Nullable Integer stopBang) {

    /** Without a STOP-BANG. */
    public Assessment(@Nullable Integer augmentations, Answer psychotherapy, Answer psychiatrist, Answer otherCause,
                      Answer abnormalEcg, Answer abnormalLabs, Answer canConsent, Answer reachable) {
        this(augmentations, psychotherapy, psychiatrist, otherCause, abnormalEcg, abnormalLabs, canConsent, reachable, null);
    }

    public Assessment {
        psychotherapy = Answer.orUnknown(psychotherapy);
        psychiatrist = Answer.orUnknown(psychiatrist);
        otherCause = Answer.orUnknown(otherCause);
        abnormalEcg = Answer.orUnknown(abnormalEcg);
        abnormalLabs = Answer.orUnknown(abnormalLabs);
        canConsent = Answer.orUnknown(canConsent);
        reachable = Answer.orUnknown(reachable);
    }

    static Assessment unknown() {
        return new Assessment(null, null, null, null, null, null, null, null);
    }
}
