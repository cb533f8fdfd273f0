package org.handrail.session.episode;

import java.util.List;
import java.util.function.UnaryOperator;
import org.handrail.clinical.dosing.Preparation;

/**
 * What was asked, answered and made ready before the dose.
 *
 * @param day      what was asked and seen on the day
 * @param answers  questionnaires and screeners, in the order in which they were recorded
 * @param prepared what was drawn up for an infusion, and by whom it was worked out
 */
public record Before(DayNotes day, List<AnswerSet> answers, List<Preparation> prepared) {

    static final Before NONE = new Before(null, null, null);

    public Before {
        day = day == null ? DayNotes.NONE : day;
        answers = Lists.orEmpty(answers);
        prepared = Lists.orEmpty(prepared);
    }

    public Before day(UnaryOperator<DayNotes> change) {
        return new Before(change.apply(day), answers, prepared);
    }

    public Before answered(AnswerSet set) {
        return new Before(day, Lists.and(Lists.without(answers, a -> a.id().equals(set.id())), set), prepared);
    }

    public Before prepared(Preparation preparation) {
        return new Before(day, answers, Lists.and(prepared, preparation));
    }
}
