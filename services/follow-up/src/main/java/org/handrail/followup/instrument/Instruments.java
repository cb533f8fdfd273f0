package org.handrail.followup.instrument;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.handrail.clinical.instrument.CssrsScreener;
import org.handrail.clinical.instrument.Given;
import org.handrail.clinical.instrument.Instrument;
import org.handrail.clinical.instrument.InstrumentScore;
import org.handrail.clinical.instrument.ItemAnswer;
import org.handrail.clinical.instrument.SuicideItem;
import org.handrail.clinical.instrument.SuicideLevel;
import org.handrail.clinical.instrument.SuicideRisk;
import org.handrail.clinical.instrument.Triage;
import org.handrail.clinical.time.CalendarDays;
import org.handrail.followup.episode.FollowUp;
import org.handrail.followup.episode.Story;
import org.handrail.followup.escalation.Escalations;
import org.handrail.followup.instrument.InstrumentEvent.AnswersKept;
import org.handrail.followup.instrument.InstrumentEvent.InstrumentAnswered;
import org.handrail.followup.risk.Risks;
import org.handrail.policy.InForce;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Obligation;
import org.handrail.runtime.http.OccurredAt;

/** Takes answers to forms at check-ins, and judges each as it comes. */
public final class Instruments {

    public static final String UNFINISHED = "screener-unfinished/";
    /** How long an unfinished screener without a yes may rest before a person has to look. */
    private static final Pattern NUMBERED = Pattern.compile("f[0-9]{1,6}");

    private Instruments() {
    }

    static void take(Story story, AnswerInstrument told) {
        Escalations.learn(story, told.rota());
        Instant at = OccurredAt.forgiving(told.occurredAt(), story.now());
        String id = told.answers() == null ? nextId(story.care()) : told.answers();
        Optional<AnswerSet> before = story.care().answers().stream().filter(s -> s.id().equals(id)).findFirst();
        AnswerSet set = before.orElse(new AnswerSet(id, told.instrument(), List.of(), null, at, null))
                .with(told.items(), told.total(), at);
        story.answers("answers", id);
        if (before.filter(set::equals).isPresent()) {
            return;
        }
        Instrument form = Instrument.named(set.instrument()).orElseThrow();
        InstrumentScore score = form.score(new Given(form.sinceLastContact(set.items()), set.total(), null), InForce.at(at, story.context()));
        story.happens(new AnswersKept(set));
        story.happens(InstrumentAnswered.of(set, score, form.recallDays(), told.checkIn()));
        judge(story, set, told.items());
        new NoteAnswers(null, "followup", id, set.instrument(), told.items(), score.total(), score.complete(),
                form.recallDays(), at).note(story);
    }

    private static String nextId(FollowUp care) {
        int last = care.answers().stream().map(AnswerSet::id).filter(id -> NUMBERED.matcher(id).matches())
                .mapToInt(id -> Integer.parseInt(id.substring(1))).max().orElse(0);
        return "f" + (last + 1);
    }

    /** A screener that shows nothing so far may still be going on: it is raised when it was left unfinished. */
    private static void judge(Story story, AnswerSet set, List<ItemAnswer> portion) {
        if (set.screener()) {
            SuicideRisk.of(set.triage(story.context())).filter(found -> found.level() != SuicideLevel.UNCLEAR)
                    .filter(found -> set.news(found.level()))
                    .ifPresent(found -> Risks.raise(story, set.id(), found, set.at()));
        }
        SuicideItem.of(set.instrument()).ifPresent(item -> portion.stream()
                .filter(answer -> answer.item().equals(item.item())).findFirst()
                .flatMap(answer -> SuicideRisk.ofItem(item, answer.value(), screenerOfDay(story, set.at())))
                .filter(found -> set.news(found.level()))
                .ifPresent(found -> Risks.raise(story, set.id(), found, set.at())));
    }

    /** The screener taken here on the same day; null when there was none. */
    public static Triage screenerOfDay(Story story, Instant at) {
        return story.care().answers().stream().filter(AnswerSet::screener)
                .filter(s -> CalendarDays.sameDay(s.at(), at, story.zone())).map(s -> s.triage(story.context()))
                .findFirst().orElse(null);
    }

    public static Stream<Obligation> obligations(FollowUp care, Context context) {
        return care.answers().stream().filter(AnswerSet::screener)
                .filter(s -> s.raised() == null && s.triage(context).level() == SuicideLevel.UNCLEAR)
                .map(s -> Obligation.urgentAt(UNFINISHED + s.id(),
                        CssrsScreener.unfinishedFrom(s.at(), InForce.at(s.at(), context))));
    }

    public static void unfinished(Story story, String id) {
        story.care().answers().stream().filter(s -> s.id().equals(id)).findFirst().ifPresent(set ->
                SuicideRisk.of(set.triage(story.context())).ifPresent(found -> Risks.raise(story, id, found, set.at())));
    }
}
