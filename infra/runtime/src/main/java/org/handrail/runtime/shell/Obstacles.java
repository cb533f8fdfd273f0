package org.handrail.runtime.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.handrail.runtime.document.BlockedStream;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.port.DeadLetters;
import org.handrail.runtime.port.DeadLetters.DeadLetter;
import org.handrail.runtime.port.Wire;

/** Blocked streams, for whoever watches them and for the person who decides about them. */
public final class Obstacles {

    /** @param document the one in which the stream is blocked */
    public record Blocked(String document, String clinic, BlockedStream stream) {
    }

    private static final Caller BUILD = new Caller("system", Set.of(), Set.of("*"));

    private final List<Kind<?, ?, ?>> kinds;
    private final Desk desk;
    private final DeadLetters deadLetters;
    private final Wire wire;

    Obstacles(List<Kind<?, ?, ?>> kinds, Desk desk, DeadLetters deadLetters, Wire wire) {
        this.kinds = kinds;
        this.desk = desk;
        this.deadLetters = deadLetters;
        this.wire = wire;
    }

    public List<Blocked> all(int limit) {
        List<Blocked> all = new ArrayList<>();
        kinds.forEach(kind -> desk.documents().blocked(kind, limit).forEach(doc ->
                doc.blocked().forEach(b -> all.add(new Blocked(doc.id(), doc.clinic(), b)))));
        return all;
    }

    /** Nothing is left to do about a record that could not be read. @return whether it was open */
    public boolean settle(String letter, Caller by, String reason) {
        return deadLetters.settle(letter, new DeadLetters.Settled(by.code(), reason, desk.time().wall()));
    }

    /** At start: a newer build may understand what an older one could not. */
    public void retryAll(int limit) {
        for (Blocked one : all(limit)) {
            on(one.stream().stream(), one.document(), BUILD, "read-by-a-newer-build", r -> r.retry(one.stream().stream()));
        }
    }

    /** @return whether there was such a stream */
    public boolean skip(String stream, String document, Caller by, String reason) {
        return on(stream, document, by, reason, r -> r.skip(stream, by.code(), reason));
    }

    /** @return whether there was such a stream */
    public boolean adopt(String stream, String document, Caller by, String reason) {
        return on(stream, document, by, reason, r -> r.adopt(stream, by.code(), reason));
    }

    private boolean on(String stream, String document, Caller by, String reason, Consumer<Overruling> act) {
        return kinds.stream().filter(k -> k.hears(stream)).anyMatch(k -> {
            List<String> over = new ArrayList<>();
            boolean done = change(k, stream, document, by, act, over);
            over.forEach(letter -> settle(letter, by, reason));
            return done;
        });
    }

    /** @param over filled with the letter of the record that the stream has left behind */
    private <S, C, E> boolean change(Kind<S, C, E> kind, String stream, String document, Caller by,
                                     Consumer<Overruling> act, List<String> over) {
        return desk.change(kind, document, doc -> by.mayEnter(doc.clinic()) && doc.blocked(stream).isPresent(), work -> {
            over.clear();
            long before = work.inbox().heard(stream).sequence();
            Receiving<S, C, E> receiving = new Receiving<>(work, wire, desk.counters());
            act.accept(new Overruling(work, receiving));
            if (!receiving.dead().isEmpty()) {
                deadLetters.keep(receiving.dead());
            }
            if (work.inbox().heard(stream).sequence() > before) {
                over.add(DeadLetter.at(stream, before + 1));
            }
        });
    }
}
