package org.handrail.runtime.kafka;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.listener.DefaultErrorHandler;
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
        super((record, cause) -> {
            throw new IllegalStateException("a record must not be skipped", cause);
        }, new FixedBackOff(PAUSE_MILLIS, FixedBackOff.UNLIMITED_ATTEMPTS));
        setClassifications(Map.of(), true);
        setLogLevel(KafkaException.Level.DEBUG);
        setRetryListeners((record, cause, attempt) -> {
            if (attempt == 1) {
                LOG.warn("a poll could not be taken and is tried again: {}", rootOf(cause).toString());
            }
        });
    }

    private static Throwable rootOf(Throwable cause) {
        Throwable root = cause;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
