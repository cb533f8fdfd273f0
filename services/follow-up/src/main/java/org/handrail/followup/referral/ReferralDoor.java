package org.handrail.followup.referral;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import org.handrail.followup.episode.FollowUp;
import org.handrail.followup.episode.FollowUpCommand;
import org.handrail.followup.episode.FollowUpEvent;
import org.handrail.followup.referral.ReferralCommand.Refer;
import org.handrail.followup.referral.ReferralCommand.TellStatus;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.http.Doors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Where referrals to therapists and for the lifestyle begin, and where is told how they stand. */
@RestController
class ReferralDoor {

    private static final String THERAPIST = "t-[a-z0-9][a-z0-9-]{0,57}";

    /**
     * @param therapist      code of the one it goes to; absent: whoever the directory finds
     * @param releaseSigned  whether the patient has signed the release of information; nothing is sent before
     * @param inPlace        a therapist is already there: the loop is closed at once; absent: not
     * @param statedWaitDays days that the therapist has said a first visit takes
     * @param therapy        kind of psychotherapy that is asked for; absent: as the therapist sees fit
     */
    record Begun(@NotNull @Pattern(regexp = "psychotherapy|lifestyle") String kind,
                 @Pattern(regexp = THERAPIST) String therapist, @NotNull Boolean releaseSigned, Boolean inPlace,
                 @Min(1) @Max(730) Integer statedWaitDays,
                 @Pattern(regexp = "cbt|ipt|ba|mbct") String therapy) {
    }

    /**
     * @param status        a status of the loop, {@code release-signed}, {@code send-again}, {@code patient-refused},
     *                      {@code therapist-in-place} or {@code unanswered}
     * @param therapist     with {@code send-again}: whom it goes to now
     * @param appointmentAt with {@code appointment-set}
     * @param occurredAt    absent: now
     */
    record Stands(@NotNull @Pattern(regexp = "[a-z][a-z-]{0,39}") String status,
                  @Pattern(regexp = THERAPIST) String therapist, Instant appointmentAt,
                  @Min(1) @Max(730) Integer statedWaitDays, Instant occurredAt) {
    }

    private final Doors doors;
    private final Kind<FollowUp, FollowUpCommand, FollowUpEvent> episodes;

    ReferralDoor(Doors doors, Kind<FollowUp, FollowUpCommand, FollowUpEvent> episodes) {
        this.doors = doors;
        this.episodes = episodes;
    }

    /** Drafts a referral, and sends it once the release of information is signed. Answers its id. */
    @PostMapping("/episodes/{episode}/referrals")
    ResponseEntity<Object> begin(HttpServletRequest request, @PathVariable String episode,
                                 @Valid @RequestBody Begun body) {
        return doors.command(request, episodes, episode, new Refer(body.kind(), body.therapist(), body.releaseSigned(),
                Boolean.TRUE.equals(body.inPlace()), body.statedWaitDays(), body.therapy()));
    }

    /** Tells how a referral stands, from whoever knows: the therapist, the directory or the clinic. */
    @PostMapping("/episodes/{episode}/referrals/{referral}/statuses")
    ResponseEntity<Object> tell(HttpServletRequest request, @PathVariable String episode,
                                @PathVariable String referral, @Valid @RequestBody Stands body) {
        return doors.command(request, episodes, episode, new TellStatus(referral, body.status(), body.therapist(),
                body.appointmentAt(), body.statedWaitDays(), body.occurredAt()));
    }
}
