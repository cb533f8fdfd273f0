package org.handrail.session.episode;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
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
 * @param filed   visits of which only this is left here; they are in none of the lists above
 */
public record Episode(String id, String clinic, Rota rota, Care care, List<Order> orders, List<Visit> visits,
                      List<Paging> pagings, List<Brief> filed) implements Raiser {

    public Episode {
        care = care == null ? Care.UNKNOWN : care;
        orders = Lists.orEmpty(orders);
        visits = Lists.orEmpty(visits);
        pagings = Lists.orEmpty(pagings);
        filed = Lists.orEmpty(filed);
    }

    public static Episode fresh(String id) {
        return new Episode(id, null, null, null, null, null, null, null);
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

    public boolean isFiled(String visit) {
        return filed.stream().anyMatch(brief -> brief.id().equals(visit));
    }

    /** Every other visit in brief, filed or not. */
    public Stream<Brief> besides(String visit) {
        return Stream.concat(filed.stream(), visits.stream().map(Brief::of)).filter(b -> !b.id().equals(visit));
    }

    /** Puts away a visit, with the escalations that it has raised. */
    public Episode filing(Visit visit) {
        return new Episode(id, clinic, rota, care, orders, Lists.without(visits, v -> v.id().equals(visit.id())),
                Lists.without(pagings, p -> visitOf(p).equals(visit.id())),
                Lists.and(filed, Brief.of(visit)));
    }

    public Episode bringingBack(Visit visit, List<Paging> raised) {
        return new Episode(id, clinic, rota, care, orders, Lists.and(visits, visit), Lists.all(pagings, raised),
                Lists.without(filed, brief -> brief.id().equals(visit.id())));
    }

    public Episode in(String place) {
        return new Episode(id, place, rota, care, orders, visits, pagings, filed);
    }

    public Episode onCall(Rota now) {
        return new Episode(id, clinic, now, care, orders, visits, pagings, filed);
    }

    public Episode learning(UnaryOperator<Care> change) {
        return new Episode(id, clinic, rota, change.apply(care), orders, visits, pagings, filed);
    }

    public Episode ordered(Order order) {
        return new Episode(id, clinic, rota, care, Lists.and(orders, order), visits, pagings, filed);
    }

    public Episode ordering(String order, UnaryOperator<Order> change) {
        return new Episode(id, clinic, rota, care, Lists.changed(orders, o -> o.id().equals(order), change), visits,
                pagings, filed);
    }

    /** A visit that is filed stays as it is; whoever has something to say of it has it brought back first. */
    public Episode visit(String visit, UnaryOperator<Visit> change) {
        if (isFiled(visit)) {
            return this;
        }
        List<Visit> all = known(visit).isPresent() ? visits : Lists.and(visits, Visit.fresh(visit));
        return new Episode(id, clinic, rota, care, orders, Lists.changed(all, v -> v.id().equals(visit), change),
                pagings, filed);
    }

    public Episode paged(PagingEvent event) {
        return new Episode(id, clinic, rota, care, orders, visits, event.happenedTo(pagings), filed);
    }

    /** The visit that raised it; its contact is the visit, with a number from the second on. */
    public static String visitOf(Paging paging) {
        return paging.contact().split("-")[0];
    }
}
