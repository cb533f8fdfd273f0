package org.handrail.clinical.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistryTest {

    @Test
    void every_rule_has_a_name_of_its_own() {
        assertThat(Registry.all()).extracting(Rule::id).doesNotHaveDuplicates().hasSizeGreaterThan(80);
    }

    @Test
    void no_rule_is_left_out() throws Exception {
        classes().flatMap(type -> Arrays.stream(type.getFields()))
                .filter(field -> field.getType() == Rule.class && Modifier.isStatic(field.getModifiers()))
                .forEach(field -> assertThat(Registry.all()).as(field.getName()).contains(read(field)));
    }

    /** Every class of the library, as it was compiled. */
    private static Stream<Class<?>> classes() throws Exception {
        Path root = Path.of(Rule.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        List<Path> files;
        try (Stream<Path> all = Files.walk(root)) {
            files = all.filter(file -> file.toString().endsWith(".class")).toList();
        }
        assertThat(files).hasSizeGreaterThan(100);
        return files.stream().map(file -> root.relativize(file).toString().replace('/', '.').replaceFirst("\\.class$", ""))
                .map(RegistryTest::load);
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Rule read(Field field) {
        try {
            return (Rule) field.get(null);
        } catch (IllegalAccessException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Test
    void every_meaning_is_one_sentence() {
        assertThat(Registry.all()).allSatisfy(rule -> assertThat(rule.meaning()).as(rule.id())
                .endsWith(".").matches("[^.]*(\\.\\d[^.]*)*\\."));
    }

    @Test
    void every_default_is_within_its_own_range() {
        assertThat(Registry.all().stream().flatMap(rule -> rule.settings().stream()))
                .allSatisfy(setting -> assertThat(setting.allows(setting.defaultValue())).as(setting.key()).isTrue());
    }

    @Test
    void a_setting_that_several_rules_share_is_the_same_setting() {
        Registry.all().stream().flatMap(rule -> rule.settings().stream()).forEach(setting ->
                assertThat(Registry.all().stream().flatMap(rule -> rule.settings().stream())
                        .filter(other -> other.key().equals(setting.key()))).containsOnly(setting));
    }

    @Test
    void a_rule_is_found_by_its_name() {
        assertThat(Registry.find("DOSE-REST")).isPresent();
        assertThat(Registry.find("DOSE-NOTHING")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"phq9-min, 10, true", "phq9-min, 28, false", "phq9-min, many, false", "no-such, 1, false",
        "maoi, exclude, true", "maoi, forbid, false", "trd-different-class, false, true",
        "trd-different-class, no, false"})
    void a_policy_is_judged_before_it_is_taken_in(String key, String value, boolean usable) {
        Policy policy = new Policy(1, Map.of(key, value));
        assertThat(policy.problems(Registry.all())).isEqualTo(usable ? List.of() : List.of(key));
    }

    @Test
    void a_value_out_of_range_is_read_as_the_default() {
        Setting.Amount amount = new Setting.Amount("minutes", "Minutes.", "min", 5, 5, 15);
        assertThat(new Policy(1, Map.of("minutes", "4")).whole(amount)).isEqualTo(5);
        assertThat(new Policy(1, Map.of("minutes", "15")).whole(amount)).isEqualTo(15);
        assertThat(amount.range()).isEqualTo("5 to 15 min");
    }

    @Test
    void a_setting_whose_default_cannot_be_set_cannot_be_made() {
        assertThat(new Setting.Amount("minutes", "Minutes.", "min", 5, 5, 5).defaultValue()).isEqualTo("5");
        assertThatIllegalArgumentException().isThrownBy(() -> new Setting.Amount("minutes", "Minutes.", "min", 4, 5, 6));
        assertThatIllegalArgumentException().isThrownBy(() -> new Setting.Amount("minutes", "Minutes.", "min", 7, 5, 6));
        assertThatIllegalArgumentException().isThrownBy(() -> new Setting.Choice("kind", "Kind.", "c", List.of("a", "b")));
    }

    @Test
    void an_incomplete_rule_cannot_be_made() {
        assertThatIllegalArgumentException().isThrownBy(() -> Rule.of("lower", Tag.P, "t", "m.", "s"));
        assertThatIllegalArgumentException().isThrownBy(() -> Rule.of("ELIG-X", Tag.P, "t", "m.", " "));
        assertThatIllegalArgumentException().isThrownBy(() -> Rule.of("ELIG-X", Tag.P, "t", " ", "s"));
        assertThatIllegalArgumentException().isThrownBy(() -> Rule.of("ELIG-X", Tag.P, " ", "m.", "s"));
        Rule whole = Rule.of("ELIG-X", Tag.P, "t", "m.", "s");
        assertThat(whole.revised(1).version()).isEqualTo(1);
        assertThatIllegalArgumentException().isThrownBy(() -> whole.revised(0));
    }
}
