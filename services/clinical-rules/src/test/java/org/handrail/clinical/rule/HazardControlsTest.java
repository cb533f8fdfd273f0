package org.handrail.clinical.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds {@code docs/hazards.md} to the registry: a rule that nobody has thought of as a control is found. */
class HazardControlsTest {

    private static final String NONE = "## Rules that control none of these";
    private static final Pattern CONTROLS = Pattern.compile("(?m)^\\| rules \\| (.*) \\|$");
    private static final Pattern RULE = Pattern.compile("\\[([A-Z0-9-]+)]\\(rules\\.md#");
    private static final Pattern REASON = Pattern.compile("(?m)^\\| \\[([A-Z0-9-]+)]\\(rules\\.md#[A-Z0-9-]+\\) \\| \\S.* \\|$");

    @Test
    void every_rule_controls_a_hazard_or_says_why_it_controls_none() throws IOException {
        assertThat(problems(page())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {
        "`[MON-HR](rules.md#MON-HR) `,                      ``,                               MON-HR controls no hazard and gives no reason",
        "`| Only a name, for counting. |`,                  `| |`,                            VISIT-LATE-CANCEL controls no hazard and gives no reason",
        "`| [FUP-PLAN](rules.md#FUP-PLAN) |`,               `| [MON-HR](rules.md#MON-HR) |`,  MON-HR controls a hazard and is listed as controlling none",
    })
    void a_rule_that_nobody_has_thought_of_is_found(String was, String is, String problem) throws IOException {
        assertThat(page()).contains(was);
        assertThat(problems(page().replace(was, is))).contains(problem);
    }

    private static List<String> problems(String page) {
        int list = page.indexOf(NONE);
        Set<String> controls = CONTROLS.matcher(page.substring(0, list)).results()
                .flatMap(row -> RULE.matcher(row.group(1)).results()).map(rule -> rule.group(1)).collect(Collectors.toSet());
        Set<String> none = REASON.matcher(page.substring(list)).results().map(row -> row.group(1)).collect(Collectors.toSet());
        List<String> problems = new ArrayList<>();
        Registry.all().stream().map(Rule::id).forEach(id -> {
            if (!controls.contains(id) && !none.contains(id)) {
                problems.add(id + " controls no hazard and gives no reason");
            } else if (controls.contains(id) && none.contains(id)) {
                problems.add(id + " controls a hazard and is listed as controlling none");
            }
        });
        return problems;
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("../../docs/hazards.md"));
    }
}
