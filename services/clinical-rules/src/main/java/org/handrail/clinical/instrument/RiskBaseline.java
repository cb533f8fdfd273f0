package org.handrail.clinical.instrument;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.time.CalendarDays;

/**
 * Suicide risk that a clinician knows of, with a safety plan, for a while. A quarter to a third of these patients have
 * an attempt in their past, which would otherwise make every form an alarm for ever.
 *
 * @param level      that is known; HIGH silences nothing
 * @param safetyPlan without one nothing is silenced
 * @param known      the answers that showed risk by then, see {@link #shown}
 */
public record RiskBaseline(SuicideLevel level, boolean safetyPlan, Instant from, Instant until, List<String> known) {

    public RiskBaseline {
        known = known == null ? List.of() : List.copyOf(known);
    }

    /** The latest end of what is acknowledged at this moment. */
    public static Instant latest(Instant from, Policy policy, ZoneId zone) {
        return CalendarDays.after(from, policy.whole(SuicideRules.BASELINE_DAYS), zone);
    }

    /** The answers of one form that show risk: {@code c-ssrs-screener/q3}, {@code phq-9/9/1} up to the answer. */
    public static List<String> shown(String instrument, Collection<ItemAnswer> answers) {
        List<String> shown = new ArrayList<>();
        if (instrument.equals(CssrsScreener.NAME)) {
            answers.stream().filter(answer -> answer.value() == 1)
                    .forEach(answer -> shown.add(instrument + "/" + answer.item()));
        }
        Optional<SuicideItem> item = SuicideItem.of(instrument);
        answers.stream().filter(answer -> item.filter(one -> one.item().equals(answer.item())).isPresent())
                .forEach(answer -> {
                    for (int value = 1; value <= answer.value(); value++) {
                        shown.add(instrument + "/" + answer.item() + "/" + value);
                    }
                });
        return shown;
    }

    /**
     * Whether risk is within what is known, so that it is a row on a work list and no alarm. New answers, higher and
     * high risk always alarm.
     *
     * @param shown what showed it, see {@link #shown}
     * @param at    when it was said
     */
    public boolean covers(RiskRaised risk, Collection<String> shown, Instant at) {
        boolean inTime = !at.isBefore(from) && at.isBefore(until);
        boolean higher = risk.level() == SuicideLevel.HIGH || risk.level().compareTo(level) < 0;
        return safetyPlan && inTime && !higher && !shown.isEmpty() && known.containsAll(shown);
    }
}
