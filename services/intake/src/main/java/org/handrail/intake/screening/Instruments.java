package org.handrail.intake.screening;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.handrail.clinical.Answer;
import org.handrail.clinical.instrument.Given;
import org.handrail.clinical.instrument.Instrument;
import org.handrail.clinical.instrument.ItemAnswer;
import org.handrail.clinical.rule.Policy;
import org.handrail.intake.episode.AnswerSet;
import org.handrail.intake.episode.Episode;
import org.handrail.intake.episode.EpisodeCommand.AnswerInstrument;
import org.handrail.intake.episode.EpisodeEvent;
import org.handrail.intake.episode.Published.InstrumentAnswered;
import org.handrail.intake.episode.Story;
import org.handrail.intake.safety.Risks;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.decide.Refusal;
import org.handrail.runtime.http.OccurredAt;

/** Takes answers to forms, whole or in portions, and judges each as it comes. */
public final class Instruments {

    /** Names of sets of answers stand beside visits in the names of escalations, and must not look like one. */
    private static final Pattern SET = Pattern.compile("(?!v[0-9]|.*[.]again[0-9])[a-z0-9][a-z0-9.-]{0,59}");

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
        return story.decided(Map.of("answers", id));
    }

    private static InstrumentAnswered event(Story story, AnswerSet set) {
        Instrument instrument = Instrument.named(set.instrument()).orElseThrow();
        Answer male = WhatIsKnown.told(story.episode()).substances().male();
        return InstrumentAnswered.of(set, instrument.score(new Given(set.items(), set.total(), male), Policy.DEFAULTS),
                instrument.recallDays());
    }

    /** What is wrong with a portion; empty when it can be taken. */
    public static Optional<Refusal> wrong(Story story, AnswerInstrument told) {
        Optional<Instrument> instrument = Instrument.named(told.instrument());
        if (instrument.isEmpty()) {
            return Optional.of(Refusal.invalid("/instrument", "unknown-instrument", "This form is not taken here."));
        }
        if (told.answers() != null && !SET.matcher(told.answers()).matches()) {
            return Optional.of(Refusal.invalid("/answers", "not-an-id",
                    "Answers are named by lower case letters, digits, dots and hyphens, and not like a visit."));
        }
        boolean other = told.answers() != null && story.episode().known().answers(told.answers())
                .filter(set -> !set.instrument().equals(told.instrument())).isPresent();
        if (other) {
            return Optional.of(Refusal.invalid("/answers", "other-instrument",
                    "These answers are to another form."));
        }
        return total(instrument.get(), told).or(() -> items(instrument.get(), told))
                .or(() -> OccurredAt.refuseFuture("/occurredAt", told.occurredAt(), story.now()));
    }

    private static Optional<Refusal> total(Instrument instrument, AnswerInstrument told) {
        Integer highest = instrument.highestTotal();
        if (told.total() == null) {
            return Optional.empty();
        }
        if (highest == null) {
            return Optional.of(Refusal.invalid("/total", "computed-here",
                    "The total of this form is computed from its items."));
        }
        return told.total() >= 0 && told.total() <= highest ? Optional.empty()
                : Optional.of(Refusal.invalid("/total", "out-of-range", "The total must be 0 to " + highest + "."));
    }

    private static Optional<Refusal> items(Instrument instrument, AnswerInstrument told) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < told.items().size(); i++) {
            ItemAnswer answer = told.items().get(i);
            Integer highest = instrument.items().get(answer.item());
            if (highest == null) {
                return Optional.of(Refusal.invalid("/items/" + i + "/item", "unknown-item",
                        "The form has no such item."));
            }
            if (answer.value() < 0 || answer.value() > highest) {
                return Optional.of(Refusal.invalid("/items/" + i + "/value", "out-of-range",
                        "The answer must be 0 to " + highest + "."));
            }
            if (!seen.add(answer.item())) {
                return Optional.of(Refusal.invalid("/items/" + i + "/item", "item-twice",
                        "An item is answered once in a portion."));
            }
        }
        return told.items().isEmpty() && told.total() == null
                ? Optional.of(Refusal.invalid("/items", "no-items", "At least one item must be answered."))
                : Optional.empty();
    }
}
