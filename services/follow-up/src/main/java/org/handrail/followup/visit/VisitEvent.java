package org.handrail.followup.visit;

import java.time.Instant;
import org.handrail.clinical.Nullable;
import org.handrail.followup.episode.FollowUp;
import org.handrail.followup.episode.FollowUpEvent;

/** What is learnt of the treatment. For this service alone. */
public sealed interface VisitEvent extends FollowUpEvent {

    record ProtocolNoted(String protocol) implements VisitEvent {
        @Override
        public FollowUp happenedTo(FollowUp care) {
            return care.treated(care.treatment().by(protocol));
        }
    }

    record VisitExpected(String visit, Instant start) implements VisitEvent {
        @Override
        public FollowUp happenedTo(FollowUp care) {
            return care.treated(care.treatment().expecting(visit, start));
        }
    }

    /** It will not take place, or is over. */
    record VisitGone(String visit) implements VisitEvent {
        @Override
        public FollowUp happenedTo(FollowUp care) {
            return care.treated(care.treatment().without(visit));
        }
    }

    record DoseNoted(Instant at) implements VisitEvent {
        @Override
        public FollowUp happenedTo(FollowUp care) {
            return care.treated(care.treatment().dose(at));
        }
    }

    /** A visit with a drug is over. */
    record VisitCounted(String visit, @Nullable Double amountMg) implements VisitEvent {
        @Override
        public FollowUp happenedTo(FollowUp care) {
            return care.treated(care.treatment().dosedAt(visit, amountMg));
        }
    }
}
