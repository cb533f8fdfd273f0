package org.handrail.desk.cases;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
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
 * What would change the outcome, each by itself: of every answer and number that can still become another, the nearest that
 * does; of what is not known, what it might turn out to be, the usual first; and time.
 */
public final class Changes {

    /** How far a number is moved at most, in steps of one (half a milligram). */
    private static final int STEPS = 512;
    private static final int MINUTES = 240;
    /** An answer that is another one is farther away than a number that is a little different. */
    private static final int ANSWERED = Integer.MAX_VALUE;
    /** When something was seen or done is a fact, and moving it answers no question. */
    private static final Set<String> WHEN = Set.of("at", "occurredAt", "firstDose", "treatmentStarted", "given", "infusions");
    /** Absent means that there was none. */
    private static final Set<String> NONE = Set.of("lastSedative", "lastNasalSprayAt", "readySince");
    private static final String AS_USUAL = "as usual";

    private final Case told;
    private final Instant at;
    private final ZoneId zone;
    private final Compared now;
    private final List<Leaf> leaves;
    private final List<Change> found = new ArrayList<>();

    private Changes(Case told, Instant at) {
        this.told = told;
        this.at = at;
        this.zone = told.zone() == null ? ZoneOffset.UTC : told.zone();
        this.now = new Compared(told.decide(at));
        this.leaves = Leaf.of((Record) told);
    }

    public static List<Change> of(Case told, Instant at) {
        Changes changes = new Changes(told, at);
        changes.nearest("at", at.toString(), MINUTES, minute -> at.plus(Duration.ofMinutes(minute)),
                moment -> told.decide((Instant) moment));
        changes.leaves.stream().filter(leaf -> !WHEN.contains(leaf.name()))
                .filter(leaf -> leaf.value() != null || !NONE.contains(leaf.name())).forEach(changes::tryOut);
        changes.allKnown();
        return changes.found.stream().sorted(Comparator.comparing(Change::stricter).thenComparing(Change::steps)).toList();
    }

    private void tryOut(Leaf leaf) {
        Function<Object, List<Part>> decide = value -> ((Case) leaf.with().apply(value)).decide(at);
        if (leaf.unknown()) {
            suppose(leaf, decide);
        } else if (!Settled.settled(leaf, leaves)) {
            move(leaf, decide);
        }
    }

    /** Of an answer each that there is; of a number or a time the usual, or what is nearest to it and says something. */
    private void suppose(Leaf leaf, Function<Object, List<Part>> decide) {
        Stream<Object> answers = answers(leaf);
        if (answers != null) {
            answers.forEach(answer -> tryOut(leaf.field(), null, answer, decide));
            return;
        }
        Stream.concat(Usual.of(leaf, at, zone).stream(), possible(leaf))
                .map(value -> now.change(leaf.field(), null, value, ANSWERED, decide.apply(value))).flatMap(Optional::stream).findFirst()
                .ifPresent(found::add);
    }

    private void move(Leaf leaf, Function<Object, List<Part>> decide) {
        String from = leaf.value().toString();
        Stream<Object> answers = answers(leaf);
        if (answers != null) {
            answers.filter(answer -> !answer.equals(leaf.value()))
                    .filter(answer -> !Settled.forwardOnly(leaf) || Usual.of(leaf, at, zone).filter(answer::equals).isPresent())
                    .forEach(answer -> tryOut(leaf.field(), from, answer, decide));
        } else if (leaf.value() instanceof Number) {
            IntStream.of(1, -1).filter(sign -> sign > 0 || !Settled.forwardOnly(leaf)).forEach(sign ->
                    nearest(leaf.field(), from, most(leaf, sign), step -> moved(leaf, sign * step), decide));
        } else if (leaf.value() instanceof LocalDate || leaf.value() instanceof Instant) {
            // What was read or answered on another day can be read or answered anew, and that is now.
            tryOut(leaf.field(), from, leaf.value() instanceof LocalDate ? at.atZone(zone).toLocalDate() : at, decide);
        }
    }

    /** One by one what is missing may settle nothing; then all of it together. */
    private void allKnown() {
        List<Leaf> usual = leaves.stream().filter(leaf -> leaf.unknown() && Usual.of(leaf, at, zone).isPresent()).toList();
        if (usual.size() < 2 || now.now().stream().allMatch(part -> part.missing().isEmpty())
                || found.stream().anyMatch(change -> change.from() == null && !change.stricter())) {
            return;
        }
        Case filled = told;
        for (Leaf leaf : usual) {
            filled = (Case) Leaf.of((Record) filled).stream().filter(one -> one.field().equals(leaf.field())).findFirst()
                    .orElseThrow().with().apply(Usual.of(leaf, at, zone).orElseThrow());
        }
        List<Part> then = filled.decide(at);
        tryOut("", null, AS_USUAL, value -> then);
    }

    /** Those that can be given; absent: a number or a time. To answer "unknown" changes nothing. */
    private static Stream<Object> answers(Leaf leaf) {
        Object[] all = leaf.type().isEnum() ? leaf.type().getEnumConstants()
                : leaf.type() == Boolean.class || leaf.type() == boolean.class ? new Object[] {true, false}
                : leaf.type() == String.class ? Known.tried(leaf.owner(), leaf.name()).toArray() : null;
        return all == null ? null : Arrays.stream(all)
                .filter(answer -> !List.of("unknown", "unclear").contains(answer.toString()));
    }

    private static Object moved(Leaf leaf, int by) {
        return leaf.value() instanceof Double number ? (Object) (number + by * 0.5) : (Object) ((Integer) leaf.value() + by);
    }

    /** How many steps it can be moved without leaving what is possible at all. */
    private int most(Leaf leaf, int sign) {
        Number number = (Number) leaf.value();
        Bounds bounds = Optional.ofNullable(told.bounds(leaf)).orElse(new Bounds(0, STEPS));
        double room = sign > 0 ? bounds.most() - number.doubleValue() : number.doubleValue() - bounds.least();
        return (int) Math.max(0, Math.min(STEPS, number instanceof Double ? room * 2 : room));
    }

    /** For a number that is not known: what it can be, when that is few, the usual first; for a time, now and some while ago. */
    private Stream<Object> possible(Leaf leaf) {
        if (leaf.type() == Instant.class) {
            return Stream.of(at, at.minus(Duration.ofHours(3)));
        }
        Bounds bounds = told.bounds(leaf);
        if (bounds == null || leaf.type() != Integer.class || bounds.most() - bounds.least() > STEPS) {
            return Stream.empty();
        }
        int usual = (int) Usual.of(leaf, at, zone).orElse((int) bounds.least());
        return IntStream.rangeClosed((int) bounds.least(), (int) bounds.most()).boxed()
                .sorted(Comparator.comparing(number -> Math.abs(number - usual))).map(number -> (Object) number);
    }

    private void tryOut(String field, String from, Object value, Function<Object, List<Part>> decide) {
        now.change(field, from, value, ANSWERED, decide.apply(value)).ifPresent(found::add);
    }

    /** In strides that double until something changes, then back by halves to where it begins to. */
    private void nearest(String field, String from, int most, IntFunction<Object> moved, Function<Object, List<Part>> decide) {
        int same = 0;
        int stride = 1;
        while (same < most) {
            int step = Math.min(most, same + stride);
            if (!now.same(decide.apply(moved.apply(step)))) {
                int nearest = first(same, step, moved, decide);
                Object value = moved.apply(nearest);
                now.change(field, from, value, nearest, decide.apply(value)).ifPresent(found::add);
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
            if (now.same(decide.apply(moved.apply(middle)))) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }
}
