package org.handrail.runtime.shell;

import java.util.List;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.port.Archive;
import org.handrail.runtime.port.DeadLetters;
import org.handrail.runtime.port.Documents;
import org.handrail.runtime.port.EventLog;
import org.handrail.runtime.port.Heard;
import org.handrail.runtime.port.Outside;
import org.handrail.runtime.port.Producers;
import org.handrail.runtime.port.Time;
import org.handrail.runtime.port.Wire;

/**
 * The steps of one service, put together over its ports. None of them has a thread: in a service adapters drive them,
 * in the simulation a seeded schedule does.
 */
public final class Shell {

    /** What the steps stand on. */
    public record Ports(Documents documents, Archive archive, DeadLetters deadLetters, EventLog log, Outside outside,
                        Producers producers, Heard heard, Wire wire, Time time, HandOver handOver) {
    }

    private final List<Kind<?, ?, ?>> kinds;
    private final Committer committer;
    private final Commands commands;
    private final Batch batch;
    private final Publisher publisher;
    private final Calls calls;
    private final Due due;
    private final Sweep sweep;
    private final Following following;
    private final Obstacles obstacles;
    private final Resending resending;

    public Shell(List<Kind<?, ?, ?>> kinds, Ports p, Zones zones, Counters counters) {
        this.kinds = List.copyOf(kinds);
        PlaceSettings settings = new PlaceSettings(this.kinds, p.documents());
        this.committer = new Committer(p.documents(), p.archive(), p.handOver(), p.time(), settings);
        Desk desk = new Desk(p.documents(), committer, p.time(), zones, settings, counters);
        this.commands = new Commands(desk);
        this.batch = new Batch(this.kinds, desk, p.deadLetters(), p.wire());
        this.publisher = new Publisher(p.log(), p.documents(), counters);
        this.calls = new Calls(desk, p.outside());
        this.due = new Due(desk, p.handOver(), p.heard());
        this.sweep = new Sweep(desk, p.handOver(), p.producers(), batch, due);
        this.following = new Following(this.kinds, desk);
        this.obstacles = new Obstacles(this.kinds, desk, p.deadLetters(), p.wire());
        this.resending = new Resending(this.kinds, p.documents(), p.archive());
    }

    public List<Kind<?, ?, ?>> kinds() {
        return kinds;
    }

    public Commands commands() {
        return commands;
    }

    public Batch batch() {
        return batch;
    }

    public Publisher publisher() {
        return publisher;
    }

    public Calls calls() {
        return calls;
    }

    public Due due() {
        return due;
    }

    public Sweep sweep() {
        return sweep;
    }

    public Following following() {
        return following;
    }

    public Obstacles obstacles() {
        return obstacles;
    }

    public Resending resending() {
        return resending;
    }

    /** Documents written since the start. */
    public long writes() {
        return committer.writes();
    }
}
