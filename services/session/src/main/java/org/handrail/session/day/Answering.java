package org.handrail.session.day;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.clinical.Answer;
import org.handrail.clinical.instrument.AnswerFault;
import org.handrail.clinical.instrument.Given;
import org.handrail.clinical.instrument.Instrument;
import org.handrail.clinical.instrument.InstrumentScore;
import org.handrail.clinical.instrument.ItemAnswer;
import org.handrail.policy.InForce;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.decide.Refusal;
import org.handrail.runtime.http.OccurredAt;
import org.handrail.session.day.DayCommand.RecordAnswers;
import org.handrail.session.day.DayEvent.InstrumentAnswered;
import org.handrail.session.episode.AnswerSet;
import org.handrail.session.episode.Hit;
import org.handrail.session.episode.SessionEvent;
import org.handrail.session.episode.Story;
import org.handrail.session.episode.Visit;

/** Answers taken at the chair, complete or not; each is judged as it comes. */
final class Answering {

    private Answering() {
    }

    static Decision<SessionEvent> decide(Story story, RecordAnswers told, Context context) {
        Optional<Instrument> instrument = Instrument.named(told.instrument());
        if (instrument.isEmpty()) {
            return Decision.refused(Refusal.invalid("/instrument", "unknown-code", "There is no such instrument here."));
        }
        Optional<Refusal> wrong = AnswerFault.inPortion(instrument.get(), told.items(), told.total())
                .map(fault -> Refusal.invalid(fault.field(), fault.rule(), fault.message()))
                .or(() -> OccurredAt.refuseFuture("/occurredAt", told.occurredAt(), context.now()));
        if (wrong.isPresent()) {
            return Decision.refused(wrong.get());
        }
        Visit visit = story.state().visit(told.visit());
        Optional<AnswerSet> begun = visit.before().answers().stream()
                .filter(set -> set.id().equals(told.answers()) && set.instrument().equals(told.instrument())).findFirst();
        if (told.answers() != null && begun.isEmpty()) {
            return Decision.refused(Refusal.unknown("answers", "/answers"));
        }
        String id = begun.map(AnswerSet::id).orElse(visit.id() + "-a" + (visit.before().answers().size() + 1));
        List<ItemAnswer> items = together(begun.map(AnswerSet::items).orElse(List.of()), told.items());
        Instant at = OccurredAt.forgiving(told.occurredAt(), context.now());
        InstrumentScore score = instrument.get().score(new Given(instrument.get().sinceLastContact(items),
                told.total(), Answer.UNKNOWN), InForce.at(at, context));
        story.happens(new InstrumentAnswered(id, told.instrument(), items, score.total(),
                Optional.ofNullable(score.scoredBy()).map(Hit::of).orElse(null), score.complete(),
                instrument.get().recallDays(), visit.id(), at));
        Risks.judge(story, visit.id(), told.instrument(), items, at, context);
        return story.decided(Map.of("outcome", "recorded", "answers", id, "complete", score.complete(),
                "missing", score.missing()));
    }

    /** A later answer to the same item counts. */
    private static List<ItemAnswer> together(List<ItemAnswer> before, List<ItemAnswer> now) {
        Map<String, ItemAnswer> all = new LinkedHashMap<>();
        before.forEach(answer -> all.put(answer.item(), answer));
        now.forEach(answer -> all.put(answer.item(), answer));
        return new ArrayList<>(all.values());
    }
}
