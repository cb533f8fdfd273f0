package org.handrail.runtime.outside;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.handrail.runtime.event.Incoming;
import org.handrail.runtime.event.Incoming.RawHeader;
import org.handrail.runtime.port.Producers;
import org.handrail.runtime.shell.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the service that a stream begins with for what is missing of it. One that has just given no answer is not asked
 * again at once: whoever has many gaps would wait as long for each.
 */
final class HttpProducers implements Producers {

    private static final Logger LOG = LoggerFactory.getLogger(HttpProducers.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration SILENCE = Duration.ofSeconds(5);

    private record Sent(List<RawHeader> headers, byte[] value) {
    }

    private record Answer(List<Sent> records) {
        Answer {
            records = records == null ? List.of() : records;
        }
    }

    private final Peers peers;
    /** By {@link System#nanoTime}, for each service that gave no answer. */
    private final Map<String, Long> notBefore = new ConcurrentHashMap<>();

    HttpProducers(Peers peers) {
        this.peers = peers;
    }

    @Override
    public List<Incoming> eventsFrom(String stream, long sequence) {
        String service = stream.split("/", 3)[1];
        if (notBefore.containsKey(service) && System.nanoTime() - notBefore.get(service) < 0) {
            return List.of();
        }
        try {
            HttpResponse<byte[]> response = Clients.within(PATIENCE, peers.get(service,
                    "/streams/events?stream=" + Operation.segment(stream) + "&from=" + sequence, null));
            if (response.statusCode() == 401) {
                peers.tokenRefused();
            }
            return response.statusCode() == 200 ? records(response.body(), stream, sequence) : List.of();
        } catch (IOException e) {
            notBefore.put(service, System.nanoTime() + SILENCE.toNanos());
            LOG.warn("{} was not asked for {} from {}: no answer", service, stream, sequence);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("the answer of {} for {} can't be read: {}", service, stream, e.getClass().getName());
        }
        return List.of();
    }

    /** Each has an origin of its own: what waits is told apart by it. */
    private static List<Incoming> records(byte[] body, String stream, long sequence) {
        List<Sent> sent = Json.MAPPER.readValue(body, Answer.class).records();
        return IntStream.range(0, sent.size()).mapToObj(i -> new Incoming(
                "re-sent:" + stream + "/" + (sequence + i), sent.get(i).headers(), sent.get(i).value())).toList();
    }
}
