package org.handrail.runtime.testkit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.handrail.runtime.decide.Call;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.decide.Obligation;
import org.handrail.runtime.decide.Refusal;
import org.handrail.runtime.shell.Json;

/** What came of a step of a {@link Scenario}. Each method either holds and goes on, or fails. */
public final class Then<S, C, E> {

    private final Scenario<S, C, E> after;
    private final Decision<E> decision;
    private final List<Call> newlyOwed;

    Then(Scenario<S, C, E> after, Decision<E> decision, List<Call> newlyOwed) {
        this.after = after;
        this.decision = decision;
        this.newlyOwed = newlyOwed;
    }

    /** Exactly these events happened, in this order. */
    @SafeVarargs
    public final Then<S, C, E> then(E... events) {
        return same("events", List.of(events), events());
    }

    /** It was taken note of, and nothing follows. */
    public Then<S, C, E> thenNothing() {
        return same("events", List.of(), events());
    }

    /** Events of exactly these classes happened, in this order. */
    @SafeVarargs
    public final Then<S, C, E> thenEvents(Class<? extends E>... classes) {
        return same("events", List.of(classes), events().stream().map(Object::getClass).toList());
    }

    public Then<S, C, E> thenRefused(String reason) {
        return same("refusal", reason, refusal().reason());
    }

    /** Refused, with violations of exactly these rules, in any order. */
    public Then<S, C, E> thenRefusedBy(String... rules) {
        return same("rules", List.of(rules).stream().sorted().toList(),
                refusal().violations().stream().map(Refusal.Violation::rule).sorted().toList());
    }

    /** This step made exactly these calls necessary, in this order. */
    public Then<S, C, E> thenOwes(String... callKeys) {
        return same("calls", List.of(callKeys), newlyOwed.stream().map(Call::key).toList());
    }

    /** A call owed since the beginning is still wanted. */
    public Then<S, C, E> andStillWants(String callKey) {
        return same("wanted " + callKey, true, after.stillWants(callKey));
    }

    /** A call owed since the beginning has lost its cause. */
    public Then<S, C, E> andNoLongerWants(String callKey) {
        return same("wanted " + callKey, false, after.stillWants(callKey));
    }

    /** What the caller is told holds this. */
    public Then<S, C, E> andAnswers(String field, Object value) {
        return same(field, value, accepted().answer().get(field));
    }

    public Then<S, C, E> andDueNext(String time) {
        return andDueNext(OffsetDateTime.parse(time).toInstant());
    }

    public Then<S, C, E> andDueNext(Instant time) {
        return same("due next", time, after.next().map(Obligation::at).orElse(null));
    }

    public Then<S, C, E> andDueNext(String key, Instant time) {
        andDueNext(time);
        return same("due next", key, after.next().map(Obligation::key).orElse(null));
    }

    public Then<S, C, E> andNothingDue() {
        return same("due next", null, after.next().orElse(null));
    }

    public Then<S, C, E> andState(String sentence, Predicate<S> holds) {
        return same(sentence, true, holds.test(after.state()));
    }

    /** The one call of this step with this key. */
    public Call call(String key) {
        return newlyOwed.stream().filter(c -> c.key().equals(key)).findFirst()
                .orElseThrow(() -> new AssertionError("no call " + key + " became owed, only " + newlyOwed));
    }

    public List<E> events() {
        return accepted().events();
    }

    /** @throws AssertionError when it was not refused */
    public Refusal refusal() {
        if (decision instanceof Decision.Refused<E> refused) {
            return refused.refusal();
        }
        throw new AssertionError("not refused: " + events());
    }

    public S state() {
        return after.state();
    }

    /** The story goes on. */
    public Scenario<S, C, E> and() {
        return after;
    }

    /** The story goes on at a later time. */
    public Scenario<S, C, E> at(String time) {
        return after.at(time);
    }

    /** The story goes on at once. */
    public Then<S, C, E> when(C command) {
        return after.when(command);
    }

    private Decision.Accepted<E> accepted() {
        return switch (decision) {
            case Decision.Accepted<E> accepted -> accepted;
            case Decision.Refused<E> refused -> throw new AssertionError("refused: " + refused.refusal());
        };
    }

    private Then<S, C, E> same(String what, Object expected, Object actual) {
        if (!Objects.equals(expected, actual)) {
            throw new AssertionError(what + "\n  expected: " + text(expected) + "\n  but was:  " + text(actual));
        }
        return this;
    }

    /** One event a line, as a reader compares them. */
    private static String text(Object value) {
        return value instanceof List<?> list && list.size() > 1
                ? list.stream().map(v -> "\n    " + v).reduce("", String::concat)
                : value instanceof Map<?, ?> map ? Json.write(map) : String.valueOf(value);
    }
}
