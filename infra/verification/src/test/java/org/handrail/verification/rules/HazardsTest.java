package org.handrail.verification.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.clinical.rule.Registry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds {@code docs/hazards.md}: everything that it names is there. */
class HazardsTest {

    private static final Path DOCS = Places.ROOT.resolve("docs");
    private static final Pattern RULE = Pattern.compile("\\[([^]]+)]\\(rules\\.md#([^)]*)\\)");
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w*Test)\\.(\\w+)`");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)(#[^)]*)?\\)");
    private static final Pattern CLASS = Pattern.compile("`([A-Z]\\w*Test)`");
    private static final List<String> ROWS = List.of("situation", "harm", "cause", "before", "rules", "tests", "after",
            "what remains");

    private static final Set<String> TESTS = Units.in(Places.testClasses()).all().stream().filter(Unit::test)
            .map(unit -> unit.simpleOwner() + "." + unit.name()).collect(Collectors.toSet());

    @Test
    void everything_that_the_hazard_log_names_is_there() throws IOException {
        assertThat(problems(page())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {
        "`[DOSE-REST](rules.md#DOSE-REST)`, `[DOSE-PAUSE](rules.md#DOSE-PAUSE)`,          no rule DOSE-PAUSE",
        "`[DOSE-REST](rules.md#DOSE-REST)`, `[DOSE-REST](rules.md#DOSE-GAP)`,             the link of DOSE-REST leads to DOSE-GAP",
        "`.the_patient_is_awake`,           `.the_patient_sleeps`,                        no test ReleaseTest.the_patient_sleeps",
        "`(rules.md)`,                      `(rule.md)`,                                  no file rule.md",
        "`HazardsTest`,                     `HazardTest`,                                 no test class HazardTest",
        "`| what remains | The spray`,      `| left | The spray`,                         H-10 has no row what remains",
    })
    void what_no_longer_exists_is_found(String was, String is, String problem) throws IOException {
        assertThat(page()).contains(was);
        assertThat(problems(page().replace(was, is))).contains(problem);
    }

    private static String page() throws IOException {
        return Files.readString(DOCS.resolve("hazards.md"));
    }

    private static List<String> problems(String page) {
        List<String> problems = new ArrayList<>();
        all(RULE, page).forEach(link -> {
            if (Registry.find(link.group(1)).isEmpty()) {
                problems.add("no rule " + link.group(1));
            } else if (!link.group(1).equals(link.group(2))) {
                problems.add("the link of " + link.group(1) + " leads to " + link.group(2));
            }
        });
        all(TEST, page).map(test -> test.group(1) + "." + test.group(2)).filter(name -> !TESTS.contains(name))
                .forEach(name -> problems.add("no test " + name));
        all(CLASS, page).map(name -> name.group(1)).filter(name -> TESTS.stream().noneMatch(test -> test.startsWith(name + ".")))
                .forEach(name -> problems.add("no test class " + name));
        all(LINK, page).map(link -> link.group(1)).filter(file -> !Files.exists(DOCS.resolve(file))).distinct()
                .forEach(file -> problems.add("no file " + file));
        sections(page).forEach(section -> incomplete(section, problems));
        return problems;
    }

    private static void incomplete(String section, List<String> problems) {
        String name = section.replaceFirst("(?s).*?(H-\\d+).*", "$1");
        ROWS.stream().filter(row -> !Pattern.compile("(?m)^\\| " + row + " \\| \\S.* \\|$").matcher(section).find())
                .forEach(row -> problems.add(name + " has no row " + row));
        if (all(RULE, section).findAny().isEmpty() || all(TEST, section).findAny().isEmpty()) {
            problems.add(name + " names no rule or no test");
        }
    }

    private static Stream<String> sections(String page) {
        return Stream.of(page.split("(?m)^## ")).filter(section -> section.startsWith("<a id=\"h-"));
    }

    private static Stream<MatchResult> all(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }
}
