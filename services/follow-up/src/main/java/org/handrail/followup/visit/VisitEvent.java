package org.handrail.followup.visit;

import java.time.Instant;
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

    /** A dose, its end, or what was put right in either. */
    record VisitLearnt(Visited visit) implements VisitEvent {
        @Override
        public FollowUp happenedTo(FollowUp care) {
            return care.treated(care.treatment().with(visit));
        }
    }
}
