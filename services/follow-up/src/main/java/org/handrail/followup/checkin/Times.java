package org.handrail.followup.checkin;

import org.handrail.clinical.checkin.CheckInTimes;
import org.handrail.policy.InForce;
import org.handrail.runtime.decide.Context;

/** The times of the check-ins as this clinic has them. */
public final class Times {

    private Times() {
    }

    public static CheckInTimes of(Context context) {
        return new CheckInTimes(InForce.now(context), context.zone());
    }
}
