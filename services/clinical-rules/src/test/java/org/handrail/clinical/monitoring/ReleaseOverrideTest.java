package org.handrail.clinical.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.handrail.clinical.Answer;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.rule.Rule;
import org.handrail.clinical.rule.RuleHit;
import org.handrail.clinical.rule.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReleaseOverrideTest {

    private static final Instant FIRST = Instant.parse("2026-03-02T10:00:00Z");
    private static final Instant LATE = FIRST.plusSeconds(4 * 3600);

    private static ReleaseAnswer ask(Watched watched, Instant now, String... against) {
        List<VitalReading> readings = List.of(reading(FIRST.minusSeconds(600), 98), reading(now, 90));
        return Release.ask(new ReleaseQuestion(watched, readings, Answer.YES, Answer.YES, null, Answer.NO, 7, Answer.YES,
                Answer.YES, null, null, List.of(), Arrays.asList(against)), Policy.DEFAULTS, now);
    }

    private static VitalReading reading(Instant at, int spo2) {
        return new VitalReading("r", 124, 78, 72, spo2, 14, 5, Answer.UNKNOWN, at);
    }

    private static List<String> rules(List<RuleHit> hits) {
        return hits.stream().map(RuleHit::rule).toList();
    }

    private static Watched infusion(Instant end, Instant sedative) {
        return new Watched(List.of(FIRST), true, end, sedative, null, false, null);
    }

    @Test
    void what_a_clinician_decided_against_is_named_and_stands_against_nothing() {
        Watched devices = Watched.devices(List.of(FIRST));
        assertThat(rules(ask(devices, LATE).unmet())).containsExactly("REL-SPO2", "REL-WALKING", "REL-ALDRETE");
        ReleaseAnswer one = ask(devices, LATE, "REL-WALKING");
        assertThat(rules(one.unmet())).containsExactly("REL-SPO2", "REL-ALDRETE");
        assertThat(rules(one.against())).containsExactly("REL-WALKING");
        assertThat(ask(devices, LATE, "REL-WALKING", "REL-ALDRETE", "REL-SPO2").ready()).isTrue();
    }

    @Test
    void nobody_decides_against_label_or_programme() {
        assertThat(ReleaseRules.ALL.stream().filter(ReleaseOverride::open).map(Rule::tag)).isNotEmpty()
                .doesNotContain(Tag.L_MUST);
        String[] all = Stream.concat(ReleaseRules.ALL.stream().map(Rule::id), Stream.of("REL-NONE")).toArray(String[]::new);
        ReleaseAnswer early = ask(Watched.devices(List.of(FIRST)), FIRST.plusSeconds(3600), all);
        assertThat(rules(early.unmet())).containsExactly("REL-TWO-HOURS", "REL-BP", "REL-AWAKE", "REL-BREATHING");
    }

    @ParameterizedTest(name = "REL-LIVER, {0} minutes after the last device, decided {1}: ready {2}")
    @CsvSource({"179, false, false", "180, false, true", "120, true, true", "119, true, false"})
    void the_longer_stay_with_liver_disease_is_weighed_and_the_two_hours_are_not(int minutes, boolean decided, boolean ready) {
        Watched liver = new Watched(List.of(FIRST), false, null, null, null, true, List.of());
        Instant now = FIRST.plusSeconds(minutes * 60L);
        String[] others = {"REL-WALKING", "REL-ALDRETE", "REL-SPO2"};
        ReleaseAnswer answer = ask(liver, now, decided
                ? Stream.concat(Stream.of(others), Stream.of("REL-LIVER")).toArray(String[]::new) : others);
        assertThat(answer.ready()).as("%s", answer.unmet()).isEqualTo(ready);
    }

    @Test
    void the_pressure_at_the_door_is_attested_by_the_prescriber_and_not_decided_against() {
        assertThat(ReleaseOverride.open(ReleaseRules.PRESSURE)).isFalse();
        assertThat(ReleaseOverride.open(ReleaseRules.LIVER)).isTrue();
    }

    @Test
    void there_is_nothing_to_decide_about_where_nothing_was_given() {
        assertThat(rules(ask(Watched.devices(List.of()), LATE, "REL-DOSED").unmet())).containsExactly("REL-DOSED");
    }

    @Test
    void while_an_infusion_runs_nobody_leaves_whatever_was_decided() {
        assertThat(rules(ask(infusion(null, null), LATE, "REL-AFTER-INFUSION").unmet())).contains("REL-AFTER-INFUSION");
    }

    @ParameterizedTest
    @CsvSource({"30, , REL-AFTER-INFUSION", "90, 30, REL-AFTER-SEDATIVE"})
    void the_wait_after_an_infusion_or_a_sedative_is_over_when_a_clinician_says_so(int ended, Integer sedated, String rule) {
        Instant end = LATE.minusSeconds(ended * 60L);
        Watched watched = infusion(end, sedated == null ? null : LATE.minusSeconds(sedated * 60L));
        String[] others = {"REL-WALKING", "REL-ALDRETE", "REL-SPO2"};
        assertThat(rules(ask(watched, LATE, others).unmet())).contains(rule);
        ReleaseAnswer decided = ask(watched, LATE, Stream.concat(Stream.of(others), Stream.of(rule)).toArray(String[]::new));
        assertThat(decided.ready()).as("%s", decided.unmet()).isTrue();
        assertThat(decided.earliest()).isBeforeOrEqualTo(LATE);
    }

    @Test
    void two_hours_from_the_first_device_stay_when_those_from_the_last_do_not() {
        Watched watched = Watched.devices(List.of(FIRST, FIRST.plusSeconds(600)));
        assertThat(ask(watched, FIRST.plusSeconds(7200), "REL-FROM-LAST").earliest()).isEqualTo(FIRST.plusSeconds(7200));
        assertThat(rules(ask(watched, FIRST.plusSeconds(7199), "REL-FROM-LAST").unmet())).contains("REL-TWO-HOURS");
    }
}
