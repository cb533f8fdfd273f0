package org.handrail.session.release;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.handrail.policy.InForce;
import org.handrail.runtime.decide.Context;
import org.handrail.session.decision.DecisionRecord;
import org.handrail.session.episode.Brief;
import org.handrail.session.episode.Dose;
import org.handrail.session.episode.Ended;
import org.handrail.session.episode.Episode;
import org.handrail.session.episode.Order;
import org.handrail.session.episode.Story;
import org.handrail.session.episode.Visit;
import org.handrail.session.form.Forms;
import org.handrail.session.order.Orders;
import org.handrail.session.release.ReleaseEvent.EndingNoted;
import org.handrail.session.release.ReleaseEvent.SessionCompleted;
import org.handrail.session.sideeffect.Pressures;

/** What is said of a visit when it is over. */
final class Ends {

    private static final String RELEASED = "released";

    private Ends() {
    }

    static void release(Story story, Visit visit, DecisionRecord decision, Context context) {
        end(story, visit, Ended.as(RELEASED, context.now()), null, decision.local(), context);
    }

    /** An ending that nobody decides on: it is written down. @param callWithinHours until somebody calls the patient */
    static void end(Story story, Visit visit, Ended end, int callWithinHours, Context context) {
        end(story, visit, end, callWithinHours, null, context);
    }

    private static void end(Story story, Visit visit, Ended end, Integer callWithinHours, String decision,
                            Context context) {
        List<Instant> devices = visit.deviceTimes();
        Optional<Order> order = Orders.at(story.state(), end.at());
        story.happens(new SessionCompleted(visit.id(), end.ending(), devices.size(), visit.amountMg(),
                devices.isEmpty() ? null : devices.getFirst(), devices.isEmpty() ? null : devices.getLast(),
                callWithinHours, order.map(Order::protocol).orElse(null),
                visit.treatmentDoses().stream().map(Dose::drug).findFirst().orElse(null), order.map(Order::id).orElse(null),
                number(story.state(), visit), end.capacity(), end.ride(), Forms.owed(visit, context) ? true : null,
                decision, InForce.at(end.at(), context).revision(), end.at()));
        if (!end.ending().equals(RELEASED)) {
            story.happens(new EndingNoted(visit.id(), end.capacity(), end.ride(), end.told(), end.reasons(),
                    end.by()));
        }
        Pressures.note(story, visit, end.at(), context);
        Forms.note(story, visit.id(), context);
    }

    /** Which visit with a dose; null when nothing was ever given. */
    private static Integer number(Episode episode, Visit visit) {
        long dosed = episode.besides(visit.id()).filter(Brief::dosed)
                .filter(b -> visit.firstDose().map(first -> b.firstAt().isBefore(first)).orElse(true))
                .count() + (visit.treatmentDoses().isEmpty() ? 0 : 1);
        return dosed == 0 ? null : Integer.valueOf((int) dosed);
    }
}
