package org.handrail.simulator.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/** What people have planned. Acts plan further acts while they are done, from several threads. */
public final class Agenda {

    private final PriorityQueue<Act> acts =
            new PriorityQueue<>(Comparator.comparing(Act::at).thenComparing(Act::lane).thenComparing(Act::number));
    private long planned;

    /** @param lane whose act it is; those of one lane keep their order */
    public synchronized void plan(Instant at, String lane, Runnable work) {
        acts.add(new Act(at, lane, false, ++planned, work));
    }

    /** For what others want too, such as a chair: done after all others of its moment, in the order of lanes. */
    public synchronized void planAlone(Instant at, String lane, Runnable work) {
        acts.add(new Act(at, lane, true, ++planned, work));
    }

    synchronized Optional<Instant> next() {
        return Optional.ofNullable(acts.peek()).map(Act::at);
    }

    /** Everything planned up to this moment, which is then no longer planned. */
    synchronized List<Act> take(Instant now) {
        List<Act> taken = new ArrayList<>();
        while (!acts.isEmpty() && !acts.peek().at().isAfter(now)) {
            taken.add(acts.poll());
        }
        return taken;
    }
}
