package org.handrail.clinical.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyCheckTest {

    @ParameterizedTest
    @CsvSource({
        "phq9-mim, 12, unknown-setting, ,the nearest is phq9-min",
        "dose-rst, 5, unknown-setting, ,the nearest is dose-rest",
        "fasting-foods, 90, unknown-setting, ,the nearest is fasting-food",
        "phq9-min, 4, out-of-range, ELIG-SEVERITY, phq9-min is 5 to 27 points",
        "phq9-min, 28, out-of-range, ELIG-SEVERITY, phq9-min is 5 to 27 points",
        "release-stay, 119, out-of-range, REL-FROM-LAST, release-stay is 120 to 240 min",
        "release-cadss, 5, loosens-the-label, REL-DISSOCIATION, nobody decides against it",
        "dose-rest, 4, out-of-range, DOSE-REST, dose-rest is 5 to 15 min",
        "dose-rest, 0, cannot-be-switched-off, DOSE-REST, the prescriber decides each time",
        "fasting-food, off, cannot-be-switched-off, DAY-FASTING, the prescriber decides each time",
        "ELIG-ANEURYSM, off, rule-not-a-setting, ELIG-ANEURYSM, nobody decides against it",
        "day-fasting, off, rule-not-a-setting, DAY-FASTING, the prescriber decides each time",
        "DOSE-WEEK, off, rule-not-a-setting, DOSE-WEEK, for one decision",
        "phq9-min, 12.5, whole-number, ELIG-SEVERITY, whole number",
        "maoi, forbid, out-of-range, ELIG-MAOI, 'monitor, review, exclude'",
        "trd-different-class, no, out-of-range, ELIG-TRD-CLASS, true or false"})
    void what_cannot_be_set_is_refused_with_the_rule_that_forbids_it(String key, String value, String reason,
                                                                     String rule, String says) {
        assertThat(PolicyCheck.wrong(Map.of(key, value), Registry.all())).singleElement().satisfies(wrong -> {
            assertThat(wrong.key()).isEqualTo(key);
            assertThat(wrong.reason()).isEqualTo(reason);
            assertThat(wrong.message()).contains(says);
            if (rule == null) {
                assertThat(wrong.rule()).isNull();
            } else {
                assertThat(wrong.rule().id()).isEqualTo(rule);
            }
        });
    }

    @Test
    void a_clinic_does_not_shorten_what_the_label_asks_before_a_dose() {
        assertThat(PolicyCheck.wrong(Map.of("fasting-food", "119"), Registry.all())).singleElement()
                .extracting(PolicyCheck.Wrong::reason).isEqualTo("out-of-range");
    }

    @ParameterizedTest
    @CsvSource({"phq9-min, 5", "phq9-min, 27", "release-stay, 120", "release-stay, 240", "release-cadss, 4",
        "dose-rest, 5", "fasting-food, 120", "maoi, exclude", "iv-ceiling-mg-per-kg, 0.75", "bzd-review-mg, 2.5", "visit-missed-minutes, 15"})
    void both_ends_of_a_range_can_be_set(String key, String value) {
        assertThat(PolicyCheck.wrong(Map.of(key, value), Registry.all())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"92, 92, true", "92, 91, false", "90, 90, true"})
    void an_alarm_is_never_reached_before_its_note(String stop, String note, boolean allowed) {
        assertThat(PolicyCheck.wrong(Map.of("spo2-stop", stop, "spo2-note", note), Registry.all()).isEmpty())
                .isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({"bp-hold-systolic, 160, bp-stop-systolic, 160, true", "bp-hold-systolic, 161, bp-stop-systolic, 160, false",
        "bp-hold-diastolic, 100, bp-stop-diastolic, 100, true", "bp-hold-diastolic, 101, bp-stop-diastolic, 100, false",
        "spo2-stop, 92, release-spo2, 92, true", "spo2-stop, 92, release-spo2, 91, false"})
    void what_stops_a_dose_neither_lets_one_begin_nor_a_patient_leave(String low, String lower, String high, String upper,
                                                                       boolean allowed) {
        assertThat(PolicyCheck.wrong(Map.of(low, lower, high, upper), Registry.all()).isEmpty()).isEqualTo(allowed);
    }

    @Test
    void a_value_is_held_against_the_default_of_the_other() {
        assertThat(PolicyCheck.wrong(Map.of("contact-after-item-9-from", "48", "contact-after-item-9-by", "24"),
                Registry.all())).singleElement().satisfies(wrong -> {
                    assertThat(wrong.reason()).isEqualTo("out-of-order");
                    assertThat(wrong.rule().id()).isEqualTo("FUP-ITEM-9");
                });
        assertThat(PolicyCheck.wrong(Map.of("release-systolic", "180", "bp-stop-systolic", "160"), Registry.all()))
                .extracting(PolicyCheck.Wrong::key).containsExactly("release-systolic");
        assertThat(PolicyCheck.wrong(Map.of("bp-stop-systolic", "160"), Registry.all())).isEmpty();
    }

    @Test
    void pairs_name_settings_that_exist() {
        Set<String> keys = Registry.all().stream().flatMap(rule -> rule.settings().stream()).map(Setting::key)
                .collect(Collectors.toSet());
        assertThat(PolicyCheck.ASCENDING).allSatisfy(pair -> assertThat(keys).containsAll(pair));
    }

    /** So a clinic can move it one way only, which its author has made the stricter one. */
    @Test
    void a_setting_of_a_rule_that_nobody_overrides_begins_at_the_loose_end_of_its_range() {
        Registry.all().stream().filter(rule -> rule.tag() == Tag.L_MUST).flatMap(rule -> rule.settings().stream())
                .filter(Setting.Amount.class::isInstance).map(Setting.Amount.class::cast)
                .forEach(amount -> assertThat(amount.byDefault()).as(amount.key()).isIn(amount.least(), amount.most()));
    }

    @Test
    void no_switch_turns_off_what_the_label_asks_for() {
        Registry.all().stream().filter(rule -> rule.tag() == Tag.L_MUST || rule.tag() == Tag.L_WEIGH)
                .flatMap(rule -> rule.settings().stream())
                .forEach(setting -> assertThat(setting).as(setting.key()).isNotInstanceOf(Setting.Flag.class));
    }

    @Test
    void every_preset_can_be_set() {
        assertThat(Preset.all()).allSatisfy(preset ->
                assertThat(PolicyCheck.wrong(preset.values(), Registry.all())).as(preset.code()).isEmpty());
        assertThat(Preset.find(Preset.Kind.PAYER, "us")).isEmpty();
        assertThat(Preset.find(Preset.Kind.JURISDICTION, "us")).contains(Preset.US);
    }
}
