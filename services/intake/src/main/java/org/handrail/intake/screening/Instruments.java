package org.handrail.intake.screening;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.clinical.Answer;
import org.handrail.clinical.escalation.Attendance;
import org.handrail.clinical.instrument.AnswerFault;
import org.handrail.clinical.instrument.Given;
import org.handrail.clinical.instrument.Instrument;
import org.handrail.intake.episode.AnswerSet;
import org.handrail.intake.episode.Episode;
import org.handrail.intake.episode.EpisodeCommand.AnswerInstrument;
import org.handrail.intake.episode.EpisodeEvent;
import org.handrail.intake.episode.Published.InstrumentAnswered;
import org.handrail.intake.episode.Story;
import org.handrail.intake.safety.Risks;
import org.handrail.policy.InForce;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.decide.Refusal;
import org.handrail.runtime.http.OccurredAt;

/** Takes answers to forms, whole or in portions, and judges each as it comes. */
public final class Instruments {

    private Instruments() {
    }

    public static Decision<EpisodeEvent> answer(Story story, AnswerInstrument told) {
        Optional<Refusal> wrong = wrong(story, told);
        if (wrong.isPresent()) {
            return Decision.refused(wrong.get());
        }
        Episode episode = story.episode();
        String id = told.answers() == null ? "a" + (episode.known().answers().size() + 1) : told.answers();
        AnswerSet set = episode.known().answers(id).orElse(new AnswerSet(id, told.instrument(), List.of(), null, null))
                .with(told.items(), told.total(), OccurredAt.forgiving(told.occurredAt(), story.now()));
        if (!set.equals(episode.known().answers(id).orElse(null))) {
            story.happens(event(story, set));
        }
        Risks.judge(story, set, told.items());
        Map<String, Object> answer = new LinkedHashMap<>(Attendance.notice(story.episode().rota(), story.now()));
        answer.put("answers", id);
        return story.decided(answer);
    }

    private static InstrumentAnswered event(Story story, AnswerSet set) {
        Instrument instrument = Instrument.named(set.instrument()).orElseThrow();
        Answer male = WhatIsKnown.told(story).substances().male();
        return InstrumentAnswered.of(set, instrument.score(new Given(set.items(), set.total(), male),
                        InForce.at(set.occurredAt(), story.context())),
                instrument.recallDays());
    }

    /** What is wrong with a portion; empty when it can be taken. */
    public static Optional<Refusal> wrong(Story story, AnswerInstrument told) {
        Optional<Instrument> instrument = Instrument.named(told.instrument());
        if (instrument.isEmpty()) {
            return Optional.of(Refusal.invalid("/instrument", "unknown-instrument", "This form is not taken here."));
        }
        boolean other = told.answers() != null && story.episode().known().answers(told.answers())
                .filter(set -> !set.instrument().equals(told.instrument())).isPresent();
        if (other) {
            return Optional.of(Refusal.invalid("/answers", "other-instrument",
                    "These answers are to another form."));
        }
        return AnswerFault.inName(told.answers())
                .or(() -> AnswerFault.inPortion(instrument.get(), told.items(), told.total()))
                .map(fault -> Refusal.invalid(fault.field(), fault.rule(), fault.message()))
                .or(() -> OccurredAt.refuseFuture("/occurredAt", told.occurredAt(), story.now()));
    }
}
