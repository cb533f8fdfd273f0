package org.handrail.intake.screening;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.handrail.clinical.Answer;
import org.handrail.clinical.eligibility.Depression;
import org.handrail.clinical.eligibility.ScreeningFindings;
import org.handrail.clinical.eligibility.Substances;
import org.handrail.clinical.instrument.CssrsScreener;
import org.handrail.clinical.instrument.Given;
import org.handrail.clinical.instrument.Instrument;
import org.handrail.clinical.instrument.Phq9;
import org.handrail.clinical.instrument.SuicideLevel;
import org.handrail.clinical.instrument.Triage;
import org.handrail.intake.episode.AnswerSet;
import org.handrail.intake.episode.Contribution;
import org.handrail.intake.episode.Episode;
import org.handrail.intake.episode.Story;
import org.handrail.policy.InForce;
import org.handrail.runtime.decide.Context;

/** Everything known about the patient of an episode, put together for the rules. */
public final class WhatIsKnown {

    private WhatIsKnown() {
    }

    public static ScreeningFindings of(Story story) {
        Episode episode = story.episode();
        ScreeningFindings told = told(story);
        Depression depression = told.depression();
        for (AnswerSet set : forms(episode, Phq9.NAME)) {
            depression = ScoreInForce.newer(depression, Phq9.score(set.items()).total(), story.day(set.occurredAt()));
        }
        SuicideLevel risk = screener(story).map(Triage::level).orElse(null);
        return new ScreeningFindings(told.ageYears(), new Depression(depression.diagnosis(), depression.trials(),
                depression.phq9Total(), depression.phq9On(), risk), told.circulation(), told.mind(), told.body(),
                told.substances(), told.medicines(), told.pressure(), episode.treated() ? Answer.YES : Answer.NO,
                told.assessment());
    }

    /** What people have found and the screens for alcohol and drugs say, the newer before the older. */
    public static ScreeningFindings told(Story story) {
        Episode episode = story.episode();
        Stream<Contribution> screens = episode.known().answers().stream().map(set -> screen(set, story.context()))
                .flatMap(Optional::stream);
        return Merged.of(Stream.concat(episode.known().contributions().stream(), screens)
                .sorted(Comparator.comparing(Contribution::at)).map(Contribution::findings).toList());
    }

    /** A screen for alcohol or drugs, once it is complete. */
    private static Optional<Contribution> screen(AnswerSet set, Context context) {
        Instrument instrument = Instrument.named(set.instrument()).orElseThrow();
        boolean screens = instrument == Instrument.AUDIT_C || instrument == Instrument.DAST_10;
        return Optional.ofNullable(screens ? instrument.score(Given.items(set.items()),
                        InForce.at(set.occurredAt(), context)).total() : null)
                .map(total -> new Substances(null, null, instrument == Instrument.AUDIT_C ? total : null, null,
                        instrument == Instrument.DAST_10 ? total : null, null))
                .map(found -> new Contribution(set.id(), set.occurredAt(), new ScreeningFindings(null, null, null,
                        null, null, found, null, null, null)));
    }

    /** The screener that was answered last, as far as it goes. */
    public static Optional<Triage> screener(Story story) {
        List<AnswerSet> forms = forms(story.episode(), CssrsScreener.NAME);
        return forms.isEmpty() ? Optional.empty() : Optional.of(triage(forms.getLast(), story.context()));
    }

    /** The screener that was answered last on this day. */
    public static Optional<Triage> screenerOn(Story story, LocalDate date) {
        return forms(story.episode(), CssrsScreener.NAME).stream()
                .filter(set -> story.day(set.occurredAt()).equals(date)).reduce((earlier, later) -> later)
                .map(set -> triage(set, story.context()));
    }

    /** The answers to one form, by the time they were given. */
    private static List<AnswerSet> forms(Episode episode, String instrument) {
        return episode.known().answers().stream().filter(set -> set.instrument().equals(instrument))
                .sorted(Comparator.comparing(AnswerSet::occurredAt)).toList();
    }

    public static Triage triage(AnswerSet set, Context context) {
        return CssrsScreener.triage(set.items(), InForce.at(set.occurredAt(), context));
    }
}
