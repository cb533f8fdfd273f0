package org.handrail.desk;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.handrail.clinical.rule.Registry;
import org.handrail.desk.cases.BadCase;
import org.handrail.desk.cases.Case;
import org.handrail.desk.cases.CaseReader;

/** {@code ./care rules}: shows the rules, and what they say of a case, without any service. */
public final class RulesDesk {

    private static final String USAGE = """
            ./care rules list                              every rule: id, tag, title
            ./care rules show ID                           one rule in full
            ./care rules explain FILE [--at TIME] [--json] what the rules say of a case; docs/cases has examples
            """;

    private final Path here;
    private final Clock clock;

    /** @param here where a relative path begins */
    RulesDesk(Path here, Clock clock) {
        this.here = here;
        this.clock = clock;
    }

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            out.print(new RulesDesk(Path.of(System.getProperty("handrail.here", "")), Clock.systemUTC()).answer(List.of(args)));
        } catch (BadCase bad) {
            System.err.println(bad.getMessage());
            System.exit(2);
        }
    }

    /** @throws BadCase with one sentence, when the question cannot be answered */
    String answer(List<String> args) {
        Deque<String> rest = new ArrayDeque<>(args);
        String command = rest.isEmpty() ? "help" : rest.pop();
        return switch (command) {
            case "list" -> list(rest);
            case "show" -> show(rest);
            case "explain" -> explain(rest);
            case "help", "-h", "--help" -> USAGE;
            default -> throw new BadCase("", "rules knows list, show and explain, not " + command + ".");
        };
    }

    private static String list(Deque<String> rest) {
        nothingMore(rest, "list");
        StringBuilder lines = new StringBuilder();
        Registry.all().forEach(rule -> lines.append("%-26s %-9s %s%n".formatted(rule.id(), "[" + rule.tag() + "]", rule.title())));
        return lines.toString();
    }

    private static String show(Deque<String> rest) {
        String id = wanted(rest, "show needs the id of a rule, such as DOSE-REST.");
        nothingMore(rest, "show ID");
        return PageForm.of(Registry.find(id).orElseThrow(() ->
                new BadCase("", "There is no rule " + id + "; ./care rules list names all.")));
    }

    private String explain(Deque<String> rest) {
        String file = null;
        Instant at = null;
        boolean json = false;
        while (!rest.isEmpty()) {
            String word = rest.pop();
            if (word.equals("--json")) {
                json = true;
            } else if (word.equals("--at")) {
                at = CaseReader.moment(wanted(rest, "--at needs a time, such as 2026-03-02T10:00:00-05:00."));
            } else if (word.startsWith("--") || file != null) {
                throw new BadCase("", "explain knows FILE, --at TIME and --json, not " + word + ".");
            } else {
                file = word;
            }
        }
        if (file == null) {
            throw new BadCase("", "explain needs a file with a case; docs/cases has examples.");
        }
        Case told = CaseReader.read(content(file));
        Instant asOf = at != null ? at : told.moment() != null ? told.moment() : clock.instant();
        Explanation explanation = Explanation.of(told, asOf);
        return json ? JsonForm.of(explanation) + "\n" : PageForm.of(explanation);
    }

    private String content(String file) {
        try {
            return Files.readString(here.resolve(file));
        } catch (NoSuchFileException missing) {
            throw new BadCase("", "There is no file " + file + ".");
        } catch (IOException unreadable) {
            throw new BadCase("", file + " cannot be read as text.");
        }
    }

    private static String wanted(Deque<String> rest, String otherwise) {
        if (rest.isEmpty()) {
            throw new BadCase("", otherwise);
        }
        return rest.pop();
    }

    private static void nothingMore(Deque<String> rest, String command) {
        if (!rest.isEmpty()) {
            throw new BadCase("", command + " knows nothing more, not " + rest.pop() + ".");
        }
    }
}
