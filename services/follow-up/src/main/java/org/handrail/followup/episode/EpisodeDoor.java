package org.handrail.followup.episode;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.handrail.clinical.escalation.Level;
import org.handrail.clinical.outcome.Trend;
import org.handrail.clinical.referral.ReferralTimes;
import org.handrail.clinical.rule.RuleHit;
import org.handrail.followup.checkin.CheckIn;
import org.handrail.followup.checkin.Words;
import org.handrail.followup.ending.EndView;
import org.handrail.followup.escalation.Escalation;
import org.handrail.followup.outcome.Review;
import org.handrail.followup.outcome.Reviews;
import org.handrail.followup.plan.Goal;
import org.handrail.followup.referral.Referral;
import org.handrail.policy.InForce;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.document.Doc;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.http.Doors;
import org.handrail.runtime.shell.Commands;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What is open in one patient's follow-up, and where it stands for the other services. */
@RestController
class EpisodeDoor {

    /**
     * @param integration when a session of integration is best after the last dose; absent before the first
     * @param atRisk      suicide risk as last heard is moderate, high or not clear
     * @param watchedSince a person keeps contact until an answer to item 9 is negative; absent: not
     * @param words       of the patient that nobody has read yet
     * @param end         what the end of care means; absent while it goes on
     * @param signs       what the first infusions say of a later response; empty: nothing
     * @param outcomes    the scores that are kept, by instrument and recall window
     */
    record View(List<CheckIn> checkIns, List<Escalation> escalations, List<Review> reviews, List<RuleHit> signs, List<Trend> outcomes,
                List<Referral> referrals, ReferralTimes.Window integration, List<Goal> goals, List<Words> words,
                boolean atRisk, Instant watchedSince, boolean careEnded, EndView end) {

        static View of(FollowUp care, Context context) {
            Instant dose = care.treatment().lastDoseAt();
            return new View(care.checkIns(), care.escalations(), care.reviews(),
                    Reviews.earlySign(care, InForce.now(context)).stream().toList(), care.trends(), care.referrals(),
                    dose == null ? null : ReferralTimes.integration(dose, InForce.now(context)), care.goals(), care.words(),
                    care.risk().atRisk(), care.risk().watchedSince(), care.ended(), EndView.of(care));
        }
    }

    private final Doors doors;
    private final Kind<FollowUp, FollowUpCommand, FollowUpEvent> episodes;
    private final Commands commands;

    EpisodeDoor(Doors doors, Kind<FollowUp, FollowUpCommand, FollowUpEvent> episodes, Commands commands) {
        this.doors = doors;
        this.episodes = episodes;
        this.commands = commands;
    }

    @GetMapping("/episodes/{episode}")
    ResponseEntity<Object> show(HttpServletRequest request, @PathVariable String episode) {
        return doors.show(request, episodes, episode, (doc, caller) -> View.of(doc.state(), commands.context(doc.clinic())));
    }

    @GetMapping("/episodes/{episode}/standing")
    ResponseEntity<Object> standing(HttpServletRequest request, @PathVariable String episode) {
        return doors.standing(request, episodes, episode, (doc, caller) -> Map.of("holds", holds(doc)));
    }

    /** Open Emergency and Urgent escalations ask for a decision before the next dose. */
    private static List<String> holds(Doc<FollowUp> doc) {
        return doc.state().escalations().stream()
                .filter(e -> e.open() && e.ladder().level().atLeast(Level.URGENT)).map(Escalation::id).toList();
    }
}
