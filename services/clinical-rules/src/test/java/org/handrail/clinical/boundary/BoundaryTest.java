package org.handrail.clinical.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.handrail.clinical.rule.Limit;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.rule.Registry;
import org.handrail.clinical.rule.Rule;
import org.handrail.clinical.rule.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Both sides of every number of every rule, through the decider that really decides. */
class BoundaryTest {

    static List<Boundary> boundaries() {
        return Stream.of(ScreeningBoundaries.ALL, BookingBoundaries.ALL, DosingBoundaries.ALL, WatchingBoundaries.ALL,
                LaterBoundaries.ALL).flatMap(Collection::stream).toList();
    }

    static List<Switch> switches() {
        return Stream.of(Switches.ALL, BookingBoundaries.STAGGER).flatMap(Collection::stream).toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("boundaries")
    void on_one_side_of_its_number_the_rule_speaks_and_on_the_other_it_is_silent(Boundary boundary) {
        assertThat(boundary.how().speaks(boundary.speaks(), Policy.DEFAULTS)).as("speaks").isTrue();
        assertThat(boundary.how().speaks(boundary.silent(), Policy.DEFAULTS)).as("silent").isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("boundaries")
    void the_number_lies_between_the_two(Boundary boundary) {
        assertThat(number(boundary)).isBetween(Math.min(boundary.speaks(), boundary.silent()),
                Math.max(boundary.speaks(), boundary.silent()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("boundaries")
    void a_clinic_that_sets_the_number_otherwise_moves_both_sides_along(Boundary boundary) {
        setting(boundary.rule(), boundary.number()).filter(found -> boundary.moves()).ifPresent(found -> {
            Setting.Amount amount = (Setting.Amount) found;
            double other = amount.most() > amount.byDefault() ? amount.most() : amount.least();
            double moved = other - amount.byDefault();
            Policy policy = new Policy(1, Map.of(amount.key(), String.valueOf(other)));
            assertThat(boundary.how().speaks(round(boundary.speaks() + moved), policy)).as("speaks").isTrue();
            assertThat(boundary.how().speaks(round(boundary.silent() + moved), policy)).as("silent").isFalse();
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("switches")
    void a_switch_makes_the_rule_speak_or_be_silent(Switch one) {
        assertThat(one.how().test(new Policy(1, Map.of(one.setting(), one.speaks())))).as("speaks").isTrue();
        assertThat(one.how().test(new Policy(1, Map.of(one.setting(), one.silent())))).as("silent").isFalse();
    }

    @Test
    void no_number_of_any_rule_is_without_a_case_on_both_sides() {
        List<String> tested = Stream.concat(boundaries().stream().map(b -> b.rule() + " " + b.number()),
                switches().stream().map(s -> s.rule() + " " + s.setting())).toList();
        List<String> declared = Registry.all().stream().flatMap(rule -> Stream.concat(
                rule.settings().stream().map(Setting::key), rule.limits().stream().map(Limit::key))
                .map(key -> rule.id() + " " + key)).toList();
        assertThat(tested).containsAll(declared);
        assertThat(declared).containsAll(tested);
    }

    @Test
    void every_choice_of_a_setting_is_used_by_some_case() {
        Registry.all().stream().flatMap(rule -> rule.settings().stream()).filter(Setting.Choice.class::isInstance)
                .map(Setting.Choice.class::cast).distinct().forEach(choice -> assertThat(Switches.ALL.stream()
                        .filter(one -> one.setting().equals(choice.key()))
                        .flatMap(one -> Stream.of(one.speaks(), one.silent()))).containsAll(choice.choices()));
    }

    private static double number(Boundary boundary) {
        return setting(boundary.rule(), boundary.number()).map(found -> ((Setting.Amount) found).byDefault())
                .or(() -> rule(boundary.rule()).limits().stream().filter(limit -> limit.key().equals(boundary.number()))
                        .map(Limit::value).findFirst()).orElseThrow();
    }

    private static Optional<Setting> setting(String rule, String key) {
        return rule(rule).settings().stream().filter(setting -> setting.key().equals(key)).findFirst();
    }

    private static Rule rule(String id) {
        return Registry.find(id).orElseThrow();
    }

    /** Without what adding two fractions leaves behind. */
    private static double round(double value) {
        return Math.round(value * 1_000_000) / 1_000_000.0;
    }
}
