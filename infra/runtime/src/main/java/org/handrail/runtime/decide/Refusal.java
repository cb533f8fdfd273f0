package org.handrail.runtime.decide;

import java.util.List;

/**
 * Why a command was not carried out. Goes to the caller as a problem detail; holds codes and sentences, never values
 * that a person typed.
 *
 * @param kind   decides the HTTP status
 * @param reason short code, stable, such as {@code release-not-yet}
 * @param detail one plain sentence
 */
public record Refusal(Kind kind, String reason, String detail, List<Violation> violations) {

    public enum Kind {
        /** The request itself is wrong: 422. */
        INVALID,
        /** The request is right and the state forbids it: 409. */
        NOT_NOW,
        /** There is no such thing: 404. */
        UNKNOWN,
        /** It is no longer what the caller has read: 412. */
        CHANGED
    }

    /** @param field what it is about, as a JSON pointer or a name; @param rule id; @param tag strength of the rule */
    public record Violation(String field, String rule, String tag, String message) {
    }

    public Refusal {
        violations = List.copyOf(violations);
    }

    public static Refusal invalid(String field, String rule, String message) {
        return new Refusal(Kind.INVALID, rule, message, List.of(new Violation(field, rule, null, message)));
    }

    public static Refusal notNow(String reason, String detail, Violation... violations) {
        return new Refusal(Kind.NOT_NOW, reason, detail, List.of(violations));
    }

    public static Refusal changed(String reason, String detail) {
        return new Refusal(Kind.CHANGED, reason, detail, List.of());
    }

    /** Names what it is about, where nothing closer is named. */
    public Refusal about(String field) {
        return violations.isEmpty() ? new Refusal(kind, reason, detail, List.of(new Violation(field, reason, null, detail)))
                : this;
    }

    public static Refusal unknown(String what) {
        return unknown(what, what);
    }

    /** @param field where it was named, if not in the address */
    public static Refusal unknown(String what, String field) {
        String rule = "unknown-" + what;
        String detail = "There is no such " + what + " here.";
        return new Refusal(Kind.UNKNOWN, rule, detail, List.of(new Violation(field, rule, null, detail)));
    }
}
