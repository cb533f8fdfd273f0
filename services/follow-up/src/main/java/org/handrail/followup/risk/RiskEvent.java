package org.handrail.followup.risk;

import java.time.Instant;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.instrument.SuicideLevel;
import org.handrail.clinical.rule.RuleHit;
import org.handrail.followup.checkin.CheckIn;
import org.handrail.followup.episode.FollowUp;
import org.handrail.followup.episode.FollowUpEvent;

/** What is known of suicide risk changes. */
public sealed interface RiskEvent extends FollowUpEvent {

    record SuicideRiskRaised(String escalation, String contact, SuicideLevel level, RuleHit trigger, Instant occurredAt)
            implements RiskEvent {
        @Override
        public FollowUp happenedTo(FollowUp care) {
            FollowUp noted = new RiskNoted(Risks.serious(level.toString())).happenedTo(care);
            return care.answers().stream().filter(s -> s.id().equals(contact)).findFirst()
                    .map(s -> noted.with(s.raised(level))).orElse(noted);
        }
    }

    /** For this service alone: how the last heard risk stands. */
    record RiskNoted(boolean atRisk) implements RiskEvent {
        @Override
        public FollowUp happenedTo(FollowUp care) {
            return care.with(new Risk(atRisk, care.risk().watchedSince(), care.risk().contacts()));
        }
    }

    /** For this service alone: contact is kept until an answer is negative. @param since absent: it was negative */
    record WatchChanged(@Nullable Instant since) implements RiskEvent {
        @Override
        public FollowUp happenedTo(FollowUp care) {
            return care.with(new Risk(care.risk().atRisk(), since, care.risk().contacts()));
        }
    }

    /** For this service alone: a person makes contact because of it. */
    record ContactPlanned(CheckIn planned) implements RiskEvent {
        @Override
        public FollowUp happenedTo(FollowUp care) {
            return care.with(planned).with(new Risk(care.risk().atRisk(), care.risk().watchedSince(),
                    care.risk().contacts() + 1));
        }
    }
}
