package org.handrail.clinical.course;

import java.time.Duration;
import org.handrail.clinical.rule.Policy;

/** How long a visit holds a chair, a nurse's attention and a prescriber: from arrival until the patient leaves. */
public final class Occupancy {

    private Occupancy() {}

    public static Duration of(Protocol protocol, Policy policy) {
        int middle = protocol == Protocol.IV_KETAMINE
                ? policy.whole(CourseRules.INFUSION_MINUTES) + policy.whole(CourseRules.INFUSION_OBSERVED_MINUTES)
                : policy.whole(CourseRules.DEVICES_MINUTES) + policy.whole(CourseRules.OBSERVED_MINUTES);
        return Duration.ofMinutes(policy.whole(CourseRules.ARRIVAL_MINUTES) + middle
                + policy.whole(CourseRules.LEAVING_MINUTES));
    }
}
