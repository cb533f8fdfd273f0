package org.handrail.runtime.lampservice;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.handrail.runtime.event.Envelope;
import org.handrail.runtime.event.Incoming;
import org.handrail.runtime.event.Incoming.RawHeader;
import org.handrail.runtime.port.Wire;
import org.handrail.runtime.shell.Json;

/** The whole envelope as JSON in one header, the data as the value. */
public final class PlainWire implements Wire {

    @Override
    public Envelope read(Incoming record) {
        return Json.read(new String(record.headers().getFirst().value(), StandardCharsets.UTF_8), Envelope.class);
    }

    @Override
    public Incoming write(Envelope event, String origin) {
        return new Incoming(origin,
                List.of(new RawHeader("envelope", Json.write(event).getBytes(StandardCharsets.UTF_8))),
                event.data().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public List<String> problems(String type, String data) {
        return List.of();
    }
}
