package org.handrail.local.launcher;

import java.util.List;
import org.handrail.local.process.CannotStart;

/**
 * How to run.
 *
 * @param fresh forget what was kept
 * @param empty play nothing
 * @param exit end when the story has been played, with its exit code
 */
record RunOptions(boolean fresh, boolean empty, boolean exit) {

    private static final List<String> KNOWN = List.of("--fresh", "--empty", "--exit");

    static RunOptions of(List<String> words) {
        words.stream().filter(word -> !KNOWN.contains(word)).findFirst().ifPresent(word -> {
            throw new CannotStart("run does not know " + word + "; it knows " + String.join(", ", KNOWN) + ".");
        });
        return new RunOptions(words.contains("--fresh"), words.contains("--empty"), words.contains("--exit"));
    }
}
