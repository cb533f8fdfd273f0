package org.handrail.runtime.counter;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.handrail.runtime.decide.Call;
import org.handrail.runtime.decide.Outcome;
import org.handrail.runtime.port.Outside;

/** A partner that does what it is asked and keeps a ledger. */
public final class Partner implements Outside {

    public final List<String> keys = new CopyOnWriteArrayList<>();
    /** The trace context that came along with each key. */
    public final Map<String, String> traces = new ConcurrentHashMap<>();
    public volatile boolean silent;

    @Override
    public Outcome call(Call call, Attempt attempt) {
        keys.add(call.key());
        if (attempt.traceparent() != null) {
            traces.put(call.key(), attempt.traceparent());
        }
        return silent ? new Outcome.Unknown("silent") : new Outcome.Done(Map.of());
    }

    @Override
    public Duration timeout(String partner) {
        return Duration.ofSeconds(1);
    }
}
