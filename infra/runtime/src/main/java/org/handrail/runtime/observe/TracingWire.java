package org.handrail.runtime.observe;

import java.util.List;
import org.handrail.runtime.event.Envelope;
import org.handrail.runtime.event.Incoming;
import org.handrail.runtime.port.Wire;

/** A wire that gives each record it reads a span, child of the one that sent it; what follows is traced under that. */
public final class TracingWire implements Wire {

    private final Wire wire;
    private final Traces traces;

    public TracingWire(Wire wire, Traces traces) {
        this.wire = wire;
        this.traces = traces;
    }

    @Override
    public Envelope read(Incoming record) throws Unreadable {
        Envelope e = wire.read(record);
        if (e.traceparent() == null) {
            return e;
        }
        return new Envelope(e.id(), e.type(), e.stream(), e.sequence(), e.previous(), e.subject(), e.time(), e.clinic(),
                e.actor(), e.causation(), e.correlation(), traces.moment(e.traceparent(), "receive " + e.type()),
                e.data());
    }

    @Override
    public Incoming write(Envelope event, String origin) {
        return wire.write(event, origin);
    }

    @Override
    public List<String> problems(String type, String data) {
        return wire.problems(type, data);
    }
}
