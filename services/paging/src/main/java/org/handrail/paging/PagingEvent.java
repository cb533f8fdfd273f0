package org.handrail.paging;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.handrail.clinical.escalation.CallOutcome;
import org.handrail.clinical.escalation.Page;

/** How an escalation finds its person. Kept in the document of whoever raised it: follow-up tells the others. */
public sealed interface PagingEvent {

    String escalation();

    /** What has become of it. */
    Paging happenedTo(Paging paging);

    /** What was raised here, after this event. */
    default List<Paging> happenedTo(List<Paging> all) {
        return all.stream().map(one -> one.escalation().equals(escalation()) ? happenedTo(one) : one).toList();
    }

    record Opened(Paging paging) implements PagingEvent {
        @Override
        public String escalation() {
            return paging.escalation();
        }

        @Override
        public Paging happenedTo(Paging before) {
            return before;
        }

        @Override
        public List<Paging> happenedTo(List<Paging> all) {
            return Stream.concat(all.stream(), Stream.of(paging)).toList();
        }
    }

    /** Another trigger joined it. @param cause code */
    record Joined(String escalation, String cause, Instant at) implements PagingEvent {
        @Override
        public Paging happenedTo(Paging paging) {
            return paging.joinedBy(cause).unconfirmedSince(at);
        }
    }

    /** A person is called, and follow-up hears of it. */
    record PageOwed(Page page, Instant at) implements PagingEvent {
        @Override
        public String escalation() {
            return page.escalation();
        }

        @Override
        public Paging happenedTo(Paging paging) {
            return paging.with(ladder -> ladder.owing(page, at)).withNews();
        }
    }

    record PageSent(String escalation, String key) implements PagingEvent {
        @Override
        public Paging happenedTo(Paging paging) {
            return paging.with(ladder -> ladder.became(key, CallOutcome.SENT));
        }
    }

    /** A page of ours came to nothing. */
    record PageFailed(String escalation, String key, Instant at) implements PagingEvent {
        @Override
        public Paging happenedTo(Paging paging) {
            return paging.with(ladder -> ladder.became(key, CallOutcome.FAILED)).unconfirmedSince(at);
        }
    }

    /** The paging is ours again, whoever had it meanwhile. */
    record TakenBack(String escalation) implements PagingEvent {
        @Override
        public Paging happenedTo(Paging paging) {
            return paging.takenBack();
        }
    }

    /** Nobody is called now, and follow-up has to hear what has happened. */
    record NewsOwed(String escalation) implements PagingEvent {
        @Override
        public Paging happenedTo(Paging paging) {
            return paging.withNews();
        }
    }

    /** Follow-up has confirmed that it pages from now on. */
    record HandedOver(String escalation, Instant at) implements PagingEvent {
        @Override
        public Paging happenedTo(Paging paging) {
            return paging.handedOver(at);
        }
    }

    /** Follow-up would not take the news; it is told again then. */
    record NewsRefused(String escalation, Instant againAt) implements PagingEvent {
        @Override
        public Paging happenedTo(Paging paging) {
            return paging.refusedUntil(againAt);
        }
    }

    /** A person has taken it. @param by code of the person */
    record Acknowledged(String escalation, String by, Instant at) implements PagingEvent {
        @Override
        public Paging happenedTo(Paging paging) {
            return paging.with(ladder -> ladder.acknowledgedBy(by, at));
        }
    }

    /** A person has taken what was not raised here; follow-up hears of it. @param by code of the person */
    record PassedOn(String escalation, String by, Instant at) implements PagingEvent {
        @Override
        public Paging happenedTo(Paging paging) {
            return paging;
        }
    }

    /** @param outcome code @param here whether it was closed by a correction here, which follow-up is then told */
    record Closed(String escalation, String by, String outcome, Instant at, boolean here) implements PagingEvent {
        @Override
        public Paging happenedTo(Paging paging) {
            return paging.with(ladder -> ladder.closedBy(by, outcome, at));
        }
    }
}
