package org.handrail.simulator.engine;

import java.util.Comparator;
import java.util.List;
import org.handrail.local.launcher.Running;
import org.handrail.local.partners.LedgerEntry;
import org.handrail.simulator.outside.Topics;

/** What has become visible since the last look, in an order that does not depend on chance. */
final class Signals implements AutoCloseable {

    /** What was seen comes before what follows from it. */
    private static final Comparator<Topics.Event> IN_TURN = Comparator.comparing(Topics.Event::time)
            .thenComparing(event -> event.topic().endsWith(".detail") ? 0 : 1).thenComparing(Topics.Event::stream)
            .thenComparing(Topics.Event::sequence);

    private final Running system;
    private final Topics.Tail tail;
    private long heard;

    Signals(Running system) {
        this.system = system;
        this.tail = Topics.tail(system);
        pass();
    }

    /** What was there before is not news. */
    private void pass() {
        tail.read();
        requests();
    }

    List<Topics.Event> events() {
        return tail.read().stream().sorted(IN_TURN).toList();
    }

    /** By key: partners are asked by several services at once, so their numbers depend on chance. */
    List<LedgerEntry> requests() {
        List<LedgerEntry> made = system.partners().after(heard);
        heard = made.isEmpty() ? heard : made.getLast().number();
        return made.stream().filter(LedgerEntry::acted).sorted(Comparator.comparing(LedgerEntry::key)).toList();
    }

    @Override
    public void close() {
        tail.close();
    }
}
