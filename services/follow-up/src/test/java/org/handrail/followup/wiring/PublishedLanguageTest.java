package org.handrail.followup.wiring;

import java.time.Instant;
import java.util.List;
import org.handrail.clinical.checkin.CheckInKind;
import org.handrail.clinical.escalation.Level;
import org.handrail.clinical.instrument.SuicideRules;
import org.handrail.followup.checkin.CheckInEvent;
import org.handrail.followup.escalation.EscalationEvent;
import org.handrail.followup.oncall.OnCall;
import org.handrail.followup.risk.RiskEvent;
import org.handrail.runtime.testkit.PublishedLanguageCheck;
import org.junit.jupiter.api.Test;

class PublishedLanguageTest {

    private static final Instant AT = Instant.parse("2026-03-02T15:00:00Z");
    private static final String SAME_DAY = "ep-aaaaaaaaaaaaaaaaaaaa~v1-24h~same-day";

    @Test
    void follow_up_says_only_what_is_in_the_published_language() {
        PublishedLanguageCheck.emits(FollowUpKinds.events(),
                new CheckInEvent.CheckInDue("v1-24h", "v1", CheckInKind.DAY_AFTER, "message", null, AT),
                new CheckInEvent.CheckInDue("outreach-1", null, CheckInKind.OUTREACH, "person", "item-9-positive", AT),
                new CheckInEvent.CheckInAnswered("v1-24h", "v1", AT, List.of("headache"), false, 1),
                new CheckInEvent.CheckInAnswered("outreach-1", null, AT, List.of(), null, null),
                new CheckInEvent.CheckInMissed("v1-24h", "v1", CheckInKind.DAY_AFTER, 1, "second-channel", AT),
                new CheckInEvent.CheckInClosed("v1-day-3", "v2", "asked-at-visit", AT),
                new RiskEvent.SuicideRiskRaised(SAME_DAY, "v1-24h", "unclear",
                        SuicideRules.ITEM_9.hit("screener-needed-today"), AT),
                new EscalationEvent.EscalationRaised(SAME_DAY, Level.SAME_DAY, "v1-24h", "screener-needed-today",
                        "follow-up", AT),
                new EscalationEvent.EscalationRepaged(SAME_DAY, 2, "p-two", 1, "pager", AT),
                new EscalationEvent.EscalationAcknowledged(SAME_DAY, "p-one", AT),
                new EscalationEvent.EscalationResolved(SAME_DAY, "p-one", "screened", AT));
    }

    @Test
    void follow_up_understands_every_golden_example_of_what_it_hears() {
        PublishedLanguageCheck.understands(new FollowUpKinds().episodes());
        PublishedLanguageCheck.understands(OnCall.kind());
    }
}
