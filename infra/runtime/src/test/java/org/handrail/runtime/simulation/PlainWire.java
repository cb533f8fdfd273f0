package org.handrail.runtime.simulation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.handrail.runtime.event.Envelope;
import org.handrail.runtime.event.Incoming;
import org.handrail.runtime.port.Wire;
import org.handrail.runtime.shell.Json;

/** An envelope as JSON in the value: the simulation is about order and loss, not about headers. */
final class PlainWire implements Wire {

    @Override
    public Envelope read(Incoming record) throws Unreadable {
        try {
            return Json.read(new String(record.value(), StandardCharsets.UTF_8), Envelope.class);
        } catch (RuntimeException e) {
            throw new Unreadable("value");
        }
    }

    @Override
    public Incoming write(Envelope event, String origin) {
        return new Incoming(origin, List.of(), Json.write(event).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public List<String> problems(String type, String data) {
        return List.of();
    }
}
