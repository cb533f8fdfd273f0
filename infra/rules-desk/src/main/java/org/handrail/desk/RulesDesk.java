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
import java.util.Map;
import java.util.TreeMap;
import org.handrail.clinical.information.PatientInformation;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.rule.Registry;
import org.handrail.desk.cases.BadCase;
import org.handrail.desk.cases.Case;
import org.handrail.desk.cases.CaseReader;
import org.handrail.desk.cases.PastDecision;

/** {@code ./care rules}: shows the rules, and what they say of a case, without any service. */
public final class RulesDesk {

    private static final String USAGE = """
            ./care rules list                              every rule: id, tag, title
            ./care rules list --settings                   every setting: key, rule, default, what is allowed
            ./care rules show ID                           one rule in full
            ./care rules explain FILE [--at TIME] [--json] what the rules say of a case; docs/cases has examples
            ./care rules explain --decision ID --service URL --token TOKEN
                                                           a past decision, beside what today's rules say
            ./care rules patient-information               what patients are told, with the version that a consent names
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
            case "patient-information" -> information(rest);
            case "help", "-h", "--help" -> USAGE;
            default -> throw new BadCase("", "rules knows list, show, explain and patient-information, not " + command + ".");
        };
    }

    private static String list(Deque<String> rest) {
        if (!rest.isEmpty()) {
            return settings(rest);
        }
        StringBuilder lines = new StringBuilder();
        Registry.all().forEach(rule -> lines.append("%-26s %-9s %s%n".formatted(rule.id(), "[" + rule.tag() + "]", rule.title())));
        return lines.toString();
    }

    private static String settings(Deque<String> rest) {
        String word = rest.pop();
        if (!word.equals("--settings")) {
            throw new BadCase("", "list knows --settings, not " + word + ".");
        }
        nothingMore(rest, "list --settings");
        Map<String, String> lines = new TreeMap<>();
        Registry.all().forEach(rule -> rule.settings().forEach(setting -> lines.putIfAbsent(setting.key(),
                "%-32s %-26s default %s, allowed %s%n".formatted(setting.key(), rule.id(), setting.defaultValue(), setting.range()))));
        return String.join("", lines.values());
    }

    private static String show(Deque<String> rest) {
        String id = wanted(rest, "show needs the id of a rule, such as DOSE-REST.");
        nothingMore(rest, "show ID");
        return PageForm.of(Registry.find(id).orElseThrow(() ->
                new BadCase("", "There is no rule " + id + "; ./care rules list names all.")));
    }

    private static String information(Deque<String> rest) {
        nothingMore(rest, "patient-information");
        return LeafletForm.of(PatientInformation.all(Policy.DEFAULTS));
    }

    private String explain(Deque<String> rest) {
        Asked asked = Asked.of(rest);
        if (asked.decision() != null) {
            Past past = Past.of(PastDecision.read(new Service(asked.service(), asked.token()).decision(asked.decision())));
            return asked.json() ? JsonForm.of(past) + "\n" : past.page();
        }
        Case told = CaseReader.read(content(asked.file()));
        Instant asOf = asked.at() != null ? asked.at() : told.moment() != null ? told.moment() : clock.instant();
        Explanation explanation = Explanation.of(told, asOf);
        return asked.json() ? JsonForm.of(explanation) + "\n" : PageForm.of(explanation);
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

    static String wanted(Deque<String> rest, String otherwise) {
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
