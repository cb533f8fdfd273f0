package org.handrail.followup.visit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.handrail.clinical.Nullable;
import org.handrail.followup.episode.Lists;

/**
 * The treatment as far as follow-up needs it.
 *
 * @param protocol    absent until treatment was cleared
 * @param dosed       visits at which a drug was given, in the order in which they were told
 * @param firstDoseAt absent before the first dose
 * @param lastDoseAt  absent before the first dose
 * @param amountMg    dose of the last such visit
 * @param booked      visits to come
 */
public record Treatment(@Nullable String protocol, List<String> dosed, @Nullable Instant firstDoseAt,
                        @Nullable Instant lastDoseAt, @Nullable Double amountMg, List<Booked> booked) {

    public static final Treatment NONE = new Treatment(null, List.of(), null, null, null, List.of());

    public record Booked(String visit, Instant start) {
    }

    public Treatment {
        dosed = Lists.orEmpty(dosed);
        booked = Lists.orEmpty(booked);
    }

    public @Nullable String lastVisit() {
        return dosed.isEmpty() ? null : dosed.getLast();
    }

    Treatment by(String named) {
        return new Treatment(named, dosed, firstDoseAt, lastDoseAt, amountMg, booked);
    }

    Treatment expecting(String visit, Instant start) {
        return new Treatment(protocol, dosed, firstDoseAt, lastDoseAt, amountMg,
                Lists.with(booked, new Booked(visit, start), Booked::visit));
    }

    Treatment without(String visit) {
        return new Treatment(protocol, dosed, firstDoseAt, lastDoseAt, amountMg,
                booked.stream().filter(b -> !b.visit().equals(visit)).toList());
    }

    Treatment dose(Instant at) {
        return new Treatment(protocol, dosed, earlier(firstDoseAt, at), later(lastDoseAt, at), amountMg, booked);
    }

    Treatment dosedAt(String visit, Double amount) {
        List<String> more = new ArrayList<>(dosed);
        more.remove(visit);
        more.add(visit);
        return new Treatment(protocol, more, firstDoseAt, lastDoseAt, amount, booked);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one == null || other.isBefore(one) ? other : one;
    }

    private static Instant later(Instant one, Instant other) {
        return one == null || other.isAfter(one) ? other : one;
    }
}
