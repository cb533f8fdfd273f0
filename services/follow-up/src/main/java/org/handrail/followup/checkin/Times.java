package org.handrail.followup.checkin;

import java.time.ZoneId;
import org.handrail.clinical.checkin.CheckInTimes;
import org.handrail.clinical.rule.Policy;

/** The times of the check-ins as this clinic has them. */
public final class Times {

    private Times() {
    }

    public static CheckInTimes of(ZoneId zone) {
        return new CheckInTimes(Policy.DEFAULTS, zone);
    }
}
