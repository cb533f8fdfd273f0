package org.handrail.scheduling.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.handrail.scheduling.course.CancelReason;
import org.handrail.scheduling.course.CourseCommand.CancelVisit;
import org.handrail.scheduling.course.Visit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Four patients, three days, two chairs: bookings, repeats, moves, cancellations, crashes, waits, each in another. */
class BookingByChanceTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 9);
    private static final List<Instant> DAYS = List.of(at(MONDAY), at(MONDAY.plusDays(3)), at(MONDAY.plusDays(7)));
    private static final int PATIENTS = 4;
    private static final int ACTS = 25;
    private static final int SEEDS = 250;

    private static final class Crash extends Error {
        private static final long serialVersionUID = 1L;
    }

    private static Instant at(LocalDate day) {
        return day.atTime(9, 0).atZone(Clinic.ZONE).toInstant();
    }

    /** One run of one seed. */
    private static final class Run implements Memory.Around {
        private final SplittableRandom random;
        private final Clinic clinic = new Clinic();
        private int depth;
        private int crashes;

        Run(long seed) {
            random = new SplittableRandom(seed);
            DAYS.forEach(day -> clinic.opens(day.atZone(Clinic.ZONE).toLocalDate(), 2));
            IntStream.range(0, PATIENTS).forEach(p -> clinic.cleared("ep-" + p));
            clinic.memory.watch = () -> Capacities.noneSoldTwice(clinic.allDays());
            clinic.memory.around = this;
        }

        @Override
        public void before(int write) {
            disturb();
        }

        @Override
        public void after(int write) {
            disturb();
        }

        private void disturb() {
            int what = random.nextInt(40);
            if (what == 0) {
                crashes++;
                throw new Crash();
            }
            if (what < 4 && depth < 3) {
                act();
            }
        }

        private void act() {
            depth++;
            try {
                String episode = "ep-" + random.nextInt(PATIENTS);
                switch (random.nextInt(9)) {
                    case 0, 1, 2 -> clinic.book(episode, "k-" + episode + random.nextInt(3),
                            DAYS.subList(random.nextInt(3), 3));
                    case 3 -> clinic.course(episode).visits().stream().filter(Visit::holdsPlace).findFirst()
                            .ifPresent(v -> clinic.ask(episode, new CancelVisit(v.id(), CancelReason.ILLNESS)));
                    case 7, 8 -> clinic.course(episode).visits().stream().filter(Visit::holdsPlace).findFirst()
                            .ifPresent(v -> clinic.move(episode, "m-" + episode + random.nextInt(3), v.id(),
                                    v.revision(), DAYS.get(random.nextInt(3)).plus(Duration.ofMinutes(30L * random.nextInt(4)))));
                    case 4 -> clinic.passes(Duration.ofSeconds(random.nextInt(150)));
                    case 5 -> clinic.works();
                    default -> clinic.sweeps();
                }
            } finally {
                depth--;
            }
        }

        int all() {
            for (int i = 0; i < ACTS; i++) {
                try {
                    act();
                } catch (Crash crash) {
                    depth = 0;
                    clinic.restart();
                }
            }
            clinic.memory.around = null;
            clinic.comesToRest();
            Capacities.agree(clinic);
            return crashes;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3})
    void whatever_happens_days_and_courses_agree_in_the_end(long block) {
        int crashes = 0;
        for (long seed = block * SEEDS; seed < (block + 1) * SEEDS; seed++) {
            try {
                crashes += new Run(seed).all();
            } catch (AssertionError wrong) {
                throw new AssertionError("seed " + seed, wrong);
            }
        }
        assertThat(crashes).as("crashes").isGreaterThan(SEEDS);
    }
}
