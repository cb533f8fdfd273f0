package org.handrail.runtime.observe;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;
import org.handrail.runtime.observe.Backlog.Look;

/** The backlog as gauges; what is not known is not a number. */
final class BacklogGauges implements MeterBinder {

    private final Backlog backlog;

    BacklogGauges(Backlog backlog) {
        this.backlog = backlog;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        gauge(meters, "handrail.streams.blocked", "Streams of other services that can't go on", Look::blocked);
        gauge(meters, "handrail.outbox.pending", "Events that are not known to be published", Look::pending);
        gauge(meters, "handrail.deadletters.kept", "Records that could not be understood", Look::dead);
        gauge(meters, "handrail.inbox.lag", "Records not read yet",
                look -> look.lag().isPresent() ? look.lag().getAsLong() : Double.NaN);
    }

    private void gauge(MeterRegistry meters, String name, String meaning, ToDoubleFunction<Look> value) {
        Gauge.builder(name, backlog, b -> b.last() == null ? Double.NaN : value.applyAsDouble(b.last()))
                .description(meaning).register(meters);
    }
}
