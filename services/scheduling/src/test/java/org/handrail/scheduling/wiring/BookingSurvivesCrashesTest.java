package org.handrail.scheduling.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.handrail.runtime.port.Documents.StoreUnavailable;
import org.handrail.runtime.shell.Result;
import org.handrail.scheduling.booking.BookingSteps;
import org.handrail.scheduling.course.CancelReason;
import org.handrail.scheduling.course.CourseCommand.CancelVisit;
import org.handrail.scheduling.course.CourseFact.NoteCareEnded;
import org.handrail.scheduling.course.Visit;
import org.junit.jupiter.api.Test;

/** A booking of three days on clinic days with one chair, stopped or interrupted around every single write. */
class BookingSurvivesCrashesTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 9);
    private static final List<Instant> THREE_DAYS = List.of(at(MONDAY), at(MONDAY.plusDays(3)), at(MONDAY.plusDays(7)));

    private static Instant at(LocalDate day) {
        return day.atTime(9, 0).atZone(Clinic.ZONE).toInstant();
    }

    /** The process dies here, or the store's answer is lost. */
    private static final class Crash extends Error {
        private static final long serialVersionUID = 1L;
    }

    private enum Fault { CRASH_BEFORE, CRASH_AFTER, ANSWER_LOST }

    private static Clinic clinic() {
        Clinic clinic = new Clinic();
        for (int i = 0; i < 8; i++) {
            clinic.opens(MONDAY.plusDays(i), 1);
        }
        clinic.cleared("ep-1");
        clinic.cleared("ep-2");
        clinic.memory.watch = () -> Capacities.noneSoldTwice(clinic.allDays());
        return clinic;
    }

    private static void on(Clinic clinic, int write, Fault fault) {
        int base = clinic.memory.writes();
        clinic.memory.around = new Memory.Around() {
            @Override
            public void before(int n) {
                if (n - base == write && fault == Fault.CRASH_BEFORE) {
                    throw new Crash();
                }
            }

            @Override
            public void after(int n) {
                if (n - base == write && fault == Fault.CRASH_AFTER) {
                    throw new Crash();
                }
                if (n - base == write && fault == Fault.ANSWER_LOST) {
                    throw new StoreUnavailable(null);
                }
            }
        };
    }

    /** At this write, before it is done, something else happens. */
    private static void interrupt(Clinic clinic, int write, Runnable by) {
        int base = clinic.memory.writes();
        clinic.memory.around = new Memory.Around() {
            private boolean done;

            @Override
            public void before(int n) {
                if (!done && n - base == write) {
                    done = true;
                    by.run();
                }
            }

            @Override
            public void after(int n) {
            }
        };
    }

    private static int writesOf(Consumer<Clinic> story) {
        Clinic clinic = clinic();
        int before = clinic.memory.writes();
        story.accept(clinic);
        return clinic.memory.writes() - before;
    }

    private static void stopped(Clinic clinic, Runnable story) {
        try {
            story.run();
        } catch (Crash crash) {
            clinic.restart();
        } catch (StoreUnavailable lost) {
            // the process goes on; whoever asked was told to ask again
        }
    }

    private static void goOn(Clinic clinic) {
        clinic.memory.around = null;
        clinic.comesToRest();
        Capacities.agree(clinic);
    }

    private static void bookAndRest(Clinic clinic) {
        clinic.book("ep-1", "k-1", THREE_DAYS);
        clinic.comesToRest();
    }

    private static void thirdDayIsTaken(Clinic clinic) {
        clinic.book("ep-2", "k-2", List.of(THREE_DAYS.get(2)));
        clinic.comesToRest();
    }

    private static long booked(Clinic clinic, String episode) {
        return clinic.course(episode).visits().stream().filter(Visit::holdsPlace).count();
    }

    @Test
    void an_undisturbed_booking_holds_three_confirmed_places() {
        Clinic clinic = clinic();
        assertThat(clinic.book("ep-1", "k-1", THREE_DAYS)).isInstanceOf(Result.Accepted.class);
        goOn(clinic);
        assertThat(booked(clinic, "ep-1")).isEqualTo(3);
        assertThat(clinic.published.values()).filteredOn(e -> e.type().endsWith(".VisitBooked.v1")).hasSize(3);
    }

    @Test
    void stopped_anywhere_it_is_booked_whole_or_not_at_all() {
        int writes = writesOf(BookingSurvivesCrashesTest::bookAndRest);
        assertThat(writes).isGreaterThanOrEqualTo(3 + 1 + 3);
        for (int write = 1; write <= writes; write++) {
            for (Fault fault : Fault.values()) {
                Clinic clinic = clinic();
                on(clinic, write, fault);
                stopped(clinic, () -> bookAndRest(clinic));
                goOn(clinic);
                assertThat(booked(clinic, "ep-1")).as(fault + " at write " + write).isIn(0L, 3L);
            }
        }
    }

    @Test
    void stopped_anywhere_and_asked_again_it_is_booked_once() {
        int writes = writesOf(BookingSurvivesCrashesTest::bookAndRest);
        for (int write = 1; write <= writes; write++) {
            for (Fault fault : Fault.values()) {
                for (Duration later : List.of(Duration.ZERO, Duration.ofMinutes(10))) {
                    Clinic clinic = clinic();
                    on(clinic, write, fault);
                    stopped(clinic, () -> bookAndRest(clinic));
                    clinic.memory.around = null;
                    clinic.passes(later);
                    clinic.book("ep-1", "k-1", THREE_DAYS);
                    clinic.comesToRest();
                    assertThat(clinic.book("ep-1", "k-1", THREE_DAYS)).isInstanceOf(Result.Accepted.class);
                    goOn(clinic);
                    assertThat(clinic.course("ep-1").visits()).as(fault + " at write " + write).hasSize(3);
                    assertThat(booked(clinic, "ep-1")).isEqualTo(3);
                }
            }
        }
    }

    @Test
    void stopped_twice_anywhere_nothing_leaks() {
        int writes = writesOf(BookingSurvivesCrashesTest::bookAndRest) + 8;
        for (int first = 1; first <= writes; first++) {
            for (int second = 1; second <= writes; second++) {
                Clinic clinic = clinic();
                on(clinic, first, Fault.CRASH_AFTER);
                stopped(clinic, () -> bookAndRest(clinic));
                on(clinic, second, Fault.CRASH_BEFORE);
                stopped(clinic, clinic::comesToRest);
                goOn(clinic);
                assertThat(booked(clinic, "ep-1")).isIn(0L, 3L);
            }
        }
    }

    @Test
    void refused_on_the_third_day_and_stopped_anywhere_the_first_two_days_are_free_again() {
        int writes = writesOf(clinic -> {
            thirdDayIsTaken(clinic);
            bookAndRest(clinic);
        });
        for (int write = 1; write <= writes; write++) {
            for (Fault fault : Fault.values()) {
                Clinic clinic = clinic();
                thirdDayIsTaken(clinic);
                on(clinic, write, fault);
                stopped(clinic, () -> bookAndRest(clinic));
                goOn(clinic);
                assertThat(booked(clinic, "ep-1")).isZero();
                assertThat(clinic.allDays().stream().mapToLong(d -> d.reservations().size()).sum()).isEqualTo(1);
            }
        }
    }

    @Test
    void cancelled_and_stopped_anywhere_one_place_is_free_again() {
        int writes = 8;
        for (int write = 1; write <= writes; write++) {
            for (Fault fault : Fault.values()) {
                Clinic clinic = clinic();
                clinic.book("ep-1", "k-1", THREE_DAYS);
                on(clinic, write, fault);
                stopped(clinic, () -> {
                    clinic.ask("ep-1", new CancelVisit("v2", CancelReason.ILLNESS));
                    clinic.comesToRest();
                });
                clinic.ask("ep-1", new CancelVisit("v2", CancelReason.ILLNESS));
                goOn(clinic);
                assertThat(booked(clinic, "ep-1")).isEqualTo(2);
                assertThat(clinic.book("ep-2", "k-2", List.of(THREE_DAYS.get(1)))).isInstanceOf(Result.Accepted.class);
            }
        }
    }

    private static void moveAndRest(Clinic clinic, Instant to) {
        clinic.move("ep-1", "k-move", "v2", 1, to);
        clinic.comesToRest();
    }

    private static Clinic booked() {
        Clinic clinic = clinic();
        bookAndRest(clinic);
        return clinic;
    }

    private static int writesOfMove(Instant to) {
        Clinic clinic = booked();
        int before = clinic.memory.writes();
        moveAndRest(clinic, to);
        return clinic.memory.writes() - before;
    }

    /** To another day, and to a later time of the same day, where its own chair is the only one. */
    private static List<Instant> targets() {
        return List.of(at(MONDAY.plusDays(4)), THREE_DAYS.get(1).plus(Duration.ofMinutes(30)));
    }

    private static Instant startOf(Clinic clinic) {
        return clinic.course("ep-1").visit("v2").orElseThrow().start();
    }

    @Test
    void a_move_stopped_anywhere_leaves_one_place_the_old_or_the_new() {
        for (Instant to : targets()) {
            int writes = writesOfMove(to);
            assertThat(writes).isGreaterThanOrEqualTo(1 + 1 + 2);
            for (int write = 1; write <= writes; write++) {
                for (Fault fault : Fault.values()) {
                    Clinic clinic = booked();
                    on(clinic, write, fault);
                    stopped(clinic, () -> moveAndRest(clinic, to));
                    goOn(clinic);
                    assertThat(startOf(clinic)).as(fault + " at write " + write).isIn(THREE_DAYS.get(1), to);
                    assertThat(booked(clinic, "ep-1")).isEqualTo(3);
                    clinic.move("ep-1", "k-move", "v2", 1, to);
                    goOn(clinic);
                    assertThat(startOf(clinic)).as("asked again after " + fault + " at " + write).isEqualTo(to);
                    assertThat(clinic.published.values()).filteredOn(e -> e.type().endsWith(".VisitMoved.v1"))
                            .hasSize(1);
                }
            }
        }
    }

    @Test
    void a_move_stopped_twice_anywhere_leaks_nothing() {
        Instant to = targets().getFirst();
        int writes = writesOfMove(to) + 4;
        for (int first = 1; first <= writes; first++) {
            for (int second = 1; second <= writes; second++) {
                Clinic clinic = booked();
                on(clinic, first, Fault.CRASH_AFTER);
                stopped(clinic, () -> moveAndRest(clinic, to));
                on(clinic, second, Fault.CRASH_BEFORE);
                stopped(clinic, clinic::comesToRest);
                goOn(clinic);
                assertThat(booked(clinic, "ep-1")).isEqualTo(3);
            }
        }
    }

    @Test
    void a_rival_at_any_moment_of_a_move_gets_the_chair_or_leaves_it() {
        Instant to = targets().getFirst();
        for (int write = 1; write <= writesOfMove(to); write++) {
            Clinic clinic = booked();
            interrupt(clinic, write, () -> clinic.book("ep-2", "k-2", List.of(to)));
            clinic.move("ep-1", "k-move", "v2", 1, to);
            goOn(clinic);
            assertThat(startOf(clinic).equals(to)).as("write " + write).isEqualTo(booked(clinic, "ep-2") == 0);
        }
    }

    @Test
    void when_the_visit_is_cancelled_in_the_middle_of_its_move_no_place_is_left() {
        for (Instant to : targets()) {
            for (int write = 1; write <= writesOfMove(to); write++) {
                Clinic clinic = booked();
                interrupt(clinic, write, () -> clinic.ask("ep-1", new CancelVisit("v2", CancelReason.ILLNESS)));
                clinic.move("ep-1", "k-move", "v2", 1, to);
                goOn(clinic);
                clinic.ask("ep-1", new CancelVisit("v2", CancelReason.ILLNESS));
                goOn(clinic);
                assertThat(booked(clinic, "ep-1")).as("write " + write).isEqualTo(2);
            }
        }
    }

    @Test
    void a_move_that_sleeps_until_its_lease_is_over_happens_once_or_not_at_all() {
        Instant to = targets().getFirst();
        for (int write = 1; write <= writesOfMove(to); write++) {
            Clinic clinic = booked();
            interrupt(clinic, write, () -> {
                clinic.passes(Duration.ofMinutes(10));
                clinic.comesToRest();
            });
            clinic.move("ep-1", "k-move", "v2", 1, to);
            goOn(clinic);
            assertThat(startOf(clinic)).isIn(THREE_DAYS.get(1), to);
        }
    }

    @Test
    void when_the_day_is_closed_in_the_middle_of_a_booking_nobody_is_expected_on_it() {
        int writes = writesOf(BookingSurvivesCrashesTest::bookAndRest);
        for (int write = 1; write <= writes; write++) {
            Clinic clinic = clinic();
            interrupt(clinic, write, () -> clinic.closes(MONDAY.plusDays(3)));
            clinic.book("ep-1", "k-1", THREE_DAYS);
            goOn(clinic);
            clinic.closes(MONDAY.plusDays(3));
            goOn(clinic);
            assertThat(clinic.allDays().stream().filter(d -> d.closed() != null))
                    .allSatisfy(d -> assertThat(d.reservations()).isEmpty());
            assertThat(clinic.course("ep-1").visits()).filteredOn(v -> v.start().equals(THREE_DAYS.get(1)))
                    .allMatch(v -> v.status() == Visit.Status.CLINIC_CANCELLED && v.rebook());
        }
    }

    @Test
    void closing_a_day_stopped_anywhere_its_visits_are_the_clinics_doing_once() {
        for (int write = 1; write <= 6; write++) {
            for (Fault fault : Fault.values()) {
                Clinic clinic = booked();
                on(clinic, write, fault);
                stopped(clinic, () -> {
                    clinic.closes(MONDAY.plusDays(3));
                    clinic.comesToRest();
                });
                clinic.memory.around = null;
                clinic.closes(MONDAY.plusDays(3));
                goOn(clinic);
                assertThat(booked(clinic, "ep-1")).as(fault + " at write " + write).isEqualTo(2);
                assertThat(clinic.published.values()).filteredOn(e -> e.type().endsWith(".VisitMissed.v2")).hasSize(1);
            }
        }
    }

    @Test
    void a_rival_at_any_moment_gets_the_last_chair_or_leaves_it() {
        int writes = writesOf(BookingSurvivesCrashesTest::bookAndRest);
        for (int write = 1; write <= writes; write++) {
            Clinic clinic = clinic();
            interrupt(clinic, write, () -> clinic.book("ep-2", "k-2", List.of(THREE_DAYS.get(1))));
            clinic.book("ep-1", "k-1", THREE_DAYS);
            clinic.comesToRest();
            goOn(clinic);
            assertThat(booked(clinic, "ep-1") + booked(clinic, "ep-2")).as("write " + write).isIn(1L, 3L);
        }
    }

    @Test
    void the_same_request_sent_twice_at_once_books_once() {
        int writes = writesOf(BookingSurvivesCrashesTest::bookAndRest);
        for (int write = 1; write <= writes; write++) {
            Clinic clinic = clinic();
            interrupt(clinic, write, () -> assertThat(clinic.book("ep-1", "k-1", THREE_DAYS))
                    .isInstanceOf(Result.Accepted.class));
            assertThat(clinic.book("ep-1", "k-1", THREE_DAYS)).isInstanceOf(Result.Accepted.class);
            clinic.comesToRest();
            goOn(clinic);
            assertThat(clinic.course("ep-1").visits()).hasSize(3);
        }
    }

    @Test
    void a_booking_that_sleeps_until_its_leases_are_over_is_booked_whole_or_not_at_all() {
        int writes = writesOf(clinic -> clinic.book("ep-1", "k-1", THREE_DAYS));
        for (int write = 1; write <= writes; write++) {
            Clinic clinic = clinic();
            interrupt(clinic, write, () -> {
                clinic.passes(Duration.ofMinutes(10));
                clinic.comesToRest();
            });
            clinic.book("ep-1", "k-1", THREE_DAYS);
            goOn(clinic);
            assertThat(booked(clinic, "ep-1")).as("write " + write).isIn(0L, 3L);
            clinic.book("ep-1", "k-1", THREE_DAYS);
            goOn(clinic);
            assertThat(booked(clinic, "ep-1")).isEqualTo(3);
        }
    }

    @Test
    void when_care_ends_in_the_middle_nothing_stays_reserved() {
        int writes = writesOf(BookingSurvivesCrashesTest::bookAndRest);
        for (int write = 1; write <= writes; write++) {
            Clinic clinic = clinic();
            interrupt(clinic, write, () -> clinic.ask("ep-1", new NoteCareEnded("patients-wish")));
            clinic.book("ep-1", "k-1", THREE_DAYS);
            goOn(clinic);
            clinic.ask("ep-1", new NoteCareEnded("patients-wish"));
            goOn(clinic);
            assertThat(booked(clinic, "ep-1")).isZero();
            assertThat(clinic.allDays()).allSatisfy(d -> assertThat(d.reservations()).isEmpty());
        }
    }

    @Test
    void a_twin_that_is_refused_takes_nothing_from_one_that_is_not() {
        int writes = writesOf(BookingSurvivesCrashesTest::bookAndRest);
        for (int write = 1; write <= writes; write++) {
            Clinic clinic = clinic();
            interrupt(clinic, write, () -> {
                clinic.book("ep-2", "k-2", List.of(THREE_DAYS.get(2)));
                clinic.book("ep-1", "k-1", THREE_DAYS);
                clinic.ask("ep-2", new CancelVisit("v1", CancelReason.ILLNESS));
                clinic.comesToRest();
            });
            clinic.book("ep-1", "k-1", THREE_DAYS);
            goOn(clinic);
            assertThat(booked(clinic, "ep-1")).as("write " + write).isIn(0L, 3L);
        }
    }

    @Test
    void stopped_after_each_named_step_it_is_booked_whole_or_not_at_all() {
        for (int stop = 1; stop <= 5; stop++) {
            Clinic clinic = clinic();
            AtomicInteger left = new AtomicInteger(stop);
            clinic.atEachStep(step -> {
                if (left.decrementAndGet() == 0) {
                    throw new Crash();
                }
            });
            stopped(clinic, () -> clinic.book("ep-1", "k-1", THREE_DAYS));
            clinic.atEachStep(BookingSteps.NONE);
            goOn(clinic);
            assertThat(booked(clinic, "ep-1")).as("step " + stop).isEqualTo(stop == 5 ? 3 : 0);
        }
    }

    @Test
    void of_two_coordinators_who_want_the_last_chair_exactly_one_gets_it() throws Exception {
        for (int round = 0; round < 200; round++) {
            Clinic clinic = clinic();
            try (ExecutorService both = Executors.newFixedThreadPool(2)) {
                CyclicBarrier together = new CyclicBarrier(2);
                List<Future<Result>> results = both.invokeAll(Stream.of("ep-1", "ep-2").map(episode ->
                        (Callable<Result>) () -> {
                            together.await();
                            return clinic.book(episode, "k-1", THREE_DAYS.subList(0, 1));
                        }).toList());
                long won = 0;
                for (Future<Result> result : results) {
                    won += result.get() instanceof Result.Accepted ? 1 : 0;
                }
                assertThat(won).isEqualTo(1);
            }
            goOn(clinic);
            assertThat(booked(clinic, "ep-1") + booked(clinic, "ep-2")).isEqualTo(1);
        }
    }
}
