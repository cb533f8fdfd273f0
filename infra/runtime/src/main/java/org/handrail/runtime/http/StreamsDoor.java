package org.handrail.runtime.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.handrail.runtime.event.Incoming;
import org.handrail.runtime.event.Incoming.RawHeader;
import org.handrail.runtime.port.Wire;
import org.handrail.runtime.security.CallerToken;
import org.handrail.runtime.shell.Caller;
import org.handrail.runtime.shell.Resending;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Gives a consumer what it misses of a stream, as the records were; of a clinic that its token does not open, nothing. */
@RestController
final class StreamsDoor {

    /** @param records bytes are Base64 in JSON */
    record Answer(List<Sent> records) {
    }

    record Sent(List<RawHeader> headers, byte[] value) {
    }

    private final Resending resending;
    private final Wire wire;

    StreamsDoor(Resending resending, Wire wire) {
        this.resending = resending;
        this.wire = wire;
    }

    @GetMapping(path = "/streams/events", produces = MediaType.APPLICATION_JSON_VALUE)
    Answer events(HttpServletRequest request, @RequestParam String stream, @RequestParam long from) {
        Caller caller = CallerToken.of(request);
        return new Answer(resending.from(stream, Math.max(1, from)).stream()
                .filter(event -> caller.mayEnter(event.clinic()))
                .map(event -> wire.write(event, stream)).map(StreamsDoor::sent).toList());
    }

    private static Sent sent(Incoming record) {
        return new Sent(record.headers(), record.value());
    }
}
