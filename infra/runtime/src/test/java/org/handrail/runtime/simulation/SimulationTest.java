package org.handrail.runtime.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.handrail.runtime.document.Doc;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.event.Envelope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The real shell under a seeded schedule of crashes, lost answers, duplicates, losses and reorderings. */
@Execution(ExecutionMode.CONCURRENT)
class SimulationTest {

    private static final int SEEDS = 1_000;

    @Test
    void nothing_is_lost_and_nothing_happens_twice_under_a_thousand_schedules_of_faults() {
        long crashes = 0;
        long unknowns = 0;
        long duplicates = 0;
        long dropped = 0;
        long swapped = 0;
        long races = 0;
        long promised = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            World world = new World(seed).run();
            assertThat(Checker.check(world)).as("seed %d", seed).isEmpty();
            crashes += world.faults.crashes;
            unknowns += world.faults.unknowns;
            duplicates += world.faults.duplicates;
            dropped += world.faults.dropped;
            swapped += world.faults.swapped;
            races += world.faults.races;
            promised += world.promised.size();
        }
        System.out.printf("simulation: %d seeds, %d promises, %d crashes, %d unknown results, %d duplicates, "
                + "%d losses, %d swaps, %d races%n", SEEDS, promised, crashes, unknowns, duplicates, dropped, swapped,
                races);
        assertThat(List.of(crashes, unknowns, duplicates, dropped, swapped, races, promised))
                .allMatch(count -> count > SEEDS);
    }

    @Test
    void the_same_seed_gives_the_same_run() {
        World one = new World(42).run();
        World two = new World(42).run();
        assertThat(one.broker.all("tally")).isEqualTo(two.broker.all("tally"));
        assertThat(one.faults.crashes).isEqualTo(two.faults.crashes);
    }

    @Test
    void the_checker_notices_a_store_that_forgets_a_write() {
        Faults faults = new Faults(7);
        MemoryStore forgetful = new MemoryStore(faults) {
            private int writes;

            @Override
            protected <S> void write(Kind<S, ?, ?> kind, Doc<S> doc, Set<String> lost) {
                if (++writes % 10 != 0) {
                    super.write(kind, doc, lost);
                }
            }
        };
        assertThat(Checker.check(new World(faults, forgetful).run())).isNotEmpty();
    }

    @Test
    void the_checker_notices_a_store_that_lets_two_writers_win() {
        assertThat(IntStream.range(0, 20).filter(seed -> !careless(seed).isEmpty())).isNotEmpty();
    }

    @Test
    void the_checker_notices_a_publisher_that_sends_the_second_before_the_first_and_nothing_else_is_wrong() {
        List<String> faults = IntStream.range(0, 20).mapToObj(seed -> judged(seed, CarelessPublisher::new))
                .flatMap(List::stream).toList();
        assertThat(faults).isNotEmpty().allMatch(fault -> fault.startsWith("arrived too late"));
    }

    @Test
    void the_checker_notices_a_service_that_reacts_to_the_second_before_the_first_and_nothing_else_is_wrong() {
        List<String> faults = IntStream.range(0, 20).mapToObj(seed -> judged(seed, HastyReactions::new))
                .flatMap(List::stream).toList();
        assertThat(faults).isNotEmpty().allMatch(fault -> fault.startsWith("reacted out of order"));
    }

    private static List<String> judged(int seed, Function<Faults, MemoryBroker> broker) {
        Faults faults = new Faults(seed);
        return Checker.check(new World(faults, new MemoryStore(faults), broker.apply(faults)).run());
    }

    private static List<String> careless(int seed) {
        Faults faults = new Faults(seed);
        return Checker.check(new World(faults, new CarelessStore(faults)).run());
    }

    /** Writes whatever it is given, whoever was first. */
    private static final class CarelessStore extends MemoryStore {

        CarelessStore(Faults faults) {
            super(faults);
        }

        @Override
        protected <S> void write(Kind<S, ?, ?> kind, Doc<S> doc, Set<String> lost) {
            put(kind, doc);
        }
    }

    /** Sends what it has from the end, until all of it is taken: nothing is lost, nothing comes twice. */
    private static final class CarelessPublisher extends MemoryBroker {

        CarelessPublisher(Faults faults) {
            super(faults);
        }

        @Override
        public List<Integer> append(List<List<Post>> posts) {
            List<Integer> taken = super.append(posts.stream().map(List::reversed).toList());
            return IntStream.range(0, posts.size())
                    .mapToObj(i -> taken.get(i) == posts.get(i).size() ? taken.get(i) : 0).toList();
        }
    }

    /** Shows notes as if the first two of each thing had come of each other's causes. */
    private static final class HastyReactions extends MemoryBroker {

        HastyReactions(Faults faults) {
            super(faults);
        }

        @Override
        List<Envelope> all(String topic) {
            List<Envelope> events = super.all(topic);
            Map<String, String> causes = new HashMap<>();
            if (topic.equals("note")) {
                events.forEach(e -> causes.put(e.stream() + "#" + e.sequence(), e.causation()));
            }
            return events.stream().map(e -> e.sequence() > 2 ? e
                    : by(e, causes.getOrDefault(e.stream() + "#" + (3 - e.sequence()), e.causation()))).toList();
        }

        private static Envelope by(Envelope e, String cause) {
            return new Envelope(e.id(), e.type(), e.stream(), e.sequence(), e.previous(), e.subject(), e.time(),
                    e.clinic(), e.actor(), cause, e.correlation(), e.traceparent(), e.data());
        }
    }
}
