package org.handrail.runtime.start;

import java.time.Duration;
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
    private volatile boolean running;
    private volatile boolean checked;

    /** @param end ends the service, when the topics are found wanting after it has started */
    TopicGate(TopicCheck check, Runnable end) {
        this.check = check;
        this.end = end;
    }

    @Override
    public void start() {
        running = true;
        checked = check.check();
        if (!checked) {
            LOG.warn("the broker gave no answer; its topics are checked as soon as it does");
            later.start();
        }
    }

    private boolean checkLater() {
        try {
            if (!checked && check.check()) {
                checked = true;
                LOG.info("the broker's topics are as declared");
            }
        } catch (UnsafeSetting e) {
            checked = true;
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
