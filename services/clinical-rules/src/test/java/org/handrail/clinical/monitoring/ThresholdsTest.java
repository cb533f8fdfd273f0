package org.handrail.clinical.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.handrail.clinical.Answer;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.rule.RuleHit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ThresholdsTest {

    private static final Instant DOSE = Instant.parse("2026-03-02T10:00:00Z");
    private static final Instant NOW = DOSE.plusSeconds(40 * 60);
    private static final VitalReading BEFORE = new VitalReading("r0", 124, 78, 72, 98, 14, 5, Answer.UNKNOWN,
            DOSE.minusSeconds(600));

    @Test
    void case_14_stop_level_with_headache_and_change_of_vision_is_an_emergency_and_stops_dosing() {
        Crossing crossing = judge(VitalReading.pressure("r1", 182, 112, NOW), Symptom.SEVERE_HEADACHE,
                Symptom.VISION_CHANGE).orElseThrow();
        assertThat(crossing.concern()).isEqualTo(Concern.EMERGENCY);
        assertThat(crossing.rules()).extracting(RuleHit::rule).first().isEqualTo("MON-BP-CRISIS");
        assertThat(crossing.symptoms()).containsExactly("severe-headache", "vision-change");
        assertThat(crossing.stopsDosing()).isTrue();
    }

    @ParameterizedTest(name = "{0}/{1} free of symptoms, once: {2}")
    @CsvSource({
        "163, 102, ",
        "164, 102, NOTE",
        "163, 103, NOTE",
        "179, 109, NOTE",
        "180, 80,  NOTE",
        "124, 110, NOTE",
        "230, 130, NOTE",
    })
    void a_number_alone_is_never_an_emergency(int systolic, int diastolic, Concern concern) {
        assertConcern(concern, VitalReading.pressure("r1", systolic, diastolic, NOW));
    }

    @ParameterizedTest(name = "first {0}/80, then {1}/80: to be read again {2}")
    @CsvSource({"179, , false", "180, , true", "180, 179, false", "150, 180, true", ", , false"})
    void the_last_pressure_tells_whether_it_waits_to_be_read_again(Integer first, Integer then, boolean waits) {
        List<VitalReading> since = Stream.of(new VitalReading("r2", then, 80, null, null, null, null, Answer.UNKNOWN, NOW),
                new VitalReading("r1", first, 80, null, null, null, null, Answer.UNKNOWN, NOW.minusSeconds(60)))
                .filter(reading -> reading.systolic() != null).toList();
        assertThat(Thresholds.toBeReadAgain(since, Policy.DEFAULTS)).isEqualTo(waits);
    }

    @Test
    void a_saturation_read_after_it_takes_no_pressure_back() {
        assertThat(Thresholds.toBeReadAgain(List.of(VitalReading.pressure("r1", 180, 80, NOW.minusSeconds(60)),
                new VitalReading("r2", null, null, 72, 98, null, null, Answer.UNKNOWN, NOW)), Policy.DEFAULTS)).isTrue();
    }

    @ParameterizedTest(name = "{0}/{1} and then {2}/{3} after {4} s: {5}")
    @CsvSource({
        "180, 90,  185, 95,  300, URGENT",
        "180, 90,  185, 95,  299, NOTE",
        "179, 109, 185, 95,  300, NOTE",
        "120, 110, 180, 70,  600, URGENT",
        "185, 95,  179, 109, 300, NOTE",
    })
    void stop_level_twice_five_minutes_apart_brings_the_prescriber(
            int systolic, int diastolic, int then, int thenDiastolic, long after, Concern concern) {
        VitalReading first = VitalReading.pressure("r1", systolic, diastolic, NOW.minusSeconds(after));
        VitalReading second = VitalReading.pressure("r2", then, thenDiastolic, NOW);
        assertThat(Thresholds.judge(second, List.of(first), BEFORE, Set.of(), Policy.DEFAULTS).orElseThrow().concern())
                .isEqualTo(concern);
    }

    @Test
    void a_good_value_in_between_begins_the_count_anew() {
        List<VitalReading> earlier = List.of(VitalReading.pressure("r1", 185, 95, NOW.minusSeconds(900)),
                VitalReading.pressure("r2", 150, 85, NOW.minusSeconds(500)));
        VitalReading third = VitalReading.pressure("r3", 185, 95, NOW);
        assertThat(Thresholds.judge(third, earlier, BEFORE, Set.of(), Policy.DEFAULTS).orElseThrow().concern())
                .isEqualTo(Concern.NOTE);
    }

    @ParameterizedTest
    @CsvSource({"180, 80, EMERGENCY", "179, 109, URGENT", "124, 110, EMERGENCY", "120, 80, URGENT"})
    void symptoms_of_a_crisis_count_beside_any_value(int systolic, int diastolic, Concern concern) {
        assertThat(judge(VitalReading.pressure("r1", systolic, diastolic, NOW), Symptom.BREATHLESSNESS)
                .orElseThrow().concern()).isEqualTo(concern);
    }

    @ParameterizedTest
    @CsvSource({"CHEST_PAIN, true", "CONFUSION, true", "FAINT, false", "SEIZURE, false"})
    void a_crisis_is_stop_level_with_one_of_its_symptoms_and_chest_pain_is_one(Symptom symptom, boolean crisis) {
        List<String> rules = judge(VitalReading.pressure("r1", 182, 90, NOW), symptom).orElseThrow().rules().stream()
                .map(RuleHit::rule).toList();
        assertThat(rules.contains("MON-BP-CRISIS")).isEqualTo(crisis);
    }

    @Test
    void a_low_saturation_is_confirmed_by_the_last_reading_that_has_one() {
        List<VitalReading> earlier = List.of(saturation(88, Answer.UNKNOWN, NOW.minusSeconds(600)),
                saturation(89, Answer.UNKNOWN, NOW.minusSeconds(120)), VitalReading.pressure("r", 120, 80, NOW.minusSeconds(60)));
        assertThat(Thresholds.judge(saturation(89, Answer.UNKNOWN, NOW), earlier, BEFORE, Set.of(), Policy.DEFAULTS)
                .orElseThrow().concern()).isEqualTo(Concern.EMERGENCY);
    }

    @ParameterizedTest
    @EnumSource(Symptom.class)
    void every_symptom_calls_someone_even_without_a_number(Symptom symptom) {
        VitalReading nothing = new VitalReading("r1", null, null, null, null, null, null, Answer.UNKNOWN, NOW);
        Crossing crossing = judge(nothing, symptom).orElseThrow();
        assertThat(crossing.concern()).isEqualTo(symptom.weight() == Symptom.Weight.EMERGENCY
                ? Concern.EMERGENCY : Concern.URGENT);
        assertThat(crossing.rules()).extracting(RuleHit::rule).contains(switch (symptom.weight()) {
            case EMERGENCY -> "MON-EMERGENCY-SYMPTOM";
            case CRISIS -> "MON-SYMPTOMS";
            case URGENT -> "MON-URGENT-SYMPTOM";
        });
        assertThat(crossing.stopsDosing()).isTrue();
    }

    @ParameterizedTest(name = "heart rate {0}, before {1}: {2}")
    @CsvSource({
        "110, 72, ", "111, 72, NOTE", "130, 72, NOTE", "131, 72, URGENT",
        "50, 72, ", "49, 72, NOTE", "45, 72, NOTE", "44, 72, URGENT",
        "49, 54, ", "49, 55, NOTE", "44, 54, URGENT", "49, , NOTE"})
    void heart_rate(int rate, Integer before, Concern concern) {
        VitalReading preDose = new VitalReading("r0", 124, 78, before, 98, 14, 5, Answer.UNKNOWN, DOSE);
        VitalReading now = new VitalReading("r1", null, null, rate, null, null, null, Answer.UNKNOWN, NOW);
        assertThat(Thresholds.judge(now, List.of(), preDose, Set.of(), Policy.DEFAULTS).map(Crossing::concern))
                .isEqualTo(Optional.ofNullable(concern));
    }

    @ParameterizedTest(name = "saturation {0}, confirmed {1}: {2}")
    @CsvSource({
        "95, UNKNOWN, ", "94, UNKNOWN, NOTE", "92, UNKNOWN, NOTE", "91, UNKNOWN, NOTE", "90, UNKNOWN, NOTE",
        "89, UNKNOWN, URGENT", "89, NO, URGENT", "89, YES, EMERGENCY"})
    void saturation_before_the_dose_98(int spo2, Answer confirmed, Concern concern) {
        assertConcern(concern, saturation(spo2, confirmed, NOW));
    }

    @ParameterizedTest(name = "{0} and after {2} s {1}: {3}")
    @CsvSource({"89, 89, 59, URGENT", "89, 89, 60, EMERGENCY", "89, 88, 10, EMERGENCY", "90, 89, 60, URGENT"})
    void a_low_saturation_that_lasts_or_falls_is_an_emergency(int first, int second, long after, Concern concern) {
        VitalReading earlier = saturation(first, Answer.UNKNOWN, NOW.minusSeconds(after));
        assertThat(Thresholds.judge(saturation(second, Answer.UNKNOWN, NOW), List.of(earlier), BEFORE, Set.of(),
                Policy.DEFAULTS).orElseThrow().concern()).isEqualTo(concern);
    }

    @ParameterizedTest
    @CsvSource({"10, ", "24, ", "25, NOTE", "9, NOTE", "8, NOTE", "7, URGENT", "0, EMERGENCY"})
    void breathing(int rate, Concern concern) {
        assertConcern(concern, new VitalReading("r1", null, null, null, null, rate, null, Answer.UNKNOWN, NOW));
    }

    @ParameterizedTest
    @CsvSource({"5, ", "4, NOTE", "3, URGENT", "2, URGENT", "1, EMERGENCY", "0, EMERGENCY",
        "6, URGENT"})
    void sedation(int moaas, Concern concern) {
        assertConcern(concern, new VitalReading("r1", null, null, null, null, null, moaas, Answer.UNKNOWN, NOW));
    }

    @Test
    void without_a_value_before_the_dose_the_high_number_still_counts() {
        assertThat(Thresholds.judge(VitalReading.pressure("r1", 180, 90, NOW), List.of(), null, Set.of(),
                Policy.DEFAULTS)).isPresent();
    }

    @Test
    void a_worse_number_or_one_more_symptom_never_calls_less() {
        for (Symptom symptom : Symptom.values()) {
            int weakest = Concern.values().length;
            for (int systolic = 120; systolic <= 200; systolic += 5) {
                int rank = judge(VitalReading.pressure("r1", systolic, 80, NOW), symptom)
                        .map(crossing -> crossing.concern().ordinal()).orElse(weakest);
                assertThat(rank).isLessThanOrEqualTo(weakest);
                weakest = rank;
            }
        }
        Symptom[] all = Symptom.values();
        assertThat(judge(VitalReading.pressure("r1", 120, 80, NOW), all).orElseThrow().symptoms())
                .hasSize(EnumSet.allOf(Symptom.class).size());
    }

    @ParameterizedTest(name = "{0}/{1}: {2}")
    @CsvSource({
        "100, 99,  ",
        "100, 100, diastolic-not-below-systolic",
        "60,  120, stop-level-recheck diastolic-not-below-systolic",
        "70,  ,    ",
    })
    void a_pressure_that_cannot_be_right_is_asked_about_and_what_it_crosses_is_judged(int systolic, Integer diastolic,
                                                                                       String reasons) {
        VitalReading reading = new VitalReading("r1", systolic, diastolic, null, null, null, null, Answer.UNKNOWN, NOW);
        VitalReading before = VitalReading.pressure("r0", 130, 100, DOSE);
        Optional<Crossing> crossing = Thresholds.judge(reading, List.of(), before, Set.of(), Policy.DEFAULTS);
        assertThat(crossing.map(Crossing::rules).orElse(List.of())).extracting(RuleHit::reason)
                .containsExactlyElementsOf(reasons == null ? List.of() : List.of(reasons.split(" ")));
    }

    /** 124/78 before the dose. */
    @ParameterizedTest(name = "{0}/{1} and then {2}/{3}: {4}")
    @CsvSource({
        "130, 80, 136, 82, rising-twice",
        "124, 79, 124, 80, rising-twice",
        "130, 78, 136, 78, rising-twice",
        "130, 80, 130, 80, ",
        "130, 80, 136, 79, ",
        "124, 78, 136, 82, ",
        "120, 76, 136, 82, ",
        "140, 90, 164, 95, expected-rise",
        "150, 95, 182, 96, stop-level-recheck expected-rise",
    })
    void two_readings_rising_below_every_threshold_are_noted_at_once(int systolic, int diastolic, int then,
                                                                     int thenDiastolic, String reasons) {
        Optional<Crossing> crossing = Thresholds.judge(VitalReading.pressure("r2", then, thenDiastolic, NOW),
                List.of(VitalReading.pressure("r1", systolic, diastolic, NOW.minusSeconds(900))), BEFORE, List.of(),
                Policy.DEFAULTS);
        assertThat(crossing.map(Crossing::rules).orElse(List.of())).extracting(RuleHit::reason)
                .containsExactlyElementsOf(reasons == null ? List.of() : List.of(reasons.split(" ")));
        assertThat(crossing.map(Crossing::concern).filter(concern -> concern != Concern.NOTE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"115, 120, false", "135, 120, true", "70, 180, true"})
    void a_note_alone_stops_no_dosing_and_stop_level_does_though_it_is_one(int rate, int systolic, boolean stops) {
        VitalReading now = new VitalReading("r1", systolic, 80, rate, null, null, null, Answer.UNKNOWN, NOW);
        assertThat(judge(now).orElseThrow().stopsDosing()).isEqualTo(stops);
    }

    @Test
    void only_emergency_and_urgent_escalate() {
        assertThat(Arrays.stream(Concern.values()).filter(concern -> concern.escalation().isPresent()))
                .containsExactly(Concern.EMERGENCY, Concern.URGENT);
    }

    private static VitalReading saturation(int spo2, Answer confirmed, Instant at) {
        return new VitalReading("r", null, null, null, spo2, null, null, confirmed, at);
    }

    private static Optional<Crossing> judge(VitalReading reading, Symptom... symptoms) {
        return Thresholds.judge(reading, List.of(), BEFORE, List.of(symptoms), Policy.DEFAULTS);
    }

    private static void assertConcern(Concern concern, VitalReading reading) {
        assertThat(judge(reading).map(Crossing::concern)).isEqualTo(Optional.ofNullable(concern));
    }

    @ParameterizedTest(name = "headache at {0}, a whole set at {1}, 190/115 at 20: {2}")
    @CsvSource({"19, , EMERGENCY", "19, 10, EMERGENCY", "10, 19, NOTE", "21, , NOTE"})
    void a_symptom_written_down_before_the_number_counts_until_a_whole_set_is_read_without_it(int seen, Integer whole,
                                                                                             Concern concern) {
        Instant start = NOW.minusSeconds(20 * 60);
        List<VitalReading> earlier = whole == null ? List.of() : List.of(new VitalReading("w", 130, 80, 70, 98, 14, 5,
                Answer.UNKNOWN, start.plusSeconds(whole * 60L)));
        assertThat(Thresholds.judge(VitalReading.pressure("r", 190, 115, NOW), earlier, BEFORE, Set.of(),
                List.of(new SymptomSeen("severe-headache", start.plusSeconds(seen * 60L))), Policy.DEFAULTS).orElseThrow()
                .concern()).isEqualTo(concern);
    }

    @ParameterizedTest(name = "190/115, then {0}/80, then a headache: {1}")
    @CsvSource({", EMERGENCY", "150, URGENT"})
    void a_number_counts_for_a_symptom_written_down_after_it_until_it_is_read_again(Integer again, Concern concern) {
        VitalReading high = VitalReading.pressure("r1", 190, 115, NOW.minusSeconds(600));
        List<VitalReading> earlier = again == null ? List.of(high)
                : List.of(high, VitalReading.pressure("r2", again, 80, NOW.minusSeconds(300)));
        VitalReading nothingRead = new VitalReading("r3", null, null, null, null, null, null, Answer.UNKNOWN, NOW);
        assertThat(Thresholds.judge(nothingRead, earlier, BEFORE, Set.of(Symptom.SEVERE_HEADACHE), List.of(),
                Policy.DEFAULTS).orElseThrow().concern()).isEqualTo(concern);
    }
}
