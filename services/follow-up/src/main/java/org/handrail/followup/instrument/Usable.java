package org.handrail.followup.instrument;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.handrail.clinical.instrument.Instrument;
import org.handrail.clinical.instrument.ItemAnswer;
import org.handrail.followup.episode.Story;
import org.handrail.runtime.decide.Refusal;
import org.handrail.runtime.http.OccurredAt;

/** Whether answers can be read at all. What they say is never refused. */
final class Usable {

    /** Names of sets of answers stand beside visits in the names of escalations, and must not look like one. */
    private static final Pattern SET = Pattern.compile("(?!v[0-9])[a-z0-9][a-z0-9.-]{0,59}");

    private Usable() {
    }

    static Optional<Refusal> refused(Story story, AnswerInstrument told) {
        Optional<Instrument> form = Instrument.named(told.instrument());
        if (form.isEmpty()) {
            return refusal("/instrument", "unknown-instrument", "This form is not taken here.");
        }
        if (told.answers() != null && !SET.matcher(told.answers()).matches()) {
            return refusal("/answers", "not-an-id",
                    "Answers are named by lower case letters, digits, dots and hyphens, and not like a visit.");
        }
        boolean other = told.answers() != null && story.care().answers().stream()
                .anyMatch(set -> set.id().equals(told.answers()) && !set.instrument().equals(told.instrument()));
        return other ? refusal("/answers", "other-instrument", "These answers are to another form.")
                : total(form.get(), told).or(() -> items(form.get(), told))
                        .or(() -> OccurredAt.refuseFuture("/occurredAt", told.occurredAt(), story.now()));
    }

    private static Optional<Refusal> total(Instrument form, AnswerInstrument told) {
        Integer highest = form.highestTotal();
        if (told.total() == null) {
            return told.items().isEmpty() ? refusal("/items", "no-items", "At least one item must be answered.")
                    : Optional.empty();
        }
        if (highest == null) {
            return refusal("/total", "computed-here", "The total of this form is computed from its items.");
        }
        return told.total() >= 0 && told.total() <= highest ? Optional.empty()
                : refusal("/total", "out-of-range", "The total must be 0 to " + highest + ".");
    }

    private static Optional<Refusal> items(Instrument form, AnswerInstrument told) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < told.items().size(); i++) {
            ItemAnswer answer = told.items().get(i);
            Integer highest = form.items().get(answer.item());
            if (highest == null) {
                return refusal("/items/" + i + "/item", "unknown-item", "The form has no such item.");
            }
            if (answer.value() < 0 || answer.value() > highest) {
                return refusal("/items/" + i + "/value", "out-of-range", "The answer must be 0 to " + highest + ".");
            }
            if (!seen.add(answer.item())) {
                return refusal("/items/" + i + "/item", "item-twice", "An item is answered once in a portion.");
            }
        }
        return Optional.empty();
    }

    private static Optional<Refusal> refusal(String field, String rule, String message) {
        return Optional.of(Refusal.invalid(field, rule, message));
    }
}
