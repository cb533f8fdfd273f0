package org.handrail.runtime.testkit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.runtime.decide.Call;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Decider;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.decide.Obligation;
import org.handrail.runtime.decide.Outcome;
import org.handrail.runtime.decide.Settings;
import org.handrail.runtime.decide.SettingsOverTime;
import org.handrail.runtime.shell.Json;

/**
 * A story told to a decider: given what has happened, at a time, when something is asked, then this happens. A step
 * holds the decider to what the shell relies on: the same question twice gives the same answer, the state survives
 * being stored, an obligation that is settled is gone or later.
 *
 * <p>Immutable: a common beginning may be kept in a field and continued by each test.
 */
public final class Scenario<S, C, E> {

    private final Decider<S, C, E> decider;
    private final S state;
    private final Instant now;
    private final ZoneId zone;
    private final SettingsOverTime settings;
    private final Map<String, Call> owed;

    private Scenario(Decider<S, C, E> decider, S state, Instant now, ZoneId zone,
                     SettingsOverTime settings, Map<String, Call> owed) {
        this.decider = decider;
        this.state = state;
        this.now = now;
        this.zone = zone;
        this.settings = settings;
        this.owed = owed;
    }

    /** A document that nothing has happened to yet, with the id {@code d-1}, in New York, on 2 March 2026 at 9:00. */
    public static <S, C, E> Scenario<S, C, E> of(Decider<S, C, E> decider) {
        return of(decider, "d-1");
    }

    public static <S, C, E> Scenario<S, C, E> of(Decider<S, C, E> decider, String id) {
        return new Scenario<>(decider, decider.initial(id), Instant.parse("2026-03-02T14:00:00Z"),
                ZoneId.of("America/New_York"), SettingsOverTime.NONE, Map.of());
    }

    /** @param time RFC 3339 with offset */
    public Scenario<S, C, E> at(String time) {
        return at(OffsetDateTime.parse(time).toInstant());
    }

    public Scenario<S, C, E> at(Instant time) {
        return new Scenario<>(decider, state, time, zone, settings, owed);
    }

    public Scenario<S, C, E> in(ZoneId place) {
        return new Scenario<>(decider, state, now, place, settings, owed);
    }

    /** The place has set this, from now on, besides what it had set until now. */
    public Scenario<S, C, E> where(String key, String value) {
        Map<String, String> values = new HashMap<>(settings.at(now).values());
        values.put(key, value);
        return where(settings.with(new SettingsOverTime.Version(now,
                new Settings(settings.versions().size() + 1, values))));
    }

    public Scenario<S, C, E> where(SettingsOverTime set) {
        return new Scenario<>(decider, state, now, zone, set, owed);
    }

    /** What has happened so far; may be called several times. */
    @SafeVarargs
    public final Scenario<S, C, E> given(E... events) {
        return given(List.of(events));
    }

    public Scenario<S, C, E> given(List<? extends E> events) {
        return happen(events);
    }

    /** Somebody asks, or another service's fact has become a command. */
    public Then<S, C, E> when(C command) {
        return then(decider.decide(state, command, context()), decider.decide(state, command, context()));
    }

    /** Everything that is due now is settled, the urgent first, with all other services heard. */
    public Then<S, C, E> whenTimePasses() {
        return settleAll(true);
    }

    /** As {@link #whenTimePasses}, with others' silence never explained. */
    public Then<S, C, E> whenTimePassesUnknowing() {
        return settleAll(false);
    }

    /** The outside answers a call that is owed; it is over then. */
    public Then<S, C, E> whenAnswered(String callKey, Outcome outcome) {
        Call call = owed.get(callKey);
        if (call == null) {
            throw new AssertionError("no call " + callKey + " is owed, only " + owed.keySet());
        }
        Map<String, Call> left = new LinkedHashMap<>(owed);
        left.remove(callKey);
        return new Scenario<>(decider, state, now, zone, settings, left).then(
                decider.answered(state, call, outcome, context()), decider.answered(state, call, outcome, context()));
    }

    /** Something merely lent is looked at, because its lease is over. Wall clock and care clock are the same here. */
    public Then<S, C, E> whenLeaseEnds() {
        Instant end = decider.leaseEnds(state).orElseThrow(() -> new AssertionError("nothing is lent"));
        if (end.isAfter(now)) {
            throw new AssertionError("the lease ends only at " + end);
        }
        Then<S, C, E> then = then(decider.reclaim(state, context()), decider.reclaim(state, context()));
        if (decider.leaseEnds(then.state()).filter(next -> !next.isAfter(end)).isPresent()) {
            throw new AssertionError("the lease was looked at and still ends at " + end);
        }
        return then;
    }

    public S state() {
        return state;
    }

    /** Calls owed and not answered, in the order in which they came to be owed. */
    public List<Call> owed() {
        return List.copyOf(owed.values());
    }

    Optional<Obligation> next() {
        return decider.obligations(state, context()).stream().min(Comparator.comparing(Obligation::at));
    }

    boolean stillWants(String callKey) {
        Call call = owed.get(callKey);
        return call != null && decider.stillWanted(state, call, context());
    }

    private Context context() {
        return new Context(now, now, zone, settings);
    }

    private Then<S, C, E> then(Decision<E> decision, Decision<E> again) {
        if (!decision.equals(again)) {
            throw new AssertionError("asked twice, answered differently: " + decision + " and " + again);
        }
        return switch (decision) {
            case Decision.Refused<E> refused -> new Then<>(this, refused, List.of());
            case Decision.Accepted<E> accepted -> {
                Scenario<S, C, E> after = happen(accepted.events());
                List<Call> news = after.owed.values().stream().filter(c -> !owed.containsKey(c.key())).toList();
                yield new Then<>(after, accepted, news);
            }
        };
    }

    private Then<S, C, E> settleAll(boolean known) {
        Scenario<S, C, E> at = this;
        List<E> all = new ArrayList<>();
        for (Optional<Obligation> due = at.due(); due.isPresent(); due = at.due()) {
            Obligation settled = due.get();
            boolean heard = known || settled.waitsFor().isEmpty();
            if (!(decider.settle(at.state, settled, heard, context()) instanceof Decision.Accepted<E> accepted)
                    || accepted.events().isEmpty()) {
                throw new AssertionError("due and not settled: " + settled);
            }
            at = at.happen(accepted.events());
            if (decider.obligations(at.state, context()).contains(settled)) {
                throw new AssertionError("settled and still due: " + settled);
            }
            all.addAll(accepted.events());
        }
        List<Call> news = at.owed.values().stream().filter(c -> !owed.containsKey(c.key())).toList();
        return new Then<>(at, new Decision.Accepted<>(all, Map.of()), news);
    }

    private Optional<Obligation> due() {
        return decider.obligations(state, context()).stream().filter(o -> !o.at().isAfter(now))
                .min(Comparator.comparing((Obligation o) -> !o.urgent()).thenComparing(o -> o.at()));
    }

    private Scenario<S, C, E> happen(List<? extends E> events) {
        S next = state;
        Map<String, Call> calls = new LinkedHashMap<>(owed);
        for (E event : events) {
            next = decider.evolve(next, event);
            decider.effects(next, event).forEach(call -> calls.putIfAbsent(call.key(), call));
        }
        Object stored = Json.read(Json.write(next), next.getClass());
        if (!next.equals(stored)) {
            throw new AssertionError("stored and read again it is another state: " + next + " and " + stored);
        }
        return new Scenario<>(decider, next, now, zone, settings, calls);
    }
}
