package org.handrail.followup.visit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.handrail.clinical.Nullable;
import org.handrail.followup.episode.Lists;
import org.handrail.followup.visit.Visited.Given;

/**
 * The treatment as far as follow-up needs it.
 *
 * @param protocol    absent until treatment was cleared
 * @param dosed       visits that are over and at which a drug was given, in the order of their doses
 * @param firstDoseAt absent before the first dose
 * @param lastDoseAt  absent before the first dose
 * @param amountMg    dose of the last such visit
 * @param booked      visits to come
 * @param visits      the last visits, which may still be put right
 */
public record Treatment(@Nullable String protocol, List<String> dosed, @Nullable Instant firstDoseAt,
                        @Nullable Instant lastDoseAt, @Nullable Double amountMg, List<Booked> booked,
                        List<Visited> visits) {

    public static final Treatment NONE = new Treatment(null, List.of(), null, null, null, List.of(), List.of());
    private static final int KEPT = 10;

    public record Booked(String visit, Instant start) {
    }

    public Treatment {
        dosed = Lists.orEmpty(dosed);
        booked = Lists.orEmpty(booked);
        visits = Lists.orEmpty(visits);
    }

    public @Nullable String lastVisit() {
        return dosed.isEmpty() ? null : dosed.getLast();
    }

    /** One of the last visits; one not heard of has only begun. */
    public Visited visit(String id) {
        return visits.stream().filter(v -> v.visit().equals(id)).findFirst().orElse(Visited.begun(id));
    }

    Treatment by(String named) {
        return new Treatment(named, dosed, firstDoseAt, lastDoseAt, amountMg, booked, visits);
    }

    Treatment expecting(String visit, Instant start) {
        return new Treatment(protocol, dosed, firstDoseAt, lastDoseAt, amountMg,
                Lists.with(booked, new Booked(visit, start), Booked::visit), visits);
    }

    Treatment without(String visit) {
        return new Treatment(protocol, dosed, firstDoseAt, lastDoseAt, amountMg,
                booked.stream().filter(b -> !b.visit().equals(visit)).toList(), visits);
    }

    /** As this visit is known now. The first dose stays where it was once its visit is no longer kept. */
    Treatment with(Visited now) {
        List<Visited> known = Lists.with(visits, now, Visited::visit);
        List<Visited> kept = known.subList(Math.max(0, known.size() - KEPT), known.size());
        List<Instant> doses = kept.stream().flatMap(v -> v.given().stream()).map(Given::at).sorted().toList();
        boolean all = dosed.stream().allMatch(id -> kept.stream().anyMatch(v -> v.visit().equals(id)));
        List<String> order = order(now, kept);
        Double amount = order.isEmpty() ? null : kept.stream().filter(v -> v.visit().equals(order.getLast()))
                .findFirst().map(Visited::amountMg).orElse(amountMg);
        return new Treatment(protocol, order, all ? doses.isEmpty() ? null : doses.getFirst() : firstDoseAt,
                doses.isEmpty() ? all ? null : lastDoseAt : doses.getLast(), amount, booked, kept);
    }

    /** Before the first one that is known to have had its dose later. */
    private List<String> order(Visited now, List<Visited> kept) {
        boolean forgotten = dosed.contains(now.visit()) && visits.stream().noneMatch(v -> v.visit().equals(now.visit()));
        if (forgotten) {
            return dosed;
        }
        List<String> order = new ArrayList<>(dosed);
        order.remove(now.visit());
        if (now.counts()) {
            Instant first = now.given().getFirst().at();
            int place = kept.stream().filter(v -> v.counts() && v.given().getFirst().at().isAfter(first))
                    .map(v -> order.indexOf(v.visit())).filter(at -> at >= 0).min(Comparator.naturalOrder())
                    .orElse(order.size());
            order.add(place, now.visit());
        }
        return order;
    }
}
