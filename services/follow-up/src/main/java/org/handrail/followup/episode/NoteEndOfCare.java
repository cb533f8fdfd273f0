package org.handrail.followup.episode;

import java.time.Instant;
import java.util.Optional;
import org.handrail.followup.checkin.Closing;
import org.handrail.followup.referral.Referrals;
import org.handrail.runtime.decide.Refusal;

/** Care has ended. Open Emergency and Urgent escalations go on; everything else stops. */
public record NoteEndOfCare(String clinic, Instant at, String reason) implements FollowUpCommand {

    @Override
    public Optional<Refusal> tell(Story story) {
        story.in(clinic);
        boolean known = story.care().ended() && (story.care().end().died() || !reason.equals("died"));
        if (!known) {
            story.happens(new CareEvent.CareClosed(at, reason));
            Closing.all(story);
            Referrals.careEnded(story);
            Closing.offerSafetyCall(story);
        }
        return Optional.empty();
    }
}
