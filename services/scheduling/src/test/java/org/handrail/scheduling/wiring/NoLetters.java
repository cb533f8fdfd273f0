package org.handrail.scheduling.wiring;

import java.util.List;
import org.handrail.runtime.port.DeadLetters;

/** Where nothing comes in over the wire nothing is unreadable. */
final class NoLetters implements DeadLetters {

    @Override
    public void keep(List<DeadLetter> letters) {
        throw new AssertionError("nothing comes in here");
    }

    @Override
    public List<DeadLetter> kept(String reason, int limit) {
        return List.of();
    }

    @Override
    public List<DeadLetter> open(int limit) {
        return List.of();
    }

    @Override
    public boolean settle(String id, Settled settled) {
        return false;
    }

    @Override
    public long count() {
        return 0;
    }
}
