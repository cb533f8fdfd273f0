package org.handrail.scheduling.course;

import java.time.Instant;
import java.util.List;
import org.handrail.clinical.rule.RuleHit;

/**
 * Something that stands against new bookings until an event lifts it. Visits booked before keep their places.
 *
 * @param id       within the course; the same may come again after it was lifted
 * @param liftedBy codes of events, any of which lifts it
 * @param whoCan   roles that can bring one about
 */
public record Hold(String id, String reason, List<RuleHit> rules, List<String> liftedBy, List<String> whoCan,
                   Instant since) {

    public Hold {
        rules = rules == null ? List.of() : List.copyOf(rules);
        liftedBy = liftedBy == null ? List.of() : List.copyOf(liftedBy);
        whoCan = whoCan == null ? List.of() : List.copyOf(whoCan);
    }
}
