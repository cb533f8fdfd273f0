package org.handrail.local.launcher;

import java.util.List;
import org.handrail.local.Settings;
import org.handrail.local.process.CannotStart;
import org.handrail.local.process.Places;

/**
 * {@code Launcher prepare | run [options] | status | stop}; see {@link RunOptions}. Ends with 2 and one sentence when something must
 * be put right before it can start.
 */
public final class Launcher {

    private static final int MUST_BE_PUT_RIGHT = 2;

    private Launcher() {
    }

    public static void main(String[] args) {
        List<String> words = List.of(args);
        Places places = new Places(Repository.root().resolve(".care"));
        Console console = new Console(System.out);
        int code;
        try {
            code = switch (words.isEmpty() ? "" : words.getFirst()) {
                case "run" -> new Run(Settings.load(), places, console).go(RunOptions.of(words.subList(1, words.size())));
                case "prepare" -> prepare(console);
                case "status" -> new Status(Settings.load(), places, console).show();
                case "stop" -> new Stop(places, console).go();
                default -> throw new CannotStart("The launcher knows prepare, run, status and stop.");
            };
        } catch (CannotStart e) {
            console.line(e.getMessage());
            code = MUST_BE_PUT_RIGHT;
        }
        System.exit(code);
    }

    private static int prepare(Console console) {
        QuickStart.prepare(Settings.load(), Repository.root(), line -> console.line("%s", line));
        return 0;
    }
}
