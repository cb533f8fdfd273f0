package org.handrail.followup.referral;

import java.time.Instant;
import java.util.List;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.referral.ReferralStatus;
import org.handrail.followup.episode.FollowUp;
import org.handrail.followup.episode.FollowUpEvent;
import org.handrail.runtime.decide.Call;

/** What happens to a referral until its loop is closed. */
public sealed interface ReferralEvent extends FollowUpEvent {

    /** For this service alone. */
    record ReferralDrafted(Referral drafted) implements ReferralEvent {
        @Override
        public FollowUp happenedTo(FollowUp care) {
            return care.with(drafted);
        }
    }

    /** For this service alone: it is owed to the directory. @param therapist absent: whoever the directory finds */
    record SendingOwed(String referral, @Nullable String therapist) implements ReferralEvent {
        @Override
        public FollowUp happenedTo(FollowUp care) {
            return care.changingReferral(referral, r -> r.sending(therapist));
        }

        @Override
        public List<Call> owes(FollowUp care) {
            return List.of(Sending.call(care, care.referral(referral).orElseThrow()));
        }
    }

    record ReferralSent(String referral, String kind, int send, Instant sentAt) implements ReferralEvent {
    }

    /** @param bser absent where BSeR has no status for it */
    record ReferralStatusChanged(String referral, ReferralStatus status, String fhirStatus, String taskStatus,
                                 @Nullable String bser, String statusVersion, @Nullable Instant appointmentAt,
                                 @Nullable Integer statedWaitDays, Instant occurredAt) implements ReferralEvent {

        static ReferralStatusChanged to(String referral, ReferralStatus status, @Nullable Instant appointmentAt,
                                        @Nullable Integer statedWaitDays, Instant at) {
            return new ReferralStatusChanged(referral, status, status.request(), status.task(), status.bser(),
                    ReferralStatus.EDITION, appointmentAt, statedWaitDays, at);
        }

        @Override
        public FollowUp happenedTo(FollowUp care) {
            return care.changingReferral(referral, r -> r.now(status, occurredAt, statedWaitDays, appointmentAt));
        }
    }

    record ReferralOverdue(String referral, String step, Instant dueAt) implements ReferralEvent {
        @Override
        public FollowUp happenedTo(FollowUp care) {
            return care.changingReferral(referral, r -> r.late(step));
        }
    }

    record ReferralClosed(String referral, String outcome, Instant closedAt) implements ReferralEvent {
        @Override
        public FollowUp happenedTo(FollowUp care) {
            return care.changingReferral(referral, r -> r.closed(outcome));
        }
    }
}
