package org.handrail.followup.referral;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.referral.ReferralStatus;
import org.handrail.followup.episode.Lists;

/**
 * One referral until its loop is closed.
 *
 * @param kind          psychotherapy or lifestyle
 * @param therapist     code of the one it goes to; absent: whoever the directory finds
 * @param released      whether the patient has signed the release of information
 * @param send          which sending is under way; 0 before the first
 * @param since         when the status came about; clocks of the next step run from here
 * @param statedWait    days that the therapist has said; absent: nothing was said
 * @param appointmentAt absent while no first visit is set
 * @param overdue       steps of this sending that were told to be late
 * @param outcome       absent while the loop is open
 * @param therapy       code of the kind that is asked for; absent: as the therapist sees fit
 */
public record Referral(String id, String kind, @Nullable String therapist, boolean released, int send,
                       ReferralStatus status, Instant since, @Nullable Integer statedWait,
                       @Nullable Instant appointmentAt, List<String> overdue, @Nullable String outcome,
                       @Nullable String therapy) {

    public Referral {
        overdue = Lists.orEmpty(overdue);
    }

    static Referral drafted(String id, String kind, @Nullable String therapist, boolean released,
                            @Nullable Integer statedWait, @Nullable String therapy, Instant at) {
        return new Referral(id, kind, therapist, released, 0, ReferralStatus.DRAFTED, at, statedWait, null, List.of(),
                null, therapy);
    }

    public boolean open() {
        return outcome == null;
    }

    /** On its way again, perhaps to another; what the one before has said counts no more. */
    Referral sending(@Nullable String to) {
        boolean another = send > 0;
        return new Referral(id, kind, to == null && !another ? therapist : to, true, send + 1, ReferralStatus.DRAFTED,
                since, another ? null : statedWait, null, List.of(), outcome, therapy);
    }

    Referral now(ReferralStatus reached, Instant at, @Nullable Integer wait, @Nullable Instant appointment) {
        boolean fallen = reached == ReferralStatus.DID_NOT_ATTEND || reached == ReferralStatus.APPOINTMENT_CANCELLED;
        return new Referral(id, kind, therapist, released, send, reached, at, wait == null ? statedWait : wait,
                fallen ? null : appointment == null ? appointmentAt : appointment, overdue, outcome, therapy);
    }

    Referral late(String step) {
        List<String> more = new ArrayList<>(overdue);
        more.add(step);
        return new Referral(id, kind, therapist, released, send, status, since, statedWait, appointmentAt, more,
                outcome, therapy);
    }

    Referral closed(String how) {
        return new Referral(id, kind, therapist, released, send, status, since, statedWait, appointmentAt, overdue,
                how, therapy);
    }
}
