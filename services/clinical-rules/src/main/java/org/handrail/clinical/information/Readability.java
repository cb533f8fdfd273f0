package org.handrail.clinical.information;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How many years of school a text asks for, by the formula of Flesch and Kincaid (1975). English only. */
public final class Readability {

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?]+(\\s+|$)");
    private static final Pattern NOT_A_WORD = Pattern.compile("[^A-Za-z0-9']+");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

    private Readability() {}

    /** @return a grade of the US school; a text without words has none, 0 */
    public static double grade(String text) {
        long sentences = Arrays.stream(SENTENCE_END.split(text)).filter(part -> !part.isBlank()).count();
        List<String> words = NOT_A_WORD.splitAsStream(text).filter(word -> !word.isEmpty()).toList();
        if (words.isEmpty()) {
            return 0;
        }
        int syllables = words.stream().mapToInt(Readability::syllables).sum();
        return 0.39 * words.size() / sentences + 11.8 * syllables / words.size() - 15.59;
    }

    /** Groups of vowels; a silent e at the end is none, and each word has one at least. */
    static int syllables(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        int groups = (int) VOWELS.matcher(lower).results().count();
        boolean silent = lower.length() > 2 && lower.endsWith("e") && !lower.endsWith("le") && groups > 1;
        boolean past = lower.endsWith("ed") && !lower.endsWith("ted") && !lower.endsWith("ded") && groups > 1;
        return Math.max(1, silent || past ? groups - 1 : groups);
    }
}
