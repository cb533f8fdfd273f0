package org.handrail.clinical.escalation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.handrail.clinical.Nullable;

/**
 * One escalation on its way to a person: what has been done so far. {@link Climb} says what is owed next.
 *
 * @param escalation   its name, see {@link EscalationId}
 * @param level        how soon a person must act
 * @param raisedAt     when it was recorded; all clocks of the ladder run from here
 * @param onSite       whether the patient is in the clinic
 * @param called       every page owed so far, oldest first
 * @param acknowledged absent until a person has taken it
 * @param handedOver   absent while this keeper pages; the moment another keeper confirmed that it pages now
 * @param closed       absent until a person has closed it
 */
public record Ladder(String escalation, Level level, Instant raisedAt, boolean onSite, List<Call> called,
                     @Nullable Acknowledgement acknowledged, @Nullable Instant handedOver,
                     @Nullable Closure closed) {

    public Ladder {
        called = called == null ? List.of() : List.copyOf(called);
    }

    public static Ladder raised(String escalation, Level level, Instant raisedAt, boolean onSite) {
        return new Ladder(escalation, level, raisedAt, onSite, List.of(), null, null, null);
    }

    /** Whether this keeper still has someone to call. */
    public boolean calling() {
        return acknowledged == null && handedOver == null && closed == null && level.pages();
    }

    /** Notes that the page is owed. Noting it twice changes nothing. */
    public Ladder owing(Page page, Instant at) {
        return noting(new Call(page.rung(), page.person(), page.channel(), page.attempt(), at, CallOutcome.PENDING));
    }

    /** Notes what became of a page; a page that this ladder does not know changes nothing. */
    public Ladder became(String key, CallOutcome outcome) {
        List<Call> calls = called.stream()
                .map(call -> Page.key(escalation, call.rung(), call.attempt()).equals(key)
                        ? call.became(outcome) : call)
                .toList();
        return with(calls);
    }

    /**
     * The first acknowledgement counts; later ones change nothing. What was said before there was anything to take is no
     * answer to it.
     */
    public Ladder acknowledgedBy(String person, Instant at) {
        return acknowledged != null || at.isBefore(raisedAt) ? this : new Ladder(escalation, level, raisedAt, onSite, called,
                new Acknowledgement(person, at), handedOver, closed);
    }

    /**
     * As {@link #acknowledgedBy}, of what was said where this was not known, or not yet: said at the very moment of the
     * raising it may have been said before it, and people are called rather once too often.
     */
    public Ladder acknowledgedElsewhereBy(String person, Instant at) {
        return at.isAfter(raisedAt) ? acknowledgedBy(person, at) : this;
    }

    /** Another keeper has confirmed that it pages from now on. */
    public Ladder handedOver(Instant at) {
        return handedOver != null ? this : new Ladder(escalation, level, raisedAt, onSite, called,
                acknowledged, at, closed);
    }

    /** This keeper pages again, until the other confirms once more. */
    public Ladder takenBack() {
        return new Ladder(escalation, level, raisedAt, onSite, called, acknowledged, null, closed);
    }

    /** The first closure counts. */
    public Ladder closedBy(String person, String outcome, Instant at) {
        return closed != null ? this : new Ladder(escalation, level, raisedAt, onSite, called,
                acknowledged, handedOver, new Closure(person, outcome, at));
    }

    /**
     * What two keepers of the same escalation know together: every call of either, the earlier start, the first
     * acknowledgement and closure. Being handed over is each keeper's own matter and stays as it is here.
     */
    public Ladder joinedWith(Ladder other) {
        if (!escalation.equals(other.escalation)) {
            throw new IllegalArgumentException("two different escalations");
        }
        Ladder joined = new Ladder(escalation, level,
                raisedAt.isBefore(other.raisedAt) ? raisedAt : other.raisedAt,
                onSite || other.onSite, called,
                first(acknowledged, other.acknowledged), handedOver,
                closed != null ? closed : other.closed);
        for (Call call : other.called) {
            joined = joined.noting(call);
        }
        return joined;
    }

    private static @Nullable Acknowledgement first(@Nullable Acknowledgement one, @Nullable Acknowledgement other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.at().isBefore(one.at()) ? other : one;
    }

    /** Of two records of the same call the one that knows more counts. */
    private Ladder noting(Call call) {
        List<Call> calls = new ArrayList<>(called);
        int known = -1;
        for (int i = 0; i < calls.size(); i++) {
            known = calls.get(i).sameAs(call) ? i : known;
        }
        if (known < 0) {
            calls.add(call);
        } else if (call.outcome().compareTo(calls.get(known).outcome()) > 0) {
            calls.set(known, call);
        }
        calls.sort(Comparator.comparingInt(Call::rung).thenComparingInt(Call::attempt));
        return with(calls);
    }

    private Ladder with(List<Call> calls) {
        return new Ladder(escalation, level, raisedAt, onSite, calls, acknowledged, handedOver, closed);
    }
}
