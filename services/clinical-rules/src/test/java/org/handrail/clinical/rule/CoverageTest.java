package org.handrail.clinical.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of what care asks for, in {@code coverage.csv}, names rules and settings that there are. */
class CoverageTest {

    @Test
    void everything_that_care_asks_for_is_kept_by_a_rule_or_a_setting_that_there_is() throws IOException {
        Set<String> known = Registry.all().stream().flatMap(rule -> Stream.concat(Stream.of(rule.id()),
                rule.settings().stream().map(Setting::key))).collect(Collectors.toSet());
        assertThat(lines()).hasSizeGreaterThan(60).allSatisfy(line -> {
            String[] parts = line.split(";");
            List<String> named = Arrays.asList(parts[parts.length - 1].split(" "));
            assertThat(parts).as(line).hasSizeGreaterThan(1);
            assertThat(known).as(line).containsAll(named);
        });
    }

    private static List<String> lines() throws IOException {
        try (var list = CoverageTest.class.getResourceAsStream("/coverage.csv")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("#")).toList();
        }
    }
}
