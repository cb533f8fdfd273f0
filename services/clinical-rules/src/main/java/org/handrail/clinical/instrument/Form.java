package org.handrail.clinical.instrument;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.handrail.clinical.Answer;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.rule.Policy;

/** How a form is filled in and scored. A missing item is never a zero: without it there is no total. */
sealed interface Form {

    /** The items that may be answered, each with the highest answer; the lowest is 0. */
    Map<String, Integer> items();

    InstrumentScore score(Given given, Policy policy);

    /** Items that are added up. @param reversed items of 0 or 1 that count the other way round */
    record Summed(Map<String, Integer> items, List<String> reversed, BiFunction<Integer, Answer, String> band)
            implements Form {

        @Override
        public InstrumentScore score(Given given, Policy policy) {
            List<String> missing = missing(this, given, items.keySet().stream());
            if (!missing.isEmpty()) {
                return new InstrumentScore(null, null, missing);
            }
            int total = given.items().stream().filter(answer -> items.containsKey(answer.item()))
                    .mapToInt(answer -> reversed.contains(answer.item()) ? 1 - answer.value() : answer.value()).sum();
            return new InstrumentScore(total, band.apply(total, given.male()), missing);
        }
    }

    /**
     * Its wording is licensed, so a total that was made elsewhere may come instead of the answers, with or without the
     * item on suicide. All answers together outrank a total that was told.
     */
    record Scored(int highest, Map<String, Integer> items, List<List<String>> domains, List<Band> bands)
            implements Form {

        @Override
        public InstrumentScore score(Given given, Policy policy) {
            List<@Nullable Integer> parts = domains.stream().map(domain -> highest(domain, given)).toList();
            @Nullable Integer total = parts.contains(null) ? told(given)
                    : (Integer) parts.stream().mapToInt(part -> part).sum();
            return total == null ? new InstrumentScore(null, null, List.of("total"))
                    : new InstrumentScore(total, Band.of(bands, total), List.of());
        }

        private @Nullable Integer told(Given given) {
            return given.total() != null && given.total() >= 0 && given.total() <= highest ? given.total() : null;
        }

        /** Of two items that ask for less and for more only one is answered: {@code 6|7}. */
        private @Nullable Integer highest(List<String> domain, Given given) {
            List<List<String>> asked = domain.stream().map(item -> List.of(item.split("\\|"))).toList();
            boolean whole = asked.stream().allMatch(either -> either.stream().anyMatch(item -> value(item, given) != null));
            return !whole ? null : asked.stream().flatMap(List::stream).map(item -> value(item, given))
                    .filter(Objects::nonNull).max(Integer::compare).orElseThrow();
        }

        private @Nullable Integer value(String item, Given given) {
            return given.items().stream().filter(answer -> answer.item().equals(item)).map(ItemAnswer::value)
                    .filter(value -> value >= 0 && value <= items.get(item)).max(Integer::compare).orElse(null);
        }
    }

    /** The PHQ-9, whose tenth item is never summed. */
    record Depression(Map<String, Integer> items) implements Form {

        @Override
        public InstrumentScore score(Given given, Policy policy) {
            Phq9Score score = Phq9.score(given.items());
            return new InstrumentScore(score.total(),
                    Optional.ofNullable(score.band()).map(Phq9Band::toString).orElse(null),
                    missing(this, given, items.keySet().stream().filter(item -> !item.equals("10"))));
        }
    }

    /** The C-SSRS screener: triaged, never summed. */
    record Screener(Map<String, Integer> items) implements Form {

        @Override
        public InstrumentScore score(Given given, Policy policy) {
            return new InstrumentScore(null, null,
                    CssrsScreener.triage(given.items(), policy).missing());
        }
    }

    private static List<String> missing(Form form, Given given, Stream<String> asked) {
        return asked.filter(item -> given.items().stream().noneMatch(answer -> answer.item().equals(item)
                && answer.value() >= 0 && answer.value() <= form.items().get(item))).toList();
    }
}
