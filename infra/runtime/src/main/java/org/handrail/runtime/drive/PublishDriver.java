package org.handrail.runtime.drive;

import java.time.Duration;
import java.util.List;
import org.handrail.runtime.document.Doc;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.shell.Publisher;
import org.handrail.runtime.shell.Publisher.Pending;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread that publishes. While the broker is away it pauses; the sweeper brings back what was not sent. */
public final class PublishDriver extends Driver {

    private static final Logger LOG = LoggerFactory.getLogger(PublishDriver.class);
    private static final int AT_ONCE = 500;
    private static final int WAITING = 20_000;
    private static final Duration REST = Duration.ofMillis(500);

    private final PublishQueue queue = new PublishQueue(WAITING);
    private final Loop loop = new Loop("publisher", REST, this::step);
    private volatile Publisher publisher;
    private volatile boolean publishing;
    private boolean away;

    PublishDriver() {
        super(Phases.PUBLISH);
    }

    /** @param publisher called by this driver's thread alone */
    public void drives(Publisher publisher) {
        this.publisher = publisher;
    }

    <S> void offer(Kind<S, ?, ?> kind, Doc<S> doc) {
        queue.offer(kind, doc);
        loop.nudge();
    }

    /** Nothing waits and nothing is being sent. */
    public boolean idle() {
        return queue.isEmpty() && !publishing;
    }

    private boolean step() {
        publishing = true;
        try {
            List<Pending<?>> pending = queue.take(AT_ONCE);
            if (pending.isEmpty()) {
                return false;
            }
            boolean all = publisher.publish(pending);
            tell(!all);
            return all;
        } finally {
            publishing = false;
        }
    }

    private void tell(boolean awayNow) {
        if (awayNow != away) {
            away = awayNow;
            if (awayNow) {
                LOG.warn("the broker does not take what is to be published; it stays in the documents until it does");
            } else {
                LOG.info("the broker takes what is to be published");
            }
        }
    }

    /** Sends what still waits, for as long as the broker takes it. */
    @Override
    public void stop() {
        super.stop();
        try {
            while (step()) {
                Thread.onSpinWait();
            }
        } catch (RuntimeException e) {
            // The events stay in their documents, and the next process publishes them.
            return;
        }
    }

    @Override
    protected List<Loop> loops() {
        return List.of(loop);
    }
}
