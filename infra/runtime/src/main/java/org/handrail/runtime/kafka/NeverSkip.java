package org.handrail.runtime.kafka;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.RetryListener;
import org.springframework.util.backoff.FixedBackOff;

/**
 * What becomes of a poll that could not be taken: the partitions pause, it is tried again, for ever. The framework's
 * own habit (ten tries, then log and skip; some exceptions skip at once) would lose records.
 */
public final class NeverSkip extends DefaultErrorHandler {

    /** Name of the bean, by which the binding must refer to it. */
    public static final String BEAN = "handrailNeverSkip";

    private static final Logger LOG = LoggerFactory.getLogger(NeverSkip.class);
    private static final long PAUSE_MILLIS = 500;

    public NeverSkip() {
        this(PAUSE_MILLIS);
    }

    NeverSkip(long pauseMillis) {
        super((record, cause) -> {
            throw new IllegalStateException("a record must not be skipped", cause);
        }, new FixedBackOff(pauseMillis, FixedBackOff.UNLIMITED_ATTEMPTS));
        setClassifications(Map.of(), true);
        setLogLevel(KafkaException.Level.DEBUG);
        setRetryListeners(new ToldOnce());
    }

    private static final class ToldOnce implements RetryListener {
        @Override
        public void failedDelivery(ConsumerRecord<?, ?> record, Exception cause, int attempt) {
            told(cause, attempt);
        }

        @Override
        public void failedDelivery(ConsumerRecords<?, ?> records, Exception cause, int attempt) {
            told(cause, attempt);
        }

        private static void told(Exception cause, int attempt) {
            if (attempt == 1) {
                LOG.warn("a poll could not be taken and is tried until it can: {}", rootOf(cause).getClass().getName());
            }
        }
    }

    private static Throwable rootOf(Throwable cause) {
        Throwable root = cause;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
