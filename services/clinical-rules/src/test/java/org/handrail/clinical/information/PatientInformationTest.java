package org.handrail.clinical.information;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.handrail.clinical.course.Protocol;
import org.handrail.clinical.rule.Policy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What patients are told says none of what published guides get wrong. */
class PatientInformationTest {

    private static final double HIGHEST_GRADE = 8;

    static Stream<Leaflet> leaflets() {
        return PatientInformation.all(Policy.DEFAULTS).stream();
    }

    @ParameterizedTest
    @MethodSource("leaflets")
    void it_can_be_read_after_eight_years_of_school(Leaflet leaflet) {
        assertThat(Readability.grade(leaflet.text())).isLessThanOrEqualTo(HIGHEST_GRADE);
        assertThat(leaflet.sections()).allSatisfy(section -> assertThat(Readability.grade(String.join(" ", section.sentences())))
                .as(section.title()).isLessThanOrEqualTo(HIGHEST_GRADE));
    }

    @ParameterizedTest
    @MethodSource("leaflets")
    void it_says_that_the_drug_blocks_the_receptor_and_never_that_it_activates_it(Leaflet leaflet) {
        assertThat(text(leaflet)).contains("it blocks a part of brain cells called the nmda receptor")
                .doesNotContain("activat").doesNotContain("stimulat");
    }

    @ParameterizedTest
    @CsvSource({"ESKETAMINE_TRD, esketamine, nasal spray, bad taste, may feel numb",
        "IV_KETAMINE, ketamine, infusions, may feel numb, bad taste"})
    void each_drug_has_its_own(Protocol protocol, String drug, String title, String feels, String feelsNot) {
        Leaflet leaflet = PatientInformation.of(protocol, Policy.DEFAULTS);
        assertThat(leaflet.drug()).isEqualTo(drug);
        assertThat(leaflet.title()).contains(title);
        assertThat(text(leaflet)).contains(feels).doesNotContain(feelsNot);
    }

    @ParameterizedTest
    @MethodSource("leaflets")
    void it_calls_a_rise_of_blood_pressure_expected_and_not_rare(Leaflet leaflet) {
        assertThat(text(leaflet)).contains("blood pressure and heart rate will most likely go up").contains("to be expected")
                .doesNotContain("rare");
    }

    @ParameterizedTest
    @MethodSource("leaflets")
    void it_names_every_serious_risk_and_the_rule_about_driving(Leaflet leaflet) {
        assertThat(text(leaflet)).contains("very sleepy", "cut off from your body", "breathing may get slow", "misuse",
                "thoughts of suicide can get worse", "bladder", "do not drive", "until the next day, after a night of good sleep");
    }

    @ParameterizedTest
    @MethodSource("leaflets")
    void it_names_the_whole_visit_and_how_long_the_pressure_stays_up(Leaflet leaflet) {
        assertThat(text(leaflet)).contains("half a day").containsPattern("you stay for at least \\d")
                .doesNotContain("40 minutes to an hour");
        assertThat(text(of(Protocol.ESKETAMINE_TRD))).contains("highest at about 40 minutes", "about 4 hours");
        assertThat(text(of(Protocol.IV_KETAMINE))).contains("highest at about 30 minutes", "within an hour and a half")
                .doesNotContain("40 minutes", "about 4 hours");
    }

    @ParameterizedTest
    @MethodSource("leaflets")
    void it_does_not_promise_to_stop_thoughts_of_suicide(Leaflet leaflet) {
        assertThat(text(leaflet)).contains("has not been shown to prevent suicide", "not take the place of a hospital")
                .doesNotContain("lifeline");
    }

    @ParameterizedTest
    @MethodSource("leaflets")
    void it_promises_no_lasting_relief(Leaflet leaflet) {
        assertThat(text(leaflet)).contains("the proof is still early").doesNotContain("lasting", "cure", "permanent");
    }

    @Test
    void it_tells_the_approved_spray_from_the_use_outside_the_licence() {
        assertThat(text(of(Protocol.ESKETAMINE_TRD))).contains("has approved it", "only at a clinic that is part of a safety program",
                "you never take it home").doesNotContain("off-label");
        assertThat(text(of(Protocol.IV_KETAMINE))).contains("has not approved it for depression", "off-label",
                "risks over many years are not known", "should not take any form of it at home");
    }

    @ParameterizedTest
    @MethodSource("leaflets")
    void it_says_what_may_be_felt_and_whom_to_call(Leaflet leaflet) {
        assertThat(text(leaflet)).contains("vivid dreams", "float", "dizzy", "call 911", "call or text 988",
                "no one may be reading", "the number of the clinic is on your visit sheet");
    }

    @Test
    void its_numbers_are_those_of_the_rules() {
        assertThat(text(of(Protocol.ESKETAMINE_TRD))).contains("do not eat for 2 hours", "do not drink for 30 minutes",
                "at least 1 hour before", "at least 2 hours after the last spray", "about 24 hours later");
        assertThat(text(of(Protocol.IV_KETAMINE))).contains("do not eat for 4 hours", "do not drink for 2 hours",
                "at least 1 hour after the drip ends");
    }

    @Test
    void another_number_is_another_text_and_another_version() {
        Leaflet stricter = PatientInformation.of(Protocol.ESKETAMINE_TRD, new Policy(1, Map.of("fasting-food", "180")));
        assertThat(text(stricter)).contains("do not eat for 3 hours");
        assertThat(stricter.version()).startsWith("esketamine-").isNotEqualTo(of(Protocol.ESKETAMINE_TRD).version());
    }

    @Test
    void another_word_is_another_version() {
        Leaflet one = new Leaflet("ketamine", "About", List.of(new Section("Before", List.of("Do not eat."))));
        Leaflet other = new Leaflet("ketamine", "About", List.of(new Section("Before", List.of("Do not drink."))));
        assertThat(one.version()).isNotEqualTo(other.version()).matches("ketamine-[0-9a-f]{8}");
    }

    @Test
    void a_version_is_found_and_an_unknown_one_is_not() {
        assertThat(leaflets()).allSatisfy(leaflet ->
                assertThat(PatientInformation.version(leaflet.version(), Policy.DEFAULTS)).contains(leaflet));
        assertThat(PatientInformation.version("esketamine-00000000", Policy.DEFAULTS)).isEmpty();
    }

    @Test
    void both_uses_of_the_spray_have_one_leaflet() {
        assertThat(of(Protocol.ESKETAMINE_MDSI)).isEqualTo(of(Protocol.ESKETAMINE_TRD));
    }

    private static Leaflet of(Protocol protocol) {
        return PatientInformation.of(protocol, Policy.DEFAULTS);
    }

    private static String text(Leaflet leaflet) {
        return leaflet.text().toLowerCase(Locale.ROOT);
    }
}
