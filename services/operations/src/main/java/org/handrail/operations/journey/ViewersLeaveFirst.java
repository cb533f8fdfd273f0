package org.handrail.operations.journey;

import org.springframework.context.SmartLifecycle;

/** In the last phase, so the first to stop: an open stream would hold the stop until its patience is over. */
final class ViewersLeaveFirst implements SmartLifecycle {

    private final LiveJourneys live;
    private volatile boolean running;

    ViewersLeaveFirst(LiveJourneys live) {
        this.live = live;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        live.close();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
