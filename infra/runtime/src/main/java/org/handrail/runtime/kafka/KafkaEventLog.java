package org.handrail.runtime.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.handrail.runtime.port.EventLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The log on Kafka. Sends are pipelined; an event counts as arrived when the broker has acknowledged it and every one
 * before it in its list. When the broker can't be reached at all, nothing more is tried: each further attempt would
 * cost {@code max.block.ms}, and the sweeper comes back. Used by one thread at a time.
 */
public final class KafkaEventLog implements EventLog, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaEventLog.class);

    private final Function<Map<String, Object>, Producer<String, byte[]>> producers;
    private final Map<String, Object> config;
    private final long patienceMillis;
    private Producer<String, byte[]> producer;

    public KafkaEventLog(Map<String, Object> config, Function<Map<String, Object>, Producer<String, byte[]>> producers) {
        this.config = Map.copyOf(config);
        this.producers = producers;
        this.patienceMillis = 1_000L + Long.parseLong(String.valueOf(
                config.get(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG)));
    }

    @Override
    public synchronized List<Integer> append(List<List<Post>> lists) {
        List<List<Future<RecordMetadata>>> sent = new ArrayList<>(lists.size());
        boolean away = false;
        for (List<Post> posts : lists) {
            List<Future<RecordMetadata>> futures = new ArrayList<>(posts.size());
            sent.add(futures);
            for (Post post : posts) {
                Future<RecordMetadata> future = away ? null : send(post);
                away |= future == null;
                if (away || failed(future)) {
                    break;
                }
                futures.add(future);
            }
        }
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(patienceMillis);
        return sent.stream().map(futures -> acknowledged(futures, deadline)).toList();
    }

    /** @return null when the broker is away; a failed future when this one event can't be sent */
    private Future<RecordMetadata> send(Post post) {
        try {
            if (producer == null) {
                producer = producers.apply(config);
            }
            Future<RecordMetadata> future = producer.send(CloudEventRecords.of(post.topic(), post.event()));
            if (failed(future) && !(future.exceptionNow() instanceof RecordTooLargeException)) {
                LOG.debug("not sent: {}", future.exceptionNow().toString());
                return null;
            }
            return future;
        } catch (ApiException e) {
            return null;
        } catch (IllegalArgumentException e) {
            LOG.error("{} can't be sent: {}", post.event().id(), e.getClass().getSimpleName());
            return CompletableFuture.failedFuture(e);
        } catch (RuntimeException e) {
            LOG.warn("a new producer replaces one that can't go on: {}", e.getClass().getSimpleName());
            close();
            return null;
        }
    }

    private static boolean failed(Future<?> future) {
        return future.state() == Future.State.FAILED;
    }

    private static int acknowledged(List<Future<RecordMetadata>> futures, long deadline) {
        int count = 0;
        for (Future<RecordMetadata> future : futures) {
            try {
                future.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
                count++;
            } catch (ExecutionException | TimeoutException e) {
                LOG.debug("not acknowledged: {}", e.toString());
                return count;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return count;
            }
        }
        return count;
    }

    @Override
    public synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(1));
            producer = null;
        }
    }
}
