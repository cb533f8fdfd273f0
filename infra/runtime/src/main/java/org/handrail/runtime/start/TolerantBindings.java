package org.handrail.runtime.start;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.stream.binding.Bindable;
import org.springframework.cloud.stream.binding.BindingService;
import org.springframework.cloud.stream.binding.InputBindingLifecycle;

/**
 * Begins to consume once the broker has answered and its topics are as declared. The binder itself would hold up the
 * start of the whole service for minutes while the broker is away.
 */
final class TolerantBindings extends InputBindingLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TolerantBindings.class);

    private final CompletableFuture<Void> topicsChecked;
    private boolean stopped;

    TolerantBindings(BindingService service, Map<String, Bindable> bindables, CompletableFuture<Void> topicsChecked) {
        super(service, bindables);
        this.topicsChecked = topicsChecked;
    }

    @Override
    public void start() {
        stopped = false;
        if (topicsChecked.isDone()) {
            begin();
        } else {
            LOG.info("nothing is consumed before the broker answers");
            topicsChecked.thenRunAsync(this::begin, action -> Thread.ofPlatform().name("handrail-bind").start(action));
        }
    }

    private synchronized void begin() {
        if (!stopped) {
            super.start();
        }
    }

    @Override
    public synchronized void stop() {
        stopped = true;
        super.stop();
    }
}
