package org.handrail.session.order;

import java.time.Instant;
import java.util.List;
import org.handrail.session.episode.Episode;
import org.handrail.session.episode.Hit;
import org.handrail.session.episode.Order;
import org.handrail.session.episode.PlainNumber;
import org.handrail.session.episode.SessionEvent;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * A prescriber has ordered. See {@link Order}.
 *
 * @param weightKg the weight it was worked out from; null: not by weight
 * @param rules    what is unusual about it and stands against nothing; null: nothing is
 */
public record OrderRecorded(String order, String protocol, String drug, String route,
                            @JsonSerialize(using = PlainNumber.class) Double amountMg, Double mgPerKg, Double weightKg,
                            Double mgPerMl, Double volumeMl, Integer minutes, int visits, String by, List<Hit> rules,
                            Instant occurredAt) implements SessionEvent {
    @Override
    public Episode happenedTo(Episode episode) {
        return episode.ordered(new Order(order, protocol, drug, route, amountMg, mgPerKg, weightKg, null, volumeMl, minutes,
                visits, by, occurredAt, false));
    }

    /** When the patient was weighed: kept here, for an order grows old with its weight. */
    public record WeightNoted(String order, Instant weighedAt) implements SessionEvent {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode.ordering(order, o -> o.weighed(weighedAt));
        }
    }
}
