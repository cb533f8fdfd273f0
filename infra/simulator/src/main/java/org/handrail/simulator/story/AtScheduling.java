package org.handrail.simulator.story;

import static org.handrail.simulator.outside.Http.body;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.handrail.simulator.outside.Http;

/** Booking and what becomes of bookings: the doors of scheduling. */
interface AtScheduling extends Acts {

    /** Times that are free for the next visits, from this date on. */
    default Http.Reply proposals(LocalDate from, LocalTime time) {
        return ask("coordinator", "scheduling", path("/proposals?from=" + from + "&time=" + time));
    }

    default Http.Reply book(List<String> starts) {
        return act("coordinator", "scheduling", path("/bookings"), body("visits",
                starts.stream().map(start -> body("start", start)).toList()));
    }

    default Http.Reply book(Instant... starts) {
        return act("coordinator", "scheduling", path("/bookings"), body("visits",
                List.of(starts).stream().map(s -> body("start", s.toString())).toList()));
    }

    default Http.Reply confirm(String visit) {
        return act("coordinator", "scheduling", path("/visits/" + visit + "/confirmations"),
                body("patient", true, "ride", true));
    }

    default Http.Reply cancel(String visit, String reason) {
        return act("coordinator", "scheduling", path("/visits/" + visit + "/cancellations"), body("reason", reason));
    }
}
