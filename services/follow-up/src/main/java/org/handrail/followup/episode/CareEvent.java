package org.handrail.followup.episode;

import java.time.Instant;
import org.handrail.followup.outcome.Review;

/** Where the care takes place, and its end. For this service alone. */
public sealed interface CareEvent extends FollowUpEvent {

    /** Care is known here. */
    record Met(String clinic) implements CareEvent {
        @Override
        public FollowUp happenedTo(FollowUp care) {
            return care.in(clinic);
        }
    }

    /** Care has ended: nothing new is asked, nobody is written to. */
    record CareClosed(Instant at, String reason) implements CareEvent {
        @Override
        public FollowUp happenedTo(FollowUp care) {
            FollowUp ended = care.ended(new End(at, reason)).with(care.risk().unwatched());
            for (Review review : care.reviews()) {
                ended = review.open() ? ended.with(review.overtaken()) : ended;
            }
            return ended;
        }
    }
}
