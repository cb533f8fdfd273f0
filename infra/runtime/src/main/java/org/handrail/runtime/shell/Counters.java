package org.handrail.runtime.shell;

import io.micrometer.core.instrument.MeterRegistry;
import org.handrail.runtime.document.BlockedStream.Reason;

/** What the shell counts about its own work. Nothing decides on them. */
public final class Counters {

    private final MeterRegistry meters;

    public Counters(MeterRegistry meters) {
        this.meters = meters;
    }

    void duplicate() {
        meters.counter("handrail.inbox.duplicates").increment();
    }

    void gap() {
        meters.counter("handrail.inbox.gaps").increment();
    }

    void healed() {
        meters.counter("handrail.inbox.gaps.healed").increment();
    }

    void blocked(Reason reason) {
        meters.counter("handrail.inbox.blocked", "reason", reason.name()).increment();
    }

    void dead() {
        meters.counter("handrail.deadletters").increment();
    }

    void lostRace() {
        meters.counter("handrail.documents.lost-races").increment();
    }

    void published(int events) {
        meters.counter("handrail.outbox.published").increment(events);
    }

    void called(String partner, String outcome) {
        meters.counter("handrail.calls", "partner", partner, "outcome", outcome).increment();
    }

    void notSettled() {
        meters.counter("handrail.due.not-settled").increment();
    }
}
