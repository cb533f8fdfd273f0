package org.handrail.intake.screening;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.handrail.clinical.instrument.CssrsScreener;
import org.handrail.clinical.instrument.ItemAnswer;
import org.handrail.clinical.instrument.Phq9;
import org.handrail.clinical.instrument.Phq9Score;
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
    private static final Pattern SET = Pattern.compile("(?!v[0-9])[a-z0-9][a-z0-9.-]{0,59}");
    private static final Map<String, Set<String>> ITEMS = Map.of(
            Phq9.NAME, Set.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10"),
            CssrsScreener.NAME, Set.of("q1", "q2", "q3", "q4", "q5", "q6", "q6-3m", "q6-12m"));
    private static final Map<String, Integer> HIGHEST = Map.of(Phq9.NAME, 3, CssrsScreener.NAME, 1);

    private Instruments() {
    }

    public static Decision<EpisodeEvent> answer(Story story, AnswerInstrument told) {
        Optional<Refusal> wrong = wrong(story, told);
        if (wrong.isPresent()) {
            return Decision.refused(wrong.get());
        }
        Episode episode = story.episode();
        String id = told.answers() == null ? "a" + (episode.known().answers().size() + 1) : told.answers();
        List<ItemAnswer> items = AnswerSet.joined(
                episode.known().answers(id).map(AnswerSet::items).orElse(List.of()), told.items());
        AnswerSet set = new AnswerSet(id, told.instrument(), items,
                OccurredAt.forgiving(told.occurredAt(), story.now()));
        if (!set.equals(episode.known().answers(id).orElse(null))) {
            story.happens(event(set));
        }
        Risks.judge(story, set, told.items());
        return story.decided(Map.of("answers", id));
    }

    private static InstrumentAnswered event(AnswerSet set) {
        if (set.instrument().equals(Phq9.NAME)) {
            Phq9Score score = Phq9.score(set.items());
            return new InstrumentAnswered(set.id(), set.instrument(), set.items(), score.total(), score.complete(),
                    Phq9.RECALL_DAYS, set.occurredAt());
        }
        return new InstrumentAnswered(set.id(), set.instrument(), set.items(), null,
                WhatIsKnown.triage(set).complete(), null, set.occurredAt());
    }

    private static Optional<Refusal> wrong(Story story, AnswerInstrument told) {
        if (!ITEMS.containsKey(told.instrument())) {
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
        return items(told).or(() -> OccurredAt.refuseFuture("/occurredAt", told.occurredAt(), story.now()));
    }

    private static Optional<Refusal> items(AnswerInstrument told) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < told.items().size(); i++) {
            ItemAnswer answer = told.items().get(i);
            if (!ITEMS.get(told.instrument()).contains(answer.item())) {
                return Optional.of(Refusal.invalid("/items/" + i + "/item", "unknown-item",
                        "The form has no such item."));
            }
            if (answer.value() < 0 || answer.value() > HIGHEST.get(told.instrument())) {
                return Optional.of(Refusal.invalid("/items/" + i + "/value", "out-of-range",
                        "The answer must be 0 to " + HIGHEST.get(told.instrument()) + "."));
            }
            if (!seen.add(answer.item())) {
                return Optional.of(Refusal.invalid("/items/" + i + "/item", "item-twice",
                        "An item is answered once in a portion."));
            }
        }
        return told.items().isEmpty()
                ? Optional.of(Refusal.invalid("/items", "no-items", "At least one item must be answered."))
                : Optional.empty();
    }
}
