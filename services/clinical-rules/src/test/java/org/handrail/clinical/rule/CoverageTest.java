package org.handrail.clinical.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of what care asks for, in {@code coverage.csv}: what keeps each statement is there, or it is said why nothing does. */
class CoverageTest {

    private static final Pattern LINE = Pattern.compile("[^;]{4,};(?:not in the code: .{20,}|[A-Za-z0-9-]+(?: [A-Za-z0-9-]+)*)");
    private static final String NOTHING = "not in the code: ";

    @Test
    void everything_that_care_asks_for_is_kept_by_what_there_is_or_says_why_not() throws IOException {
        assertThat(lines()).hasSizeGreaterThan(150).allMatch(line -> LINE.matcher(line).matches());
        assertThat(named()).isSubsetOf(known());
    }

    @Test
    void every_rule_and_every_setting_is_asked_for_by_care() throws IOException {
        Set<String> unasked = new TreeSet<>(rulesAndSettings());
        unasked.removeAll(named());
        assertThat(unasked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Two hours", "Two hours;", "Two hours;not in the code: ", "Two hours;not in the code: later", "a;b;c"})
    void a_line_that_names_nothing_and_gives_no_reason_is_found(String line) {
        assertThat(LINE.matcher(line).matches()).isFalse();
    }

    private static Set<String> known() throws IOException {
        Set<String> known = new TreeSet<>(rulesAndSettings());
        Pattern.compile("(?m)^## <a id=\"h-\\d+\"></a>(H-\\d+) ").matcher(Files.readString(Path.of("../../docs/hazards.md")))
                .results().forEach(hazard -> known.add(hazard.group(1)));
        return known;
    }

    private static Set<String> rulesAndSettings() {
        return Registry.all().stream().flatMap(rule -> Stream.concat(Stream.of(rule.id()),
                rule.settings().stream().map(Setting::key))).collect(Collectors.toSet());
    }

    private static Set<String> named() throws IOException {
        return lines().stream().map(line -> line.substring(line.indexOf(';') + 1)).filter(kept -> !kept.startsWith(NOTHING))
                .flatMap(kept -> Stream.of(kept.split(" "))).collect(Collectors.toSet());
    }

    private static List<String> lines() throws IOException {
        try (var list = CoverageTest.class.getResourceAsStream("/coverage.csv")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("#")).toList();
        }
    }
}
