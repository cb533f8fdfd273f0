package org.handrail.simulator.trouble;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import org.handrail.local.launcher.Running;
import org.handrail.simulator.cohort.Dice;
import org.handrail.simulator.engine.Agenda;
import org.handrail.simulator.outside.Await;

/**
 * Processes ended with SIGKILL in the middle of the clinic's work, as an outsider does it: nobody here is told, and whoever
 * runs the system starts them again. Each process has its turn before one has a second.
 */
public final class Kills {

    /** When a clinic is at work: visits begin, devices and checks follow, people go home, calls are made. */
    private static final List<LocalTime> AT_WORK = List.of(LocalTime.of(9, 0), LocalTime.of(9, 5), LocalTime.of(9, 25),
            LocalTime.of(9, 50), LocalTime.of(10, 30), LocalTime.of(11, 10), LocalTime.of(13, 0), LocalTime.of(13, 50),
            LocalTime.of(16, 30), LocalTime.of(18, 0));
    private static final int LATEST_MILLIS = 1_000;
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    /** @param later on the wall clock, after the work of that moment has begun */
    record Kill(Instant at, Duration later, String process) {
    }

    private final Running system;
    private final List<Kill> planned;
    private final List<Thread> begun = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> done = new ConcurrentHashMap<>();

    private Kills(Running system, List<Kill> planned) {
        this.system = system;
        this.planned = planned;
    }

    /**
     * @param number how many
     * @param days   on which people work
     * @param at     the moment of a day and an hour
     */
    public static Kills draw(Running system, Dice dice, int number, List<LocalDate> days,
                             BiFunction<LocalDate, LocalTime, Instant> at) {
        List<String> processes = new ArrayList<>(system.services());
        processes.addAll(List.of("broker", "store"));
        return new Kills(system, drawn(processes, dice, number, days, at));
    }

    static List<Kill> drawn(List<String> processes, Dice dice, int number, List<LocalDate> days,
                            BiFunction<LocalDate, LocalTime, Instant> at) {
        List<Kill> drawn = new ArrayList<>();
        List<String> turn = List.of();
        for (int i = 0; i < number; i++) {
            turn = turn.isEmpty() ? dice.shuffled(processes) : turn;
            drawn.add(new Kill(at.apply(dice.one(days), dice.one(AT_WORK)),
                    Duration.ofMillis(dice.between(0, LATEST_MILLIS)), turn.getFirst()));
            turn = turn.subList(1, turn.size());
        }
        return drawn;
    }

    public void plan(Agenda agenda) {
        planned.forEach(kill -> agenda.plan(kill.at(), "kill of " + kill.process(),
                () -> begun.add(Thread.ofVirtual().start(() -> carryOut(kill)))));
    }

    private void carryOut(Kill kill) {
        Await.untilPassed(kill.later());
        Await.until(kill.process() + " runs", PATIENCE, () -> system.alive(kill.process()));
        ProcessHandle.of(system.pid(kill.process())).ifPresent(ProcessHandle::destroyForcibly);
        done.merge(kill.process(), 1, Integer::sum);
    }

    /** Returns when none is still to come of those that have begun. */
    public void await() {
        for (Thread thread : begun) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while processes are killed", e);
            }
        }
    }

    /** How often each process was killed. */
    public Map<String, Integer> done() {
        return new TreeMap<>(done);
    }
}
