package org.handrail.desk.cases;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.handrail.clinical.Bounds;

/**
 * What would change the outcome: every answer is tried in turn, and of every number and time the nearest value on either
 * side that does, with everything else as it is.
 */
public final class Changes {

    /** How far a number is moved at most, in steps of one (half a milligram). */
    private static final int STEPS = 512;
    private static final int MINUTES = 240;
    private static final int DAYS = 60;
    /** An answer that is another one is farther away than a number that is a little different. */
    private static final int ANSWERED = Integer.MAX_VALUE;
    /** When something was seen or done is a fact, and moving it answers no question. */
    private static final Set<String> WHEN = Set.of("at", "occurredAt", "firstDose", "treatmentStarted", "given", "infusions");

    private final Case told;
    private final Instant at;
    private final List<Part> now;
    private final List<Change> found = new ArrayList<>();

    private Changes(Case told, Instant at, List<Part> now) {
        this.told = told;
        this.at = at;
        this.now = now;
    }

    public static List<Change> of(Case told, Instant at) {
        Changes changes = new Changes(told, at, told.decide(at));
        changes.nearest("at", at.toString(), MINUTES, minute -> at.plus(Duration.ofMinutes(minute)),
                moment -> told.decide((Instant) moment));
        Leaf.of((Record) told).stream().filter(leaf -> !WHEN.contains(leaf.name())).forEach(changes::tryOut);
        return changes.found.stream().sorted(Comparator.comparing(Change::stricter).thenComparing(Change::steps)).toList();
    }

    private void tryOut(Leaf leaf) {
        Function<Object, List<Part>> decide = value -> ((Case) leaf.with().apply(value)).decide(at);
        String from = leaf.value() == null ? null : leaf.value().toString();
        if (leaf.type().isEnum()) {
            others(leaf.type().getEnumConstants(), leaf.value()).forEach(other -> tryOut(leaf.field(), from, other, decide));
        } else if (leaf.type() == Boolean.class || leaf.type() == boolean.class) {
            others(new Object[] {true, false}, leaf.value()).forEach(other -> tryOut(leaf.field(), from, other, decide));
        } else if (leaf.type() == String.class) {
            others(Known.tried(leaf.owner(), leaf.name()).toArray(), leaf.value())
                    .forEach(other -> tryOut(leaf.field(), from, other, decide));
        } else if (leaf.value() == null) {
            possible(leaf).map(value -> change(leaf.field(), null, value, ANSWERED, decide)).flatMap(Optional::stream).findFirst()
                    .ifPresent(found::add);
        } else {
            IntStream.of(1, -1).forEach(sign -> nearest(leaf.field(), from, most(leaf, sign), step -> moved(leaf, sign * step),
                    decide));
        }
    }

    /** An answer that is not known is no change that anybody could bring about. */
    private static Stream<Object> others(Object[] all, Object value) {
        return Arrays.stream(all).filter(other -> !other.equals(value))
                .filter(other -> !List.of("unknown", "unclear").contains(other.toString()));
    }

    private static Object moved(Leaf leaf, int by) {
        return switch (leaf.value()) {
            case Integer number -> (Object) (number + by);
            case Double number -> number + by * 0.5;
            case LocalDate day -> day.plusDays(by);
            case Instant moment -> moment.plus(Duration.ofMinutes(by));
            default -> leaf.value();
        };
    }

    /** How many steps it can be moved without leaving what is possible at all. */
    private int most(Leaf leaf, int sign) {
        if (!(leaf.value() instanceof Number number)) {
            return leaf.value() instanceof LocalDate ? DAYS : leaf.value() instanceof Instant ? MINUTES : 0;
        }
        Bounds bounds = Optional.ofNullable(told.bounds(leaf)).orElse(new Bounds(0, STEPS));
        double room = sign > 0 ? bounds.most() - number.doubleValue() : number.doubleValue() - bounds.least();
        return (int) Math.max(0, Math.min(STEPS, number instanceof Double ? room * 2 : room));
    }

    /** For a number that is not known: what it can be, when that is few. */
    private Stream<Object> possible(Leaf leaf) {
        if (leaf.type() == Instant.class) {
            return Stream.of(at, at.minus(Duration.ofHours(3)));
        }
        Bounds bounds = told.bounds(leaf);
        return bounds == null || leaf.type() != Integer.class || bounds.most() - bounds.least() > STEPS ? Stream.empty()
                : IntStream.rangeClosed((int) bounds.least(), (int) bounds.most()).mapToObj(number -> (Object) number);
    }

    private void tryOut(String field, String from, Object value, Function<Object, List<Part>> decide) {
        change(field, from, value, ANSWERED, decide).ifPresent(found::add);
    }

    /** In strides that double until something changes, then back by halves to where it begins to. */
    private void nearest(String field, String from, int most, IntFunction<Object> moved, Function<Object, List<Part>> decide) {
        int same = 0;
        int stride = 1;
        while (same < most) {
            int step = Math.min(most, same + stride);
            if (!differing(decide.apply(moved.apply(step))).isEmpty()) {
                int nearest = first(same, step, moved, decide);
                change(field, from, moved.apply(nearest), nearest, decide).ifPresent(found::add);
                return;
            }
            same = step;
            stride *= 2;
        }
    }

    private int first(int same, int other, IntFunction<Object> moved, Function<Object, List<Part>> decide) {
        int low = same;
        int high = other;
        while (high - low > 1) {
            int middle = (low + high) / 2;
            if (differing(decide.apply(moved.apply(middle))).isEmpty()) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private Optional<Change> change(String field, String from, Object value, int steps,
                                    Function<Object, List<Part>> decide) {
        List<Part> others = differing(decide.apply(value));
        return others.isEmpty() ? Optional.empty() : Optional.of(new Change(field, from, value.toString(), steps,
                others.stream().anyMatch(this::stricter),
                others.stream().map(part -> part.question() + " " + part.outcome()).toList()));
    }

    /** Those answered otherwise than now; which check comes next is no outcome. */
    private List<Part> differing(List<Part> then) {
        return then.stream().filter(part -> !part.question().equals(Chair.NEXT_CHECK))
                .filter(part -> before(part).filter(was -> !was.outcome().equals(part.outcome())).isPresent()).toList();
    }

    private boolean stricter(Part part) {
        return part.strict() > before(part).orElseThrow().strict();
    }

    private Optional<Part> before(Part part) {
        return now.stream().filter(was -> was.question().equals(part.question())).findFirst();
    }
}
