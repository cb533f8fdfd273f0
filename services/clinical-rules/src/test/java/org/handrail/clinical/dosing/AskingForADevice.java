package org.handrail.clinical.dosing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.handrail.clinical.Answer;
import org.handrail.clinical.course.Protocol;
import org.handrail.clinical.instrument.SuicideLevel;
import org.handrail.clinical.rule.Policy;

/** A patient ready for the first device of the day, of whom each test changes a thing or two. */
abstract class AskingForADevice {

    static final ZoneId ZONE = ZoneId.of("America/New_York");
    static final Instant NOW = at("2026-03-11", "10:00");

    static final DayChecks READY = new DayChecks(Answer.YES, NOW.minusSeconds(7200), NOW.minusSeconds(1800),
            null, Answer.NO, Answer.NO, Answer.NO, Answer.NO, Answer.YES, SuicideLevel.NONE, NOW.minusSeconds(900));

    int device = 1;
    Integer orderedMg = 56;
    List<Instant> givenToday = List.of();
    List<Instant> givenBefore = List.of();
    List<PressureReading> pressures = List.of(new PressureReading(124, 78, NOW.minusSeconds(600)));
    List<Standing> standings = List.of(
            new Standing("intake", Standing.Currency.CURRENT, true, List.of()),
            new Standing("follow-up", Standing.Currency.CURRENT, null, List.of()));
    boolean stopped;
    List<String> weighed = List.of();

    DoseAnswer ask() {
        return ask(Policy.DEFAULTS);
    }

    DoseAnswer ask(Policy policy) {
        return DosePermission.ask(question(), policy, NOW);
    }

    DoseQuestion question() {
        List<GivenDose> before = new ArrayList<>(doses(givenBefore));
        before.add(new GivenDose(at("2026-01-12", "09:00"), 56));
        Ordered ordered = orderedMg == null ? null : Ordered.of(Protocol.ESKETAMINE_TRD, orderedMg);
        return new DoseQuestion(device, ordered, doses(givenToday), before, pressures, READY, List.of(), standings,
                stopped ? "dosing-stopped" : null, weighed, ZONE);
    }

    static List<GivenDose> doses(List<Instant> times) {
        return times.stream().map(time -> new GivenDose(time, 28)).toList();
    }

    /** So many devices, five minutes apart, the last five minutes ago; the pressure was read before the first. */
    List<Instant> devices(int count) {
        List<Instant> given = new ArrayList<>();
        for (int i = count; i > 0; i--) {
            given.add(NOW.minusSeconds(300L * i));
        }
        pressures = List.of(new PressureReading(124, 78, NOW.minusSeconds(300L * count + 60)));
        return given;
    }

    void assertRules(String rules) {
        List<String> expected = Arrays.stream(rules.split(" ")).filter(rule -> !rule.isBlank()).toList();
        assertThat(ask().holds()).extracting(hold -> hold.hit().rule()).containsExactlyElementsOf(expected);
        assertThat(ask().permitted()).isEqualTo(expected.isEmpty());
    }

    static Instant at(String day, String time) {
        return LocalDate.parse(day).atTime(LocalTime.parse(time)).atZone(ZONE).toInstant();
    }
}
