package org.handrail.intake.safety;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.handrail.clinical.escalation.EscalationId;
import org.handrail.clinical.escalation.Ladder;
import org.handrail.clinical.instrument.CssrsScreener;
import org.handrail.clinical.instrument.ItemAnswer;
import org.handrail.clinical.instrument.RiskRaised;
import org.handrail.clinical.instrument.SuicideItem;
import org.handrail.clinical.instrument.SuicideLevel;
import org.handrail.clinical.instrument.SuicideRisk;
import org.handrail.clinical.instrument.Triage;
import org.handrail.intake.episode.Alarm;
import org.handrail.intake.episode.AnswerSet;
import org.handrail.intake.episode.Episode;
import org.handrail.intake.episode.Hit;
import org.handrail.intake.episode.Kept.AlarmRaised;
import org.handrail.intake.episode.Published.SuicideRiskRaised;
import org.handrail.intake.episode.Story;
import org.handrail.intake.screening.WhatIsKnown;
import org.handrail.runtime.decide.Obligation;

/**
 * Raises suicide risk with a person the moment an answer shows it, also from an unfinished form. A screener that shows
 * nothing so far may still be going on: it is raised when it was left unfinished.
 */
public final class Risks {

    /** How long an unfinished screener without a yes may rest before a person has to look. */
    public static final Duration LEFT_UNFINISHED = Duration.ofMinutes(30);
    private static final String OBLIGATION = "unfinished:";

    private Risks() {
    }

    /** @param portion what has just been answered of the set */
    public static void judge(Story story, AnswerSet set, List<ItemAnswer> portion) {
        Optional<SuicideItem> asked = SuicideItem.of(set.instrument());
        if (asked.isPresent()) {
            portion.stream().filter(answer -> answer.item().equals(asked.get().item())).findFirst().ifPresent(answer ->
                    item(story, asked.get(), set.id(), answer.value(), set.occurredAt()));
        } else if (set.instrument().equals(CssrsScreener.NAME)) {
            Triage triage = WhatIsKnown.triage(set);
            if (triage.level() != SuicideLevel.UNCLEAR) {
                SuicideRisk.of(triage).ifPresent(risk -> raise(story, set.id(), risk, set.occurredAt()));
            }
        }
    }

    /** After item 9 of a PHQ-9, wherever it was answered. */
    public static void item9(Story story, String contact, Integer answer, Instant occurredAt) {
        item(story, SuicideItem.PHQ_9, contact, answer, occurredAt);
    }

    private static void item(Story story, SuicideItem item, String contact, Integer answer, Instant occurredAt) {
        Triage screener = WhatIsKnown.screenerOn(story.episode(), story.day(occurredAt), story::day).orElse(null);
        SuicideRisk.ofItem(item, answer, screener).ifPresent(risk -> raise(story, contact, risk, occurredAt));
    }

    /** Raised once a contact, and again only when it turns out to be more than was raised. */
    private static void raise(Story story, String contact, RiskRaised risk, Instant occurredAt) {
        boolean known = story.episode().risk(contact)
                .filter(before -> before.level().compareTo(risk.level()) <= 0).isPresent();
        if (known) {
            return;
        }
        String escalation = EscalationId.of(story.episode().id(), contact, risk.escalation());
        story.happens(new SuicideRiskRaised(escalation, contact, risk.level(), Hit.of(risk.trigger()), occurredAt));
        if (story.episode().alarm(escalation).isEmpty()) {
            Ladder ladder = Ladder.raised(escalation, risk.escalation(), story.now(), false);
            story.happens(new AlarmRaised(Alarm.raised(ladder, contact, "suicide-risk-" + risk.level())));
            Alarms.callNext(story, escalation);
        }
    }

    /** Screeners that were left unfinished without a yes. */
    public static List<Obligation> due(Episode episode) {
        return episode.known().answers().stream()
                .filter(set -> set.instrument().equals(CssrsScreener.NAME))
                .filter(set -> WhatIsKnown.triage(set).level() == SuicideLevel.UNCLEAR)
                .filter(set -> episode.risk(set.id()).isEmpty())
                .map(set -> Obligation.urgentAt(OBLIGATION + set.id(), set.occurredAt().plus(LEFT_UNFINISHED)))
                .toList();
    }

    public static boolean owns(Obligation obligation) {
        return obligation.key().startsWith(OBLIGATION);
    }

    public static void settle(Story story, Obligation obligation) {
        String id = obligation.key().substring(OBLIGATION.length());
        Optional<AnswerSet> set = story.episode().known().answers(id);
        set.ifPresent(left -> SuicideRisk.of(WhatIsKnown.triage(left))
                .ifPresent(risk -> raise(story, id, risk, left.occurredAt())));
    }
}
