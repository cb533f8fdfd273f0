package org.handrail.followup.wiring;

import java.time.Instant;
import java.util.List;
import org.handrail.clinical.checkin.CheckInKind;
import org.handrail.clinical.escalation.AwayFromClinic;
import org.handrail.clinical.escalation.Level;
import org.handrail.clinical.instrument.ItemAnswer;
import org.handrail.clinical.instrument.ScoreRules;
import org.handrail.clinical.instrument.SuicideLevel;
import org.handrail.clinical.instrument.SuicideRules;
import org.handrail.clinical.outcome.OutcomeClass;
import org.handrail.clinical.outcome.OutcomeRules;
import org.handrail.clinical.referral.ReferralStatus;
import org.handrail.followup.checkin.CheckInEvent;
import org.handrail.followup.escalation.EscalationEvent;
import org.handrail.followup.instrument.InstrumentEvent;
import org.handrail.followup.outcome.OutcomeEvent;
import org.handrail.followup.plan.RecordGoal;
import org.handrail.followup.referral.ReferralEvent;
import org.handrail.followup.risk.RiskEvent;
import org.handrail.paging.RotaDecider;
import org.handrail.runtime.testkit.PublishedLanguageCheck;
import org.junit.jupiter.api.Test;

class PublishedLanguageTest {

    private static final Instant AT = Instant.parse("2026-03-02T15:00:00Z");
    private static final String SAME_DAY = "ep-aaaaaaaaaaaaaaaaaaaa~v1-24h~same-day";

    @Test
    void follow_up_says_only_what_is_in_the_published_language() {
        PublishedLanguageCheck.emits(FollowUpKinds.events(),
                new CheckInEvent.CheckInDue("v1-24h", "v1", CheckInKind.DAY_AFTER, "message", null, null, AT),
                new CheckInEvent.CheckInDue("outreach-1", null, CheckInKind.OUTREACH, "person", "item-9-positive", null, AT),
                new CheckInEvent.CheckInDue("v8-monthly-1", "v8", CheckInKind.MONTHLY, "message", null,
                        List.of("phq-9", "gad-7", "functioning"), AT),
                new CheckInEvent.CheckInAnswered("v1-24h", "v1", AT, List.of("headache"), false, true, 1),
                new CheckInEvent.CheckInAnswered("outreach-1", null, AT, List.of(), null, null, null),
                new CheckInEvent.CheckInMissed("v1-24h", "v1", CheckInKind.DAY_AFTER, 1, "second-channel", AT),
                new CheckInEvent.CheckInClosed("v1-day-3", "v2", "asked-at-visit", null, AT),
                new CheckInEvent.CheckInClosed("v1-4h", null, "later-contact", "recorded-in-error", AT),
                new RiskEvent.SuicideRiskRaised(SAME_DAY, "v1-24h", SuicideLevel.UNCLEAR,
                        SuicideRules.ITEM_9.hit("screener-needed-today"), AT),
                new InstrumentEvent.InstrumentAnswered("f1", "phq-9", List.of(new ItemAnswer("9", 1)), null, null, null, false,
                        List.of("1"), 14, "v1-24h", AT),
                new InstrumentEvent.InstrumentAnswered("f2", "madrs", List.of(), 12, "mild",
                        ScoreRules.MADRS.hit("mild"), true, null, 7, null, AT),
                new OutcomeEvent.OutcomeClassified("phq-9", "f1", 11, 22, 50.0, OutcomeClass.RESPONSE, false, 14, 3, AT),
                new OutcomeEvent.OutcomeClassified("phq-9", "f1", 0, 0, null, OutcomeClass.NONE, true, null, 0, AT),
                new OutcomeEvent.RelapseSuspected(List.of(OutcomeRules.RELAPSE.hit("up-from-best")), "phq-9", 12, 5, 3, AT),
                new OutcomeEvent.BenefitReviewDue("review-8", "esketamine-session-8", "v8", AT),
                new OutcomeEvent.StopReviewProposed("v8", "review-8",
                        List.of(OutcomeRules.STOP_REVIEW.hit("below-20-percent")), 3, AT),
                new OutcomeEvent.BenefitReviewed("review-8", "change", "weekly", 84.0, "partial-response", "p-one",
                        List.of(), AT),
                new EscalationEvent.EscalationRaised(SAME_DAY, Level.SAME_DAY, "v1-24h", "suicide-risk-unclear",
                        "follow-up", AT, AT.plusSeconds(3600)),
                new EscalationEvent.EscalationRaised(SAME_DAY, Level.EMERGENCY, "v1", "seizure", "session", AT, null),
                new EscalationEvent.EscalationOverdue(SAME_DAY, AT, null),
                new EscalationEvent.EscalationOverdue(SAME_DAY, AT, List.of(AwayFromClinic.noVoice())),
                new ReferralEvent.ReferralSent("r1", "psychotherapy", 1, AT),
                new ReferralEvent.ReferralStatusChanged("r1", ReferralStatus.BEING_CONSIDERED, "active", "received", null,
                        "stu2", null, null, AT),
                new ReferralEvent.ReferralStatusChanged("r1", ReferralStatus.APPOINTMENT_SET, "active", "in-progress",
                        "5.1.1", "stu2", AT, 28, AT),
                new ReferralEvent.ReferralOverdue("r1", "acknowledge", AT),
                new ReferralEvent.ReferralClosed("r1", "unanswered", AT),
                new RecordGoal.LifestyleGoalRecorded("exercise", "agreed", 3, AT),
                new EscalationEvent.EscalationRepaged(SAME_DAY, 2, "p-two", 1, "pager", AT),
                new EscalationEvent.EscalationAcknowledged(SAME_DAY, "p-one", AT),
                new EscalationEvent.EscalationResolved(SAME_DAY, "p-one", "assessed-safe", AT));
    }

    @Test
    void follow_up_understands_every_golden_example_of_what_it_hears() {
        PublishedLanguageCheck.understands(new FollowUpKinds().episodes(clinic -> null));
        PublishedLanguageCheck.understands(RotaDecider.kind());
        PublishedLanguageCheck.understands(new FollowUpKinds().policies());
    }
}
