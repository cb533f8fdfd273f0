package org.handrail.session.release;

import java.time.Instant;
import java.util.List;
import org.handrail.session.episode.Visit;
import org.handrail.session.release.ReleaseEvent.SessionCompleted;

/** What is said of a visit when it is over. */
final class Ends {

    private Ends() {
    }

    static SessionCompleted completed(Visit visit, String ending, Integer callWithinHours, Instant at) {
        List<Instant> devices = visit.deviceTimes();
        return new SessionCompleted(visit.id(), ending, devices.size(), visit.amountMg(),
                devices.isEmpty() ? null : devices.getFirst(), devices.isEmpty() ? null : devices.getLast(),
                callWithinHours, at);
    }
}
