package org.handrail.clinical.escalation;

import java.time.Instant;

/**
 * One page that was owed to one person, and what became of it.
 *
 * @param rung    the step of the climb, from 1; it goes on counting when the rota is begun again
 * @param person  code of the person called
 * @param channel such as {@code pager} or {@code phone}
 * @param attempt which channel of this rung it was, from 1 ({@code try} on the wire)
 * @param at      when it was owed
 * @param outcome what became of it
 */
public record Call(int rung, String person, String channel, int attempt, Instant at, CallOutcome outcome) {

    boolean sameAs(Call other) {
        return rung == other.rung && attempt == other.attempt;
    }

    Call became(CallOutcome newOutcome) {
        return new Call(rung, person, channel, attempt, at, newOutcome);
    }
}
