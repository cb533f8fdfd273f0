package org.handrail.clinical.checkin;

import java.util.Arrays;
import java.util.Optional;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.rule.Policy;

/** What a lifestyle goal can be about. */
public enum LifestyleGoal {
    EXERCISE("exercise"),
    SLEEP("sleep"),
    ALCOHOL("alcohol"),
    DIET("diet"),
    SOCIAL_CONTACT("social-contact");

    private final String code;

    LifestyleGoal(String code) {
        this.code = code;
    }

    /** The goal with this code; empty when there is none. */
    public static Optional<LifestyleGoal> of(String code) {
        return Arrays.stream(values()).filter(goal -> goal.code.equals(code)).findFirst();
    }

    /** Times a week that are proposed when none were agreed; absent where no number is usual. */
    public @Nullable Integer usualTimes(Policy policy) {
        return this == EXERCISE ? (Integer) policy.whole(CheckInRules.EXERCISE_TIMES) : null;
    }

    /** The code on the wire. */
    @Override
    public String toString() {
        return code;
    }
}
