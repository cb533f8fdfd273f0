package org.handrail.runtime.shell;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.handrail.runtime.decide.Call;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.decide.Outcome;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.document.OwedCall;
import org.handrail.runtime.port.Outside;
import org.handrail.runtime.port.Outside.Attempt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out the calls that a document owes: claim in the document, call, write the result. A crash after the call
 * leaves the claim to expire, and the call is made again under the same key.
 */
public final class Calls {

    private static final Duration CLAIM_MARGIN = Duration.ofSeconds(2);
    private static final Duration LONGEST_BACK_OFF = Duration.ofMinutes(5);
    /** Whoever was away for minutes is told soon after coming back, well before the next person is called for it. */
    private static final Duration LONGEST_WHEN_URGENT = Duration.ofSeconds(10);
    /** Nobody is in danger while it waits, and a partner that is away for a day is not asked three hundred times. */
    private static final Duration LONGEST_WITHOUT_HURRY = Duration.ofHours(1);

    /** At least this long until a decider is asked again that could not decide. */
    private static final Duration UNDECIDED = Duration.ofMinutes(1);
    private static final Logger LOG = LoggerFactory.getLogger(Calls.class);

    private final Desk desk;
    private final Outside outside;

    Calls(Desk desk, Outside outside) {
        this.desk = desk;
        this.outside = outside;
    }

    /**
     * Claims whatever the document owes now.
     *
     * @return what was claimed; each must be {@link #carryOut carried out} before its claim ends
     */
    public <S, C, E> List<OwedCall> claim(Kind<S, C, E> kind, String id) {
        List<OwedCall> claimed = new ArrayList<>();
        desk.change(kind, id, doc -> true, work -> {
            claimed.clear();
            for (OwedCall owed : work.calls()) {
                if (owed.free(work.context.now(), work.context.wall())) {
                    claimOrDrop(work, owed, claimed);
                }
            }
        });
        return claimed;
    }

    private <S, C, E> void claimOrDrop(Work<S, C, E> work, OwedCall owed, List<OwedCall> claimed) {
        boolean wanted;
        try {
            wanted = work.kind.decider().stillWanted(work.state(), owed.call(), work.context);
        } catch (RuntimeException e) {
            if (!owed.call().urgent()) {
                notDecided(work, owed, e);
                return;
            }
            wanted = true;
        }
        if (wanted) {
            Instant until = work.context.wall().plus(outside.timeout(owed.call().partner())).plus(CLAIM_MARGIN);
            OwedCall mine = owed.claimed(until);
            work.callBecomes(mine);
            claimed.add(mine);
        } else {
            work.callOver(owed.call().key());
            desk.counters().called(owed.call().partner(), "unwanted");
        }
    }

    /** Makes one claimed call and writes what came of it. */
    public <S, C, E> void carryOut(Kind<S, C, E> kind, String id, String clinic, OwedCall owed) {
        Outcome outcome = outside.call(owed.call(),
                new Attempt(owed.attempts(), owed.cause(), owed.correlation(), clinic, owed.traceparent()));
        desk.counters().called(owed.call().partner(), outcome.getClass().getSimpleName());
        desk.change(kind, id, doc -> true, work -> work.calls().stream()
                .filter(c -> c.call().key().equals(owed.call().key())).findFirst()
                .ifPresent(still -> settleUnlessItThrows(work, still, outcome)));
    }

    /** What the decider can't take in it is told again, later and later, and the partner asked again under the same key. */
    private <S, C, E> void settleUnlessItThrows(Work<S, C, E> work, OwedCall owed, Outcome outcome) {
        try {
            settle(work, owed, outcome);
        } catch (RuntimeException e) {
            notDecided(work, owed, e);
        }
    }

    private <S, C, E> void notDecided(Work<S, C, E> work, OwedCall owed, RuntimeException e) {
        LOG.error("{} for {} can't be decided: {}", owed.call().operation(), work.before.id(),
                e.getClass().getSimpleName());
        desk.counters().called(owed.call().partner(), "not-decided");
        Duration wait = backOff(owed.attempts(), LONGEST_WITHOUT_HURRY);
        work.callOver(owed.call().key());
        work.owe(owed.later(work.context.now().plus(wait.compareTo(UNDECIDED) < 0 ? UNDECIDED : wait)));
    }

    private static <S, C, E> void settle(Work<S, C, E> work, OwedCall owed, Outcome outcome) {
        Call call = owed.call();
        boolean again = outcome instanceof Outcome.Unknown && call.onFailure() == Call.OnFailure.TRY_AGAIN;
        if (again) {
            work.callBecomes(owed.later(work.context.now().plus(backOff(owed.attempts(),
                    call.urgent() ? LONGEST_WHEN_URGENT : LONGEST_WITHOUT_HURRY))));
            return;
        }
        Decision<E> decision = work.kind.decider().answered(work.state(), call, outcome, work.context);
        work.callOver(call.key());
        if (decision instanceof Decision.Accepted<E> accepted) {
            work.happen(accepted.events(), new Cause("system", call.key(), owed.correlation(), owed.traceparent()));
        }
    }

    /** 1, 2, 4 … seconds, at most five minutes. */
    static Duration backOff(int attempts) {
        return backOff(attempts, LONGEST_BACK_OFF);
    }

    private static Duration backOff(int attempts, Duration longest) {
        Duration next = Duration.ofSeconds(1L << Math.clamp(attempts - 1, 0, 20));
        return next.compareTo(longest) > 0 ? longest : next;
    }
}
