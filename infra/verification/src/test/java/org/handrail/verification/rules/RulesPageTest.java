package org.handrail.verification.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.handrail.clinical.rule.Registry;
import org.handrail.clinical.rule.Rule;
import org.handrail.clinical.rule.Setting;
import org.handrail.clinical.rule.Tag;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/rules.md} to the code. With {@code -Dhandrail.write} it writes the page first. */
class RulesPageTest {

    private static final Path PAGE = Places.ROOT.resolve("docs/rules.md");
    private static final RuleCode CODE = new RuleCode(Units.in(Places.classes()));
    private static final Units TESTS = Units.in(Places.testClasses());

    @Test
    void the_page_of_rules_is_what_the_code_says() throws IOException {
        String text = new RulesPage(CODE, TESTS).text();
        if (System.getProperty("handrail.write") != null) {
            Files.writeString(PAGE, text);
        }
        assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "").withFailMessage("""
                docs/rules.md is not what the code says. Write it again with
                  mvn -pl :verification -am test -Dtest=RulesPageTest -Dhandrail.write -Dsurefire.failIfNoSpecifiedTests=false
                and commit the result.""").isEqualTo(text);
    }

    @Test
    void every_rule_belongs_to_a_part_of_care() {
        assertThat(Registry.all()).extracting(RulesPage::section).isSubsetOf(RulesPage.SECTIONS.keySet());
    }

    /** A rule that describes what nobody does is a promise: it is asked by a service, or it is not in the registry. */
    @Test
    void every_rule_is_asked_by_a_service() {
        assertThat(unasked(Registry.all())).isEmpty();
    }

    private static List<String> unasked(List<Rule> rules) {
        return rules.stream().filter(rule -> CODE.enforcedIn(rule).isEmpty()).map(Rule::id).toList();
    }

    @Test
    void every_setting_has_a_range() {
        assertThat(Registry.all().stream().flatMap(rule -> rule.settings().stream())).extracting(Setting::range)
                .noneMatch(String::isBlank);
    }

    @Test
    void a_rule_that_no_service_asks_is_found_out_among_those_that_one_does() {
        Rule unused = Rule.of("ELIG-OF-NO-USE", Tag.P, "Of no use", "Nobody asks.", "nowhere");
        assertThat(unasked(List.of(Registry.all().getFirst(), unused))).containsExactly("ELIG-OF-NO-USE");
    }

    @Test
    void every_rule_is_named_by_a_test() {
        assertThat(CODE.untested(Registry.all(), TESTS)).isEmpty();
    }

    @Test
    void a_rule_that_no_test_names_is_found_out() {
        Rule known = Registry.all().getFirst();
        Rule untested = Rule.of("ELIG-OF-NO-TEST", Tag.P, "Without a test", "Nobody tries.", "nowhere");
        assertThat(CODE.untested(List.of(known, untested), TESTS)).containsExactly(untested.id());
    }
}
