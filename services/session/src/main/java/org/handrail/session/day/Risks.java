package org.handrail.session.day;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.handrail.clinical.escalation.EscalationId;
import org.handrail.clinical.escalation.Level;
import org.handrail.clinical.instrument.CssrsScreener;
import org.handrail.clinical.instrument.ItemAnswer;
import org.handrail.clinical.instrument.RiskRaised;
import org.handrail.clinical.instrument.SuicideItem;
import org.handrail.clinical.instrument.SuicideLevel;
import org.handrail.clinical.instrument.SuicideRisk;
import org.handrail.clinical.instrument.Triage;
import org.handrail.clinical.time.CalendarDays;
import org.handrail.policy.InForce;
import org.handrail.runtime.decide.Context;
import org.handrail.session.day.DayEvent.SuicideRiskRaised;
import org.handrail.session.episode.AnswerSet;
import org.handrail.session.episode.Care;
import org.handrail.session.episode.Hit;
import org.handrail.session.episode.Story;
import org.handrail.session.episode.Visit;
import org.handrail.session.escalation.Raising;

/**
 * Suicide risk in answers given at the chair. High calls a person at once; the rest is followed up the same day. What
 * a clinician has acknowledged as known, with a safety plan, alarms again only when it is more.
 */
public final class Risks {

    private Risks() {
    }

    static void judge(Story story, String visit, String instrument, List<ItemAnswer> items, Instant at,
                      Context context) {
        Optional<RiskRaised> risk = instrument.equals(CssrsScreener.NAME)
                ? Optional.of(triage(items, at, context)).filter(t -> t.level() != SuicideLevel.UNCLEAR).flatMap(SuicideRisk::of)
                : SuicideItem.of(instrument).flatMap(item -> SuicideRisk.ofItem(item, value(items, item),
                        today(story.state().visit(visit), at, context)));
        risk.filter(raised -> !known(story.state().care().baseline(), raised, at))
                .ifPresent(raised -> raise(story, visit, raised, at, context));
    }

    private static void raise(Story story, String visit, RiskRaised risk, Instant at, Context context) {
        Level level = risk.escalation();
        boolean page = level.atLeast(Level.URGENT);
        String escalation = page ? Raising.name(story.state(), visit, level)
                : EscalationId.of(story.state().id(), visit, level);
        story.happens(new SuicideRiskRaised(escalation, visit, risk.level().toString(), Hit.of(risk.trigger()), at));
        if (page) {
            Raising.raise(story, visit, level, "suicide-risk-" + risk.level(), context);
        }
    }

    private static boolean known(Care.Baseline baseline, RiskRaised risk, Instant at) {
        return baseline != null && baseline.safetyPlan() && risk.level() != SuicideLevel.HIGH
                && risk.level() != SuicideLevel.UNCLEAR && !at.isBefore(baseline.at()) && at.isBefore(baseline.until())
                && SuicideLevel.valueOf(baseline.level().toUpperCase(Locale.ROOT)).compareTo(risk.level()) <= 0;
    }

    /** The last screener of the visit; empty when none was begun. */
    public static Optional<AnswerSet> screener(Visit visit) {
        return visit.before().answers().stream().filter(set -> set.instrument().equals(CssrsScreener.NAME))
                .reduce((older, newer) -> newer.at().isBefore(older.at()) ? older : newer);
    }

    public static Triage triage(AnswerSet set, Context context) {
        return triage(set.items(), set.at(), context);
    }

    private static Triage triage(List<ItemAnswer> items, Instant at, Context context) {
        return CssrsScreener.triageSinceContact(items, InForce.at(at, context));
    }

    private static Triage today(Visit visit, Instant at, Context context) {
        return screener(visit).filter(set -> CalendarDays.sameDay(set.at(), at, context.zone()))
                .map(set -> triage(set, context)).orElse(null);
    }

    private static Integer value(List<ItemAnswer> items, SuicideItem item) {
        return items.stream().filter(answer -> answer.item().equals(item.item())).map(ItemAnswer::value)
                .max(Integer::compare).orElse(null);
    }
}
