package org.handrail.followup.referral;

import java.time.Instant;
import java.util.Optional;
import org.handrail.clinical.Nullable;
import org.handrail.followup.episode.FollowUpCommand;
import org.handrail.followup.episode.Story;
import org.handrail.runtime.decide.Refusal;

/** What is asked of a referral, or told of it. */
public sealed interface ReferralCommand extends FollowUpCommand {

    /** @param inPlace a therapist is already there: nothing is sent @param therapy code of the kind; absent: any */
    record Refer(String kind, @Nullable String therapist, boolean releaseSigned, boolean inPlace,
                 @Nullable Integer statedWaitDays, @Nullable String therapy) implements ReferralCommand {
        /** Of any kind. */
        public Refer(String kind, @Nullable String therapist, boolean releaseSigned, boolean inPlace,
                     @Nullable Integer statedWaitDays) {
            this(kind, therapist, releaseSigned, inPlace, statedWaitDays, null);
        }

        @Override
        public Optional<Refusal> tell(Story story) {
            return Referrals.refer(story, this);
        }
    }

    /** @param status of {@link org.handrail.clinical.referral.ReferralStatus}, or one of {@link Word} */
    record TellStatus(String referral, String status, @Nullable String therapist, @Nullable Instant appointmentAt,
                      @Nullable Integer statedWaitDays, @Nullable Instant occurredAt) implements ReferralCommand {
        @Override
        public Optional<Refusal> tell(Story story) {
            return Referrals.status(story, this);
        }
    }

    /** What is told of a referral besides its statuses. */
    final class Word {
        static final String RELEASE_SIGNED = "release-signed";
        static final String SEND_AGAIN = "send-again";
        static final String PATIENT_REFUSED = "patient-refused";
        static final String THERAPIST_IN_PLACE = "therapist-in-place";
        static final String UNANSWERED = "unanswered";

        private Word() {
        }
    }
}
