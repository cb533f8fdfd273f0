package org.handrail.followup.visit;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.handrail.clinical.Nullable;
import org.handrail.followup.episode.Lists;

/**
 * One visit as it is known by now; what was written down wrongly is put right in it.
 *
 * @param given           every dose, earliest first
 * @param amountMg        of all doses together; absent when nobody said
 * @param ending          absent while it goes on
 * @param callWithinHours absent when nobody asked for a call
 */
public record Visited(String visit, List<Given> given, @Nullable Double amountMg, @Nullable String ending,
                      @Nullable Instant endedAt, @Nullable Integer callWithinHours) {

    private static final String RELEASED = "released";

    /** @param record its id, such as {@code v1-d2} */
    public record Given(String record, @Nullable Double amountMg, Instant at) {
    }

    public Visited {
        given = Lists.orEmpty(given).stream().sorted(Comparator.comparing(Given::at)).toList();
    }

    static Visited begun(String visit) {
        return new Visited(visit, List.of(), null, null, null, null);
    }

    public boolean over() {
        return endedAt != null;
    }

    /** Over, and a drug was given. */
    public boolean counts() {
        return over() && !given.isEmpty();
    }

    /** Who did not leave in the ordinary way is called, also who was sent home without a drug. */
    public boolean asksForCall() {
        return over() && (callWithinHours != null || !RELEASED.equals(ending));
    }

    /** Given, or given otherwise than was written down. */
    Visited with(Given dose) {
        return dosed(Lists.with(given, dose, Given::record));
    }

    Visited without(String dose) {
        return dosed(given.stream().filter(g -> !g.record().equals(dose)).toList());
    }

    private Visited dosed(List<Given> now) {
        boolean known = now.stream().map(Given::amountMg).allMatch(Objects::nonNull);
        Double sum = known ? now.stream().mapToDouble(Given::amountMg).sum() : null;
        return now.equals(given) ? this : new Visited(visit, now, sum, ending, endedAt, callWithinHours);
    }

    Visited ended(@Nullable String how, @Nullable Instant at, @Nullable Integer call) {
        return new Visited(visit, given, amountMg, how, at, call);
    }

    /** As the one who ended it has added it up. */
    Visited inAll(@Nullable Double amount) {
        return amount == null ? this : new Visited(visit, given, amount, ending, endedAt, callWithinHours);
    }
}
