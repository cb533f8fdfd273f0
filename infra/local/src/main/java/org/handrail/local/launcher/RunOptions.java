package org.handrail.local.launcher;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handrail.local.process.CannotStart;

/**
 * How to run.
 *
 * @param fresh forget what was kept
 * @param empty play nothing
 * @param exit end when it has been played, with its exit code
 * @param story the name of what is played
 * @param size what the story is told of its size and its seed
 */
record RunOptions(boolean fresh, boolean empty, boolean exit, String story, Story.Size size) {

    private static final List<String> WORDS = List.of("--fresh", "--empty", "--exit", "--story");
    private static final Map<String, Integer> LARGEST = Map.of("--patients", 200, "--weeks", 104,
        "--seed", Integer.MAX_VALUE, "--kills", 100);
    private static final List<String> FROM_NOUGHT = List.of("--seed", "--kills");
    private static final String COHORT = "--cohort";

    static RunOptions of(List<String> words) {
        List<String> said = new ArrayList<>();
        Map<String, Integer> numbers = new HashMap<>();
        String cohort = Story.Size.USUAL.cohort();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (LARGEST.containsKey(word)) {
                i++;
                numbers.put(word, number(word, i < words.size() ? words.get(i) : ""));
            } else if (word.equals(COHORT)) {
                i++;
                cohort = cohort(i < words.size() ? words.get(i) : "");
            } else if (WORDS.contains(word)) {
                said.add(word);
            } else {
                throw new CannotStart("run does not know %s; it knows %s, with a word after it %s, and with a number %s.".formatted(
                    word, String.join(", ", WORDS), COHORT,
                    String.join(", ", LARGEST.keySet().stream().sorted().toList())));
            }
        }
        return new RunOptions(said.contains("--fresh"), said.contains("--empty"), said.contains("--exit"),
            said.contains("--story") ? Story.ONE_PATIENT : Story.DEMO, size(numbers, cohort));
    }

    private static Story.Size size(Map<String, Integer> numbers, String cohort) {
        Story.Size usual = Story.Size.USUAL;
        return new Story.Size(numbers.getOrDefault("--patients", usual.patients()),
            numbers.getOrDefault("--weeks", usual.weeks()), numbers.getOrDefault("--seed", usual.seed()),
            numbers.getOrDefault("--kills", usual.kills()), cohort);
    }

    private static String cohort(String word) {
        if (!List.of(Story.Size.BUILT_IN, Story.Size.SYNTHEA).contains(word)) {
            throw new CannotStart("%s wants %s or %s after it.".formatted(COHORT, Story.Size.BUILT_IN, Story.Size.SYNTHEA));
        }
        return word;
    }

    private static int number(String word, String text) {
        int least = FROM_NOUGHT.contains(word) ? 0 : 1;
        if (text.matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= LARGEST.get(word)) {
                return number;
            }
        }
        throw new CannotStart("%s wants a whole number from %d to %d after it.".formatted(word, least, LARGEST.get(word)));
    }
}
