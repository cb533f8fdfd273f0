package org.handrail.session.escalation;

import java.time.Instant;
import org.handrail.clinical.escalation.Call;
import org.handrail.clinical.escalation.CallOutcome;
import org.handrail.clinical.escalation.Ladder;
import org.handrail.clinical.escalation.Level;
import org.handrail.session.episode.Episode;
import org.handrail.session.episode.KeptAcknowledgement;
import org.handrail.session.episode.Paging;
import org.handrail.session.episode.SessionEvent;

/** How an escalation finds its person. Kept in the document: follow-up tells the others. */
public sealed interface EscalationEvent extends SessionEvent {

    String escalation();

    /**
     * @param level    code
     * @param cause    code
     * @param raisedAt when it was recorded; the ladder runs from here
     */
    record EscalationOpened(String escalation, String contact, String level, String cause, Instant raisedAt,
                            boolean onSite) implements EscalationEvent {
        @Override
        public Episode happenedTo(Episode episode) {
            Ladder ladder = Ladder.raised(escalation, Level.of(level).orElseThrow(), raisedAt, onSite);
            // What was said before there was anything to take is no answer to it.
            Ladder known = episode.acknowledgement(escalation).filter(kept -> !kept.at().isBefore(raisedAt))
                    .map(kept -> ladder.acknowledgedBy(kept.by(), kept.at())).orElse(ladder);
            return episode.raised(Paging.raised(known, contact, cause));
        }
    }

    /**
     * Another trigger found it open, as far as is known here. Whoever has it may have closed it meanwhile, so the
     * paging is ours again until follow-up confirms that it knows of this trigger too.
     *
     * @param cause code
     */
    record TriggerJoined(String escalation, String cause, Instant at) implements EscalationEvent {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode.paging(escalation, p -> p.joinedBy(cause).with(Ladders::takenBack));
        }
    }

    /** @param key of the page, the same whoever works it out @param attempt which channel of this rung, from 1 */
    record PageOwed(String escalation, String key, int rung, String person, String channel, int attempt, Instant at)
            implements EscalationEvent {
        @Override
        public Episode happenedTo(Episode episode) {
            Call call = new Call(rung, person, channel, attempt, at, CallOutcome.PENDING);
            return episode.paging(escalation, p -> p.with(ladder -> Ladders.noting(ladder, call)));
        }
    }

    record PageSent(String escalation, String key) implements EscalationEvent {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode.paging(escalation, p -> p.with(ladder -> ladder.became(key, CallOutcome.SENT)));
        }
    }

    /** A page of ours came to nothing, so the paging is ours again, whoever had it meanwhile. */
    record PageFailed(String escalation, String key) implements EscalationEvent {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode.paging(escalation,
                    p -> p.with(ladder -> Ladders.takenBack(ladder.became(key, CallOutcome.FAILED))));
        }
    }

    /** Follow-up has confirmed that it pages from now on. */
    record HandedOver(String escalation, Instant at) implements EscalationEvent {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode.paging(escalation, p -> p.told().with(ladder -> ladder.handedOver(at)));
        }
    }

    /** @param by code of the person @param here whether it was said to this service, which then passes it on */
    record Acknowledged(String escalation, String by, Instant at, boolean here) implements EscalationEvent {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode.paging(escalation).isPresent()
                    ? episode.paging(escalation, p -> p.with(ladder -> ladder.acknowledgedBy(by, at)))
                    : episode.keeping(new KeptAcknowledgement(escalation, by, at));
        }
    }

    /** @param here whether it was closed by a correction here, which follow-up is then told */
    record Closed(String escalation, String by, String outcome, Instant at, boolean here) implements EscalationEvent {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode.paging(escalation, p -> p.with(ladder -> ladder.closedBy(by, outcome, at)));
        }
    }
}
