package org.handrail.runtime.shell;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handrail.runtime.document.Doc;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.event.Envelope;
import org.handrail.runtime.event.Incoming;
import org.handrail.runtime.port.DeadLetters;
import org.handrail.runtime.port.DeadLetters.DeadLetter;
import org.handrail.runtime.port.Documents;
import org.handrail.runtime.port.Wire;

/**
 * Takes a batch of records: load their documents at once, decide per document in record order, write at once. When it
 * returns, everything in the batch is applied, waiting in its document or kept as a dead letter, and offsets may commit.
 */
public final class Batch {

    private record Arrival(Incoming record, Envelope event) {
    }

    private final List<Kind<?, ?, ?>> kinds;
    private final Desk desk;
    private final DeadLetters deadLetters;
    private final Wire wire;

    Batch(List<Kind<?, ?, ?>> kinds, Desk desk, DeadLetters deadLetters, Wire wire) {
        this.kinds = kinds;
        this.desk = desk;
        this.deadLetters = deadLetters;
        this.wire = wire;
    }

    /** Why a record is kept whose document can't be read; it is taken again at the next start. */
    static final String DOCUMENT_UNREADABLE = "document-unreadable";

    /** @throws Documents.StoreUnavailable nothing is lost when the same batch comes again */
    public void take(List<Incoming> records) {
        taken(records);
    }

    /** @return what was kept as a dead letter */
    private Set<String> taken(List<Incoming> records) {
        Set<String> kept = new HashSet<>();
        Map<Kind<?, ?, ?>, Map<String, List<Arrival>>> sorted = new LinkedHashMap<>();
        List<DeadLetter> unreadable = new ArrayList<>();
        for (Incoming record : records) {
            try {
                Envelope event = wire.read(record);
                kinds.stream().filter(k -> k.hears(event.stream())).findFirst().ifPresent(kind ->
                        sorted.computeIfAbsent(kind, k -> new LinkedHashMap<>())
                                .computeIfAbsent(kind.receiver().apply(event), id -> new ArrayList<>())
                                .add(new Arrival(record, event)));
            } catch (Wire.Unreadable e) {
                unreadable.add(new DeadLetter(record.origin(), "attributes:" + e.getMessage(), record));
            } catch (RuntimeException e) {
                unreadable.add(new DeadLetter(record.origin(), "receiver:" + e.getClass().getSimpleName(), record));
            }
        }
        keepDead(unreadable, kept);
        sorted.forEach((kind, arrivals) -> takeAll(kind, arrivals, kept));
        return kept;
    }

    private <S, C, E> void takeAll(Kind<S, C, E> kind, Map<String, List<Arrival>> arrivals, Set<String> kept) {
        Map<String, List<Arrival>> open = new LinkedHashMap<>(arrivals);
        while (!open.isEmpty()) {
            Map<String, Doc<S>> stored;
            try {
                stored = desk.documents().load(kind, open.keySet());
            } catch (Documents.Unreadable e) {
                // One document must not keep all others waiting.
                e.ids().forEach(id -> keepDead(open.remove(id).stream().map(Batch::withoutDocument).toList(), kept));
                continue;
            }
            List<Work<S, C, E>> works = new ArrayList<>();
            List<DeadLetter> dead = new ArrayList<>();
            open.forEach((id, list) -> {
                try {
                    Work<S, C, E> work = receive(kind, id, stored.get(id), list, dead);
                    if (work.touched()) {
                        works.add(work);
                    }
                } catch (RuntimeException e) {
                    list.stream().map(Batch::withoutDocument).forEach(dead::add);
                }
            });
            keepDead(dead, kept);
            Map<String, Doc<S>> won = desk.committer().commit(kind, works);
            works.stream().map(w -> w.before.id()).filter(id -> !won.containsKey(id))
                    .forEach(id -> desk.counters().lostRace());
            open.keySet().removeIf(id -> won.containsKey(id)
                    || works.stream().noneMatch(w -> w.before.id().equals(id)));
        }
    }

    private static DeadLetter withoutDocument(Arrival arrival) {
        return new DeadLetter(DeadLetter.at(arrival.event().stream(), arrival.event().sequence()), DOCUMENT_UNREADABLE,
                arrival.record());
    }

    /** At start: this build may be able to read what an older one could not. */
    public void takeAgain(int limit) {
        List<DeadLetter> letters = deadLetters.kept(DOCUMENT_UNREADABLE, limit);
        Set<String> still = taken(letters.stream().map(DeadLetter::record).toList());
        DeadLetters.Settled now = new DeadLetters.Settled("system", "read-at-a-later-start", desk.time().wall());
        letters.stream().map(DeadLetter::id).filter(id -> !still.contains(id)).forEach(id -> deadLetters.settle(id, now));
    }

    private <S, C, E> Work<S, C, E> receive(Kind<S, C, E> kind, String id, Doc<S> stored, List<Arrival> arrivals,
                                            List<DeadLetter> dead) {
        Doc<S> doc = stored == null ? Doc.fresh(id, kind.decider().initial(id)) : stored;
        String clinic = doc.clinic() == null ? arrivals.getFirst().event().clinic() : doc.clinic();
        Work<S, C, E> work = desk.work(kind, doc, clinic);
        Receiving<S, C, E> receiving = new Receiving<>(work, wire, desk.counters());
        arrivals.forEach(a -> receiving.receive(a.record(), a.event()));
        dead.addAll(receiving.dead());
        return work;
    }

    private void keepDead(List<DeadLetter> letters, Set<String> kept) {
        if (!letters.isEmpty()) {
            deadLetters.keep(letters);
            letters.forEach(l -> desk.counters().dead());
            letters.forEach(l -> kept.add(l.id()));
        }
    }
}
