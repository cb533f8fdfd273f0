package org.handrail.session.episode;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.handrail.clinical.escalation.Rota;
import org.handrail.paging.Paging;
import org.handrail.paging.PagingEvent;
import org.handrail.paging.Raiser;

/**
 * All treatment visits of one patient's care.
 *
 * @param clinic  null until anyone said where the patient is treated
 * @param rota    who is on call in the hours to come, as last learnt; null when not known
 * @param care    what others have said of it as a whole
 * @param orders  of the prescribers, in the order in which they were recorded
 * @param pagings escalations that were raised here
 */
public record Episode(String id, String clinic, Rota rota, Care care, List<Order> orders, List<Visit> visits,
                      List<Paging> pagings) implements Raiser {

    public Episode {
        care = care == null ? Care.UNKNOWN : care;
        orders = Lists.orEmpty(orders);
        visits = Lists.orEmpty(visits);
        pagings = Lists.orEmpty(pagings);
    }

    public static Episode fresh(String id) {
        return new Episode(id, null, null, null, null, null, null);
    }

    public Boolean cleared() {
        return care.cleared();
    }

    /** Code of why care ended; null while it goes on. */
    public String careEnded() {
        return care.ended();
    }

    public Optional<Visit> known(String visit) {
        return visits.stream().filter(v -> v.id().equals(visit)).findFirst();
    }

    /** The visit; an empty one when nobody has said anything of it yet. */
    public Visit visit(String visit) {
        return known(visit).orElseGet(() -> Visit.fresh(visit));
    }

    @Override
    public String service() {
        return "session";
    }

    public Episode in(String place) {
        return new Episode(id, place, rota, care, orders, visits, pagings);
    }

    public Episode onCall(Rota now) {
        return new Episode(id, clinic, now, care, orders, visits, pagings);
    }

    public Episode learning(UnaryOperator<Care> change) {
        return new Episode(id, clinic, rota, change.apply(care), orders, visits, pagings);
    }

    public Episode ordered(Order order) {
        return new Episode(id, clinic, rota, care, Lists.and(orders, order), visits, pagings);
    }

    public Episode weighed(String order, Instant at) {
        return new Episode(id, clinic, rota, care, Lists.changed(orders, o -> o.id().equals(order), o -> o.weighed(at)),
                visits, pagings);
    }

    public Episode visit(String visit, UnaryOperator<Visit> change) {
        List<Visit> all = known(visit).isPresent() ? visits : Lists.and(visits, Visit.fresh(visit));
        return new Episode(id, clinic, rota, care, orders, Lists.changed(all, v -> v.id().equals(visit), change),
                pagings);
    }

    public Episode paged(PagingEvent event) {
        return new Episode(id, clinic, rota, care, orders, visits, event.happenedTo(pagings));
    }
}
