package org.handrail.runtime.start;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.handrail.runtime.drive.Loop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Checks the topics before anything else of the runtime starts. A broker that is away does not keep a service from
 * taking records: then the check is made as soon as it answers, and what it finds ends the service.
 */
final class TopicGate implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TopicGate.class);

    private final TopicCheck check;
    private final Runnable end;
    private final Loop later = new Loop("topic-check", Duration.ofSeconds(2), this::checkLater);
    private final CompletableFuture<Void> checked = new CompletableFuture<>();
    private volatile boolean running;

    /** @param end ends the service, when the topics are found wanting after it has started */
    TopicGate(TopicCheck check, Runnable end) {
        this.check = check;
        this.end = end;
    }

    /** Done once the topics were found to be as declared. */
    CompletableFuture<Void> checked() {
        return checked;
    }

    @Override
    public void start() {
        running = true;
        if (check.check()) {
            checked.complete(null);
        } else {
            LOG.warn("the broker gave no answer; its topics are checked as soon as it does");
            later.start();
        }
    }

    private boolean checkLater() {
        try {
            if (!checked.isDone() && check.check()) {
                LOG.info("the broker's topics are as declared");
                checked.complete(null);
            }
        } catch (UnsafeSetting e) {
            checked.completeExceptionally(e);
            LOG.error("the service ends, because data could be lost: {}", e.getMessage());
            Thread.ofPlatform().name("handrail-end").start(end);
        }
        return false;
    }

    @Override
    public void stop() {
        later.stop();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
