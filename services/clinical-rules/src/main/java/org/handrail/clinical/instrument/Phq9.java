package org.handrail.clinical.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.handrail.clinical.Nullable;

/**
 * The PHQ-9: nine items of 0 to 3 about the last two weeks, total 0 to 27, and a tenth about functioning that is
 * never summed (Kroenke, Spitzer and Williams 2001; developed with a grant from Pfizer, no permission needed).
 *
 * <p>A missing item is not a zero: the total stays uncomputed. Item 9 is judged as soon as it is answered.
 */
public final class Phq9 {

    public static final String NAME = "phq-9";
    /** The two weeks that the questions look back. */
    public static final int RECALL_DAYS = 14;

    private static final List<String> SUMMED = List.of("1", "2", "3", "4", "5", "6", "7", "8", "9");
    private static final String THOUGHTS_OF_DEATH = "9";
    private static final String FUNCTIONING = "10";

    private Phq9() {}

    /** Scores what has been answered so far; any list is accepted, also an empty one. */
    public static Phq9Score score(List<ItemAnswer> answers) {
        Map<String, Integer> usable = new TreeMap<>();
        List<String> unusable = new ArrayList<>();
        for (ItemAnswer answer : answers) {
            @Nullable Integer before = usable.get(answer.item());
            if (!usable(answer) || (before != null && before != answer.value())) {
                unusable.add(answer.item());
            } else {
                usable.put(answer.item(), answer.value());
            }
        }
        List<String> missing = SUMMED.stream()
                .filter(item -> answers.stream().noneMatch(answer -> answer.item().equals(item))).toList();
        boolean whole = missing.isEmpty() && SUMMED.stream().noneMatch(unusable::contains);
        @Nullable Integer total = whole ? (Integer) SUMMED.stream().mapToInt(usable::get).sum() : null;
        return new Phq9Score(total, total == null ? null : Phq9Band.of(total), item9(answers),
                unusable.contains(FUNCTIONING) ? null : usable.get(FUNCTIONING),
                missing, unusable.stream().distinct().toList());
    }

    /** Given twice with different values, the higher one counts: a doubt about suicide is never read as "no". */
    private static @Nullable Integer item9(List<ItemAnswer> answers) {
        return answers.stream().filter(answer -> answer.item().equals(THOUGHTS_OF_DEATH)).filter(Phq9::usable)
                .map(ItemAnswer::value).max(Integer::compare).orElse(null);
    }

    private static boolean usable(ItemAnswer answer) {
        boolean known = SUMMED.contains(answer.item()) || answer.item().equals(FUNCTIONING);
        return known && answer.value() >= 0 && answer.value() <= 3;
    }
}
