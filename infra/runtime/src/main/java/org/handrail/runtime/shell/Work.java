package org.handrail.runtime.shell;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.handrail.runtime.decide.Call;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.document.Deferral;
import org.handrail.runtime.document.Doc;
import org.handrail.runtime.document.KeptCommand;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.document.OwedCall;
import org.handrail.runtime.event.Envelope;
import org.handrail.runtime.event.EventTypes;
import org.handrail.runtime.event.Lane;

/**
 * One document being changed in memory: several decisions may follow each other before {@link #finish} makes the one
 * write out of them. Nothing here has an effect outside of this object; a lost race throws it away.
 */
final class Work<S, C, E> {

    static final Duration UNPUBLISHED_AFTER = Duration.ofSeconds(3);
    static final Duration COMMANDS_KEPT = Duration.ofHours(24);

    final Kind<S, C, E> kind;
    final Doc<S> before;
    final Context context;
    private S state;
    private String clinic;
    private Outgoing outgoing;
    private final Inbox inbox;
    private final List<KeptCommand> commands;
    private final List<OwedCall> calls;
    private final List<Deferral> deferred;
    private List<Envelope> pruned = List.of();
    private boolean touched;

    Work(Kind<S, C, E> kind, Doc<S> doc, Context context) {
        this.kind = kind;
        this.before = doc;
        this.context = context;
        this.state = doc.state();
        this.clinic = doc.clinic();
        this.outgoing = Outgoing.of(doc);
        this.inbox = new Inbox(doc);
        this.commands = new ArrayList<>(doc.commands());
        this.calls = new ArrayList<>(doc.calls());
        this.deferred = new ArrayList<>(doc.deferred());
    }

    S state() {
        return state;
    }

    boolean touched() {
        return touched || inbox.touched();
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
        String place = clinic;
        Outgoing leaving = outgoing.copy();
        List<OwedCall> owed = new ArrayList<>();
        for (E event : events) {
            next = kind.decider().evolve(next, event);
            String said = kind.clinicOf().apply(next);
            place = said == null ? place : said;
            EventTypes.Named named = kind.events().of(event);
            String id = named.lane() == Lane.INTERNAL ? cause.causation()
                    : leaving.add(kind, event, named, place, cause, context.now()).id();
            for (Call call : kind.decider().effects(next, event)) {
                owed.add(new OwedCall(call, id, cause.correlation(), 0, context.now(), null, cause.traceparent()));
            }
        }
        kind.decider().obligations(next, context);
        kind.decider().leaseEnds(next);
        touched = true;
        state = next;
        clinic = place;
        outgoing = leaving;
        owed.forEach(this::owe);
    }

    void owe(OwedCall call) {
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

    Inbox inbox() {
        return inbox;
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

    /** The document as it is to be written; no decider can keep it from that. */
    Doc<S> finish() {
        Deadlines next = Deadlines.of(kind.decider(), state, context, calls, inbox.blocked(), deferred);
        pruned = outgoing.prune(before.publishedThrough());
        return new Doc<>(before.id(), before.version() + 1, clinic, state, outgoing.entries(), outgoing.end(),
                before.publishedThrough(), outgoing.last(), inbox.marks(), inbox.blocked(),
                List.copyOf(commands), List.copyOf(calls), next.deferred(), inbox.tombstones(), next.nextDue(),
                next.urgent(), publishAt(), next.sweepAt(),
                PlaceSettings.stamp(kind, context.settings().at(context.now()).revision()));
    }

    private Instant publishAt() {
        return outgoing.end() == before.publishedThrough() ? null : context.wall().plus(UNPUBLISHED_AFTER);
    }
}
