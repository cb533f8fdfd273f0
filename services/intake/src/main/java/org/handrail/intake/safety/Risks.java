package org.handrail.intake.safety;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.handrail.clinical.escalation.EscalationId;
import org.handrail.clinical.instrument.CssrsScreener;
import org.handrail.clinical.instrument.ItemAnswer;
import org.handrail.clinical.instrument.RiskBaseline;
import org.handrail.clinical.instrument.RiskRaised;
import org.handrail.clinical.instrument.SuicideItem;
import org.handrail.clinical.instrument.SuicideLevel;
import org.handrail.clinical.instrument.SuicideRisk;
import org.handrail.clinical.instrument.Triage;
import org.handrail.intake.episode.AnswerSet;
import org.handrail.intake.episode.Episode;
import org.handrail.intake.episode.Hit;
import org.handrail.intake.episode.Kept.RiskClosed;
import org.handrail.intake.episode.Kept.RiskSaid;
import org.handrail.intake.episode.Published.SuicideRiskNoted;
import org.handrail.intake.episode.Published.SuicideRiskRaised;
import org.handrail.intake.episode.Risk;
import org.handrail.intake.episode.Safety.Baseline;
import org.handrail.intake.episode.Story;
import org.handrail.intake.screening.WhatIsKnown;
import org.handrail.paging.Keeper;
import org.handrail.paging.Paging;
import org.handrail.policy.InForce;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Obligation;

/**
 * Raises suicide risk with a person the moment an answer shows it, also from an unfinished form. A screener that shows
 * nothing so far may still be going on: it is raised when it was left unfinished.
 */
public final class Risks {

    private static final String OBLIGATION = "unfinished:";

    private Risks() {
    }

    /** @param portion what has just been answered of the set */
    public static void judge(Story story, AnswerSet set, List<ItemAnswer> portion) {
        Optional<SuicideItem> asked = SuicideItem.of(set.instrument());
        if (asked.isPresent()) {
            portion.stream().filter(answer -> answer.item().equals(asked.get().item())).findFirst().ifPresent(answer ->
                    item(story, asked.get(), set.id(), answer, set.occurredAt()));
        } else if (set.instrument().equals(CssrsScreener.NAME)) {
            screener(story, set, portion);
        }
    }

    /** After an alarm was closed, only what is answered then counts: the old answers were seen. */
    private static void screener(Story story, AnswerSet set, List<ItemAnswer> portion) {
        boolean closed = story.episode().risk(set.id()).filter(risk -> risk.closedAt() != null).isPresent();
        Triage triage = WhatIsKnown.triage(closed ? new AnswerSet(set.id(), set.instrument(), portion, null,
                set.occurredAt()) : set, story.context());
        if (triage.level() != SuicideLevel.UNCLEAR) {
            SuicideRisk.of(triage).ifPresent(risk -> raise(story, set.id(), risk, set.occurredAt(),
                    RiskBaseline.shown(set.instrument(), portion)));
        }
    }

    /** After item 9 of a PHQ-9, wherever it was answered. */
    public static void item9(Story story, String contact, Integer answer, Instant occurredAt) {
        item(story, SuicideItem.PHQ_9, contact, new ItemAnswer(SuicideItem.PHQ_9.item(), answer), occurredAt);
    }

    private static void item(Story story, SuicideItem item, String contact, ItemAnswer answer, Instant occurredAt) {
        Triage screener = WhatIsKnown.screenerOn(story, story.day(occurredAt)).orElse(null);
        SuicideRisk.ofItem(item, answer.value(), screener).ifPresent(risk -> raise(story, contact, risk, occurredAt,
                RiskBaseline.shown(item.instrument().toString(), List.of(answer))));
    }

    /**
     * Raised once while it is open, and again when it turns out to be more; anew after it was closed.
     *
     * @param shown the answers that showed it just now; empty: none did
     */
    private static void raise(Story story, String source, RiskRaised risk, Instant occurredAt, List<String> shown) {
        Risk before = story.episode().risk(source).orElse(null);
        boolean open = before != null && before.closedAt() == null;
        if (open && before.level().compareTo(risk.level()) <= 0) {
            // Follow-up may have closed it already, and the news is on its way; it is asked at once.
            if (!shown.isEmpty() && story.now().isAfter(before.saidAt())) {
                story.happens(new RiskSaid(source, story.now()));
                call(story, before.alarm(), before.level());
            }
            return;
        }
        Optional<Baseline> known = Baselines.covering(story.episode(), risk, shown, occurredAt);
        if (known.isPresent()) {
            story.happens(new SuicideRiskNoted(source, risk.level(), Hit.of(risk.trigger()), known.get().id(),
                    occurredAt));
            return;
        }
        String contact = before == null ? source : open ? before.alarm() : before.anew();
        String escalation = EscalationId.of(story.episode().id(), contact, risk.escalation());
        story.happens(new SuicideRiskRaised(escalation, contact, risk.level(), Hit.of(risk.trigger()), occurredAt));
        call(story, contact, risk.level());
    }

    /**
     * A person has closed what was raised. What was said again after that, or was not known to whoever closed it, is
     * raised anew.
     */
    static void closed(Story story, Paging alarm, Instant at) {
        Optional<Risk> risk = story.episode().risks().stream().filter(one -> one.closedAt() == null)
                .filter(one -> escalation(story, one).equals(alarm.escalation())).findFirst();
        risk.ifPresent(one -> {
            story.happens(new RiskClosed(one.contact(), at));
            if (one.saidAt().isAfter(at) || alarm.untold() != null) {
                story.episode().known().answers(one.contact()).ifPresent(set -> judge(story, set, set.items()));
            }
        });
    }

    private static String escalation(Story story, Risk risk) {
        return EscalationId.of(story.episode().id(), risk.alarm(), risk.level().escalation());
    }

    private static void call(Story story, String contact, SuicideLevel level) {
        Alarms.happen(story, Keeper.raise(story.episode(), contact, level.escalation(), "suicide-risk-" + level, false,
                story.context()));
    }

    /** Screeners that were left unfinished without a yes. */
    public static List<Obligation> due(Episode episode, Context context) {
        return episode.known().answers().stream()
                .filter(set -> set.instrument().equals(CssrsScreener.NAME))
                .filter(set -> WhatIsKnown.triage(set, context).level() == SuicideLevel.UNCLEAR)
                .filter(set -> episode.risk(set.id()).isEmpty())
                .map(set -> Obligation.urgentAt(OBLIGATION + set.id(), CssrsScreener.unfinishedFrom(set.occurredAt(),
                        InForce.at(set.occurredAt(), context))))
                .toList();
    }

    public static boolean owns(Obligation obligation) {
        return obligation.key().startsWith(OBLIGATION);
    }

    public static void settle(Story story, Obligation obligation) {
        String id = obligation.key().substring(OBLIGATION.length());
        Optional<AnswerSet> set = story.episode().known().answers(id);
        set.ifPresent(left -> SuicideRisk.of(WhatIsKnown.triage(left, story.context()))
                .ifPresent(risk -> raise(story, id, risk, left.occurredAt(), List.of())));
    }
}
