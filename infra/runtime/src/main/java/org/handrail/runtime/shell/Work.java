package org.handrail.runtime.shell;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.runtime.decide.Call;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Obligation;
import org.handrail.runtime.document.BlockedStream;
import org.handrail.runtime.document.Deferral;
import org.handrail.runtime.document.Doc;
import org.handrail.runtime.document.KeptCommand;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.document.OutboxEntry;
import org.handrail.runtime.document.OwedCall;
import org.handrail.runtime.document.StreamMark;
import org.handrail.runtime.document.Tombstone;
import org.handrail.runtime.event.Envelope;
import org.handrail.runtime.event.EventTypes;
import org.handrail.runtime.event.Lane;

/**
 * One document being changed in memory: several decisions may follow each other before {@link #finish} makes the one
 * write out of them. Nothing here has an effect outside of this object; a lost race throws it away.
 */
final class Work<S, C, E> {

    /** A published event stays in the document until this many have gathered, so that the archive is written in bulk. */
    static final int PRUNE_AT = 8;
    static final Duration UNPUBLISHED_AFTER = Duration.ofSeconds(3);
    static final Duration COMMANDS_KEPT = Duration.ofHours(24);

    final Kind<S, C, E> kind;
    final Doc<S> before;
    final Context context;
    private S state;
    private String clinic;
    private final List<OutboxEntry> outbox;
    private long outboxEnd;
    private final List<StreamMark> last;
    private final List<StreamMark> inbox;
    private final List<BlockedStream> blocked;
    private final List<KeptCommand> commands;
    private final List<OwedCall> calls;
    private final List<Deferral> deferred;
    private final List<Tombstone> tombstones;
    private List<Envelope> pruned = List.of();
    private boolean touched;

    Work(Kind<S, C, E> kind, Doc<S> doc, Context context) {
        this.kind = kind;
        this.before = doc;
        this.context = context;
        this.state = doc.state();
        this.clinic = doc.clinic();
        this.outbox = new ArrayList<>(doc.outbox());
        this.outboxEnd = doc.outboxEnd();
        this.last = new ArrayList<>(doc.last());
        this.inbox = new ArrayList<>(doc.inbox());
        this.blocked = new ArrayList<>(doc.blocked());
        this.commands = new ArrayList<>(doc.commands());
        this.calls = new ArrayList<>(doc.calls());
        this.deferred = new ArrayList<>(doc.deferred());
        this.tombstones = new ArrayList<>(doc.tombstones());
    }

    S state() {
        return state;
    }

    boolean touched() {
        return touched;
    }

    List<Envelope> pruned() {
        return pruned;
    }

    /** Says where a document belongs whose state does not say it yet. */
    void belongsTo(String place) {
        if (clinic == null) {
            clinic = place;
        }
    }

    /** Lets events happen. Whatever a decider throws is thrown before anything has changed. */
    void happen(List<E> events, Cause cause) {
        S next = state;
        List<OutboxEntry> sent = new ArrayList<>();
        List<StreamMark> marks = new ArrayList<>(last);
        List<OwedCall> owed = new ArrayList<>();
        String place = clinic;
        for (E event : events) {
            next = kind.decider().evolve(next, event);
            String said = kind.clinicOf().apply(next);
            place = said == null ? place : said;
            EventTypes.Named named = kind.events().of(event);
            String id = cause.causation();
            if (named.lane() != Lane.INTERNAL) {
                Envelope envelope = envelope(event, named, place, cause, marks);
                sent.add(new OutboxEntry(outboxEnd + sent.size() + 1, named.lane(), envelope));
                id = envelope.id();
            }
            for (Call call : kind.decider().effects(next, event)) {
                owed.add(new OwedCall(call, id, cause.correlation(), 0, context.now(), null));
            }
        }
        kind.decider().obligations(next, context);
        touched = true;
        state = next;
        clinic = place;
        outbox.addAll(sent);
        outboxEnd += sent.size();
        last.clear();
        last.addAll(marks);
        owed.forEach(this::owe);
    }

    private Envelope envelope(E event, EventTypes.Named named, String place, Cause cause, List<StreamMark> marks) {
        String stream = kind.stream(before.id(), named.lane());
        StreamMark mark = marks.stream().filter(m -> m.stream().equals(stream)).findFirst()
                .orElse(new StreamMark(stream, 0, null));
        long sequence = mark.sequence() + 1;
        String data = Json.write(event);
        String id = stream + "#" + sequence + "-" + Digest.shortOf(named.type(), mark.id(), data);
        marks.removeIf(m -> m.stream().equals(stream));
        marks.add(new StreamMark(stream, sequence, id));
        return new Envelope(id, named.type(), stream, sequence, mark.id(), before.id(), context.now(), place,
                cause.actor(), cause.causation(), cause.correlation(), cause.traceparent(), data);
    }

    private void owe(OwedCall call) {
        if (calls.stream().noneMatch(c -> c.call().key().equals(call.call().key()))) {
            calls.add(call);
        }
    }

    List<OwedCall> calls() {
        return List.copyOf(calls);
    }

    void callBecomes(OwedCall now) {
        touched = true;
        calls.replaceAll(c -> c.call().key().equals(now.call().key()) ? now : c);
    }

    void callOver(String key) {
        touched = true;
        calls.removeIf(c -> c.call().key().equals(key));
    }

    void keep(KeptCommand command) {
        touched = true;
        commands.removeIf(c -> c.at().isBefore(context.wall().minus(COMMANDS_KEPT)));
        commands.add(command);
    }

    StreamMark heard(String stream) {
        return inbox.stream().filter(m -> m.stream().equals(stream)).findFirst()
                .orElse(new StreamMark(stream, 0, null));
    }

    void hear(StreamMark mark) {
        touched = true;
        inbox.removeIf(m -> m.stream().equals(mark.stream()));
        inbox.add(mark);
    }

    BlockedStream blocked(String stream) {
        return blocked.stream().filter(b -> b.stream().equals(stream)).findFirst().orElse(null);
    }

    boolean blockedBy(Set<String> services) {
        return blocked.stream().anyMatch(b -> services.stream().anyMatch(s -> b.stream().startsWith("/" + s + "/")));
    }

    void block(BlockedStream stream) {
        touched = true;
        unblock(stream.stream());
        blocked.add(stream);
    }

    void unblock(String stream) {
        touched |= blocked.removeIf(b -> b.stream().equals(stream));
    }

    void skip(Tombstone tombstone) {
        touched = true;
        tombstones.add(tombstone);
    }

    Deferral deferral(String obligation) {
        return deferred.stream().filter(d -> d.obligation().equals(obligation)).findFirst().orElse(null);
    }

    void defer(Deferral deferral) {
        touched = true;
        deferred.removeIf(d -> d.obligation().equals(deferral.obligation()));
        deferred.add(deferral);
    }

    void touch() {
        touched = true;
    }

    /** The document as it is to be written. */
    Doc<S> finish() {
        List<Obligation> obligations = kind.decider().obligations(state, context);
        Set<String> keys = obligations.stream().map(Obligation::key).collect(Collectors.toCollection(HashSet::new));
        deferred.removeIf(d -> !keys.contains(d.obligation()));
        prune();
        return new Doc<>(before.id(), before.version() + 1, clinic, state, List.copyOf(outbox), outboxEnd,
                before.publishedThrough(), List.copyOf(last), List.copyOf(inbox), List.copyOf(blocked),
                List.copyOf(commands), List.copyOf(calls), List.copyOf(deferred), List.copyOf(tombstones),
                nextDue(obligations), urgent(obligations), sweepAt(),
                PlaceSettings.stamp(kind, context.settings().at(context.now()).revision()));
    }

    private void prune() {
        List<OutboxEntry> published = outbox.stream().filter(e -> e.n() <= before.publishedThrough()).toList();
        if (published.size() >= PRUNE_AT) {
            pruned = published.stream().map(OutboxEntry::event).toList();
            outbox.removeAll(published);
        }
    }

    private Instant nextDue(List<Obligation> obligations) {
        Stream<Instant> due = obligations.stream().filter(o -> deferral(o.key()) == null).map(Obligation::at);
        Stream<Instant> attempts = calls.stream().filter(c -> c.claimedUntil() == null).map(OwedCall::nextAttempt);
        return Stream.concat(due, attempts).min(Comparator.naturalOrder()).orElse(null);
    }

    private boolean urgent(List<Obligation> obligations) {
        return obligations.stream().anyMatch(Obligation::urgent) || calls.stream().anyMatch(c -> c.call().urgent());
    }

    private Instant sweepAt() {
        boolean pending = outboxEnd > before.publishedThrough();
        return earliest(pending ? context.wall().plus(UNPUBLISHED_AFTER) : null, Stream.of(
                        calls.stream().map(OwedCall::claimedUntil),
                        blocked.stream().map(BlockedStream::retryAt),
                        deferred.stream().map(Deferral::retryAt),
                        kind.decider().leaseEnds(state).stream())
                .flatMap(s -> s));
    }

    /** When the sweeper has to look at a document whose events are all published. */
    static <S> Instant sweepAtOncePublished(Kind<S, ?, ?> kind, Doc<S> doc) {
        return earliest(null, Stream.of(
                        doc.calls().stream().map(OwedCall::claimedUntil),
                        doc.blocked().stream().map(BlockedStream::retryAt),
                        doc.deferred().stream().map(Deferral::retryAt),
                        kind.decider().leaseEnds(doc.state()).stream())
                .flatMap(s -> s));
    }

    private static Instant earliest(Instant first, Stream<Instant> others) {
        return Stream.concat(Stream.ofNullable(first), others.filter(i -> i != null))
                .min(Comparator.naturalOrder()).orElse(null);
    }
}
