package org.handrail.clinical.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.handrail.clinical.Answer;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.rule.RuleHit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReleaseTest {

    private static final Instant FIRST = Instant.parse("2026-03-02T10:00:00Z");

    private List<Instant> devices = List.of(FIRST, minute(5));
    private final List<VitalReading> readings = new ArrayList<>(List.of(
            reading(-10, 124, 78, 98, 5), reading(45, 150, 88, 97, 4)));
    private VitalReading exit = reading(124, 130, 80, 97, 5);
    private Answer stable = Answer.YES;
    private Answer dissociationOver = Answer.YES;
    private Integer cadss;
    private Answer walks = Answer.YES;
    private Integer aldrete = 10;
    private Answer ride = Answer.YES;
    private Answer instructions = Answer.YES;
    private Answer fromFirst = Answer.UNKNOWN;
    private Answer acceptsPressure = Answer.UNKNOWN;

    @Test
    void a_patient_who_meets_everything_leaves() {
        assertThat(ask(minute(125)).ready()).isTrue();
        assertThat(ask(minute(125)).earliest()).isEqualTo(minute(125));
    }

    @ParameterizedTest(name = "second {0}: {1}")
    @CsvSource({
        "7199, REL-TWO-HOURS REL-FROM-LAST",
        "7200, REL-FROM-LAST",
        "7499, REL-FROM-LAST",
        "7500, ''",
    })
    void two_hours_from_the_last_device_and_never_less_than_two_from_the_first(long second, String unmet) {
        assertThat(rules(FIRST.plusSeconds(second))).isEqualTo(unmet);
    }

    @ParameterizedTest
    @CsvSource({"7199, REL-TWO-HOURS", "7200, ''"})
    void the_prescriber_may_count_from_the_first_device_but_not_less(long second, String unmet) {
        fromFirst = Answer.YES;
        exit = reading(118, 130, 80, 97, 5);
        assertThat(rules(FIRST.plusSeconds(second))).isEqualTo(unmet);
        assertThat(ask(minute(60)).earliest()).isEqualTo(minute(120));
    }

    @Test
    void the_order_of_the_devices_in_the_record_does_not_matter() {
        devices = List.of(minute(5), FIRST);
        assertThat(ask(minute(124)).earliest()).isEqualTo(minute(125));
    }

    @ParameterizedTest
    @CsvSource({"NO", "UNKNOWN"})
    void a_patient_without_someone_to_be_handed_to_is_not_released(Answer answer) {
        ride = answer;
        assertThat(rules(minute(125))).isEqualTo("REL-RIDE");
    }

    @Test
    void an_answer_that_nobody_gave_does_not_open_the_door() {
        ReleaseQuestion nothing = new ReleaseQuestion(Watched.devices(devices), null, null, null, null, null, null, null, null, null,
                null);
        assertThat(Release.ask(nothing, Policy.DEFAULTS, minute(300)).unmet()).extracting(RuleHit::rule)
                .containsExactly("REL-STABLE", "REL-BP", "REL-AWAKE", "REL-DISSOCIATION", "REL-BREATHING", "REL-SPO2",
                        "REL-WALKING", "REL-ALDRETE", "REL-RIDE", "REL-INSTRUCTIONS");
    }

    @ParameterizedTest(name = "{0}/{1} after 124/78, before it 150/88: {2}")
    @CsvSource({
        "144, 88,  ''",
        "145, 87,  ''",
        "151, 80,  not-back-and-not-falling",
        "130, 89,  not-back-and-not-falling",
        "150, 88,  not-back-and-not-falling",
        "160, 80,  too-high",
        "159, 100, too-high",
        "100, 60,  ''",
        "100, 99,  not-back-and-not-falling",
        "99,  99,  in-doubt",
        "60,  120, in-doubt",
    })
    void the_pressure_is_acceptable_and_near_the_one_before_or_falling(int systolic, int diastolic, String reason) {
        exit = reading(124, systolic, diastolic, 97, 5);
        assertThat(reasons(minute(125))).isEqualTo(reason);
    }

    @ParameterizedTest(name = "150/95 and then {0}/{1}: {2}")
    @CsvSource({"150, 94, ''", "149, 95, ''", "150, 95, not-back-and-not-falling", "149, 96, not-back-and-not-falling"})
    void it_falls_when_one_value_is_lower_and_none_is_higher(int systolic, int diastolic, String reason) {
        readings.add(reading(100, 150, 95, 97, 5));
        exit = reading(124, systolic, diastolic, 97, 5);
        assertThat(reasons(minute(125))).isEqualTo(reason);
    }

    @Test
    void the_prescriber_may_attest_the_pressure() {
        exit = reading(124, 165, 95, 97, 5);
        acceptsPressure = Answer.YES;
        assertThat(rules(minute(125))).isEmpty();
    }

    @Test
    void nobody_attests_a_pressure_that_was_not_read_at_the_end() {
        exit = reading(60, 124, 78, 98, 5);
        acceptsPressure = Answer.YES;
        assertThat(rules(minute(125))).contains("REL-BP");
    }

    @Test
    void a_reading_in_the_middle_of_the_visit_is_not_one_at_the_end() {
        exit = reading(119, 124, 78, 98, 5);
        assertThat(rules(minute(125))).isEqualTo("REL-BP REL-AWAKE REL-BREATHING REL-SPO2");
    }

    @ParameterizedTest
    @CsvSource({"5, ''", "4, REL-AWAKE"})
    void the_patient_is_awake(int moaas, String unmet) {
        exit = reading(124, 130, 80, 97, moaas);
        assertThat(rules(minute(125))).isEqualTo(unmet);
    }

    @ParameterizedTest(name = "saturation {0}, before {1}: {2}")
    @CsvSource({"94, 98, ''", "93, 98, REL-SPO2", "93, 95, ''", "92, 95, REL-SPO2"})
    void saturation_is_good_or_near_the_one_before(int spo2, int before, String unmet) {
        readings.set(0, reading(-10, 124, 78, before, 5));
        exit = reading(124, 130, 80, spo2, 5);
        assertThat(rules(minute(125))).isEqualTo(unmet);
    }

    @ParameterizedTest
    @CsvSource({"9, ''", "8, REL-ALDRETE", ", REL-ALDRETE"})
    void recovered(Integer score, String unmet) {
        aldrete = score;
        assertThat(rules(minute(125))).isEqualTo(unmet);
    }

    @ParameterizedTest
    @CsvSource({"4, ''", "5, REL-DISSOCIATION", ", ''"})
    void the_dissociation_score_counts_where_it_is_used(Integer score, String unmet) {
        cadss = score;
        assertThat(rules(minute(125))).isEqualTo(unmet);
    }

    @Test
    void who_was_not_dosed_is_not_released_but_ends_the_visit_otherwise() {
        devices = List.of();
        assertThat(ask(minute(125)).unmet()).extracting(RuleHit::reason).containsExactly("not-dosed");
        assertThat(ask(minute(125)).earliest()).isNull();
    }

    private String rules(Instant now) {
        return String.join(" ", ask(now).unmet().stream().map(RuleHit::rule).toList());
    }

    private String reasons(Instant now) {
        return String.join(" ", ask(now).unmet().stream().map(RuleHit::reason).toList());
    }

    private ReleaseAnswer ask(Instant now) {
        List<VitalReading> all = new ArrayList<>(readings);
        all.add(exit);
        return Release.ask(new ReleaseQuestion(Watched.devices(devices), all, stable, dissociationOver, cadss, walks, aldrete, ride,
                instructions, fromFirst, acceptsPressure), Policy.DEFAULTS, now);
    }

    private static VitalReading reading(int minute, int systolic, int diastolic, int spo2, int moaas) {
        return new VitalReading("r" + minute, systolic, diastolic, 72, spo2, 14, moaas, Answer.UNKNOWN,
                minute(minute));
    }

    private static Instant minute(int minute) {
        return FIRST.plusSeconds(minute * 60L);
    }

    private List<String> infused(Instant end, Instant sedative, Instant now) {
        readings.add(reading(95, 126, 80, 98, 5));
        return Release.ask(new ReleaseQuestion(new Watched(List.of(FIRST), true, end, sedative, null, false, null), readings,
                stable, dissociationOver, cadss, walks, aldrete, ride, instructions, fromFirst, acceptsPressure),
                Policy.DEFAULTS, now).unmet().stream().map(RuleHit::rule).toList();
    }

    @ParameterizedTest
    @CsvSource({"99, REL-AFTER-INFUSION", "100, ''"})
    void an_hour_from_the_end_of_an_infusion(long minute, String unmet) {
        assertThat(infused(minute(40), null, minute((int) minute))).isEqualTo(unmet.isEmpty() ? List.of() : List.of(unmet));
    }

    @Test
    void nobody_leaves_while_the_infusion_runs() {
        assertThat(infused(null, null, minute(300))).contains("REL-AFTER-INFUSION");
    }

    @ParameterizedTest
    @CsvSource({"199, true", "200, false"})
    void a_sedative_extends_the_stay(int minute, boolean early) {
        readings.add(reading(198, 126, 80, 98, 5));
        assertThat(infused(minute(40), minute(80), minute(minute)).contains("REL-AFTER-SEDATIVE")).isEqualTo(early);
    }
}
