package org.handrail.session.order;

import java.time.Instant;
import java.util.Optional;
import org.handrail.clinical.course.Protocol;
import org.handrail.clinical.dosing.Ordered;
import org.handrail.session.episode.Brief;
import org.handrail.session.episode.Care;
import org.handrail.session.episode.Episode;
import org.handrail.session.episode.Order;
import org.handrail.session.episode.Visit;

/** Which order is in force. The newest takes the place of the ones before it. */
public final class Orders {

    private Orders() {
    }

    public static Optional<Order> at(Episode episode, Instant moment) {
        return episode.orders().stream().filter(order -> !order.inError() && !order.at().isAfter(moment))
                .reduce((older, newer) -> newer.at().isBefore(older.at()) ? older : newer);
    }

    /** As the rules read it; null when there is none. */
    public static Ordered asOrdered(Episode episode, Visit visit, Instant moment) {
        return at(episode, moment).map(order -> new Ordered(Protocol.of(order.protocol()).orElseThrow(),
                order.amountMg(), order.visits(), used(episode, visit, order, moment), order.weightKg(),
                order.weighedAt(), outdated(episode.care(), order))).orElse(null);
    }

    private static int used(Episode episode, Visit visit, Order order, Instant moment) {
        return (int) episode.besides(visit.id()).filter(Brief::dosed).map(Brief::firstAt)
                .filter(first -> !first.isBefore(order.at()) && first.isBefore(moment)).count();
    }

    private static String outdated(Care care, Order order) {
        Care.Review review = care.review();
        if (care.protocol() != null && !care.protocol().equals(order.protocol())) {
            return Ordered.OTHER_PROTOCOL;
        }
        if (review == null || !review.at().isAfter(order.at())) {
            return null;
        }
        return review.decision().equals("stop") ? Ordered.STOPPED_AT_REVIEW
                : review.amountMg() != null && review.amountMg() != order.amountMg() ? Ordered.REVIEWED_OTHERWISE
                : null;
    }
}
