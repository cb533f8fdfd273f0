package org.handrail.clinical.dosing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.handrail.clinical.Answer;
import org.handrail.clinical.course.Protocol;
import org.handrail.clinical.instrument.SuicideLevel;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.rule.RuleHit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DosePermissionTest {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final Instant NOW = at("2026-03-11", "10:00");

    private static final DayChecks READY = new DayChecks(Answer.YES, NOW.minusSeconds(7200), NOW.minusSeconds(1800),
            null, Answer.NO, Answer.NO, Answer.NO, Answer.NO, Answer.YES, SuicideLevel.NONE, NOW.minusSeconds(900));

    private int device = 1;
    private Integer orderedMg = 56;
    private List<Instant> givenToday = List.of();
    private List<Instant> givenBefore = List.of();
    private List<PressureReading> pressures = List.of(new PressureReading(124, 78, NOW.minusSeconds(600)));
    private List<Standing> standings = List.of(
            new Standing("intake", Standing.Currency.CURRENT, true, List.of()),
            new Standing("follow-up", Standing.Currency.CURRENT, null, List.of()));
    private boolean stopped;
    private List<String> weighed = List.of();

    @Test
    void the_first_device_is_permitted_for_ten_minutes() {
        DoseAnswer answer = ask();
        assertThat(answer.permitted()).isTrue();
        assertThat(answer.permittedUntil()).isEqualTo(NOW.plusSeconds(600));
        assertThat(answer.amountMg()).isEqualTo(28);
    }

    @ParameterizedTest
    @CsvSource({"0, true", "599, true", "600, false", "-1, false"})
    void a_permission_covers_what_happens_before_it_runs_out(long second, boolean covered) {
        assertThat(DosePermission.covers(NOW, NOW.plusSeconds(600), NOW.plusSeconds(second))).isEqualTo(covered);
    }

    @ParameterizedTest
    @CsvSource({"299, DOSE-REST", "300, ''"})
    void the_second_device_waits_five_minutes(long secondsAfterFirst, String rule) {
        device = 2;
        givenToday = List.of(NOW.minusSeconds(secondsAfterFirst));
        assertRules(rule);
    }

    @Test
    void the_rest_says_when_it_is_over() {
        device = 2;
        givenToday = List.of(NOW.minusSeconds(60));
        assertThat(ask().earliest()).isEqualTo(NOW.plusSeconds(240));
        assertThat(ask().liftedBy()).contains("time");
    }

    @ParameterizedTest
    @CsvSource({"56, 2, ''", "56, 3, DOSE-AMOUNT", "84, 3, ''", "84, 4, DOSE-AMOUNT", "28, 1, ''",
        "28, 2, DOSE-AMOUNT"})
    void no_device_beyond_the_order(int ordered, int asked, String rule) {
        orderedMg = ordered;
        device = asked;
        givenToday = devices(asked - 1);
        assertRules(rule);
    }

    @Test
    void no_device_without_an_order() {
        orderedMg = null;
        assertRules("DOSE-ORDER");
    }

    @ParameterizedTest
    @CsvSource({"0", "55", "57", "112", "560"})
    void an_order_that_devices_cannot_make_up_is_no_order(int ordered) {
        orderedMg = ordered;
        assertRules("DOSE-ORDER");
    }

    @ParameterizedTest
    @CsvSource({"1, 1, already-given", "3, 1, earlier-device-not-recorded"})
    void devices_are_asked_for_in_turn(int asked, int given, String reason) {
        orderedMg = 84;
        device = asked;
        givenToday = devices(given);
        assertThat(ask().rules()).extracting(RuleHit::reason).containsExactly(reason);
    }

    @ParameterizedTest(name = "treated on {0}: {1}")
    @CsvSource({
        "2026-03-05 2026-03-09, DOSE-WEEK",
        "2026-03-04 2026-03-09, ''",
        "2026-03-09,            ''",
        "2026-03-10,            DOSE-GAP",
        "2026-03-11,            DOSE-GAP",
        "2026-03-05 2026-03-10, DOSE-WEEK DOSE-GAP",
    })
    void at_most_two_treatment_days_in_seven_with_a_day_between(String days, String rules) {
        givenBefore = Arrays.stream(days.split(" ")).map(day -> at(day, "09:00")).toList();
        assertRules(rules);
    }

    @Test
    void two_devices_of_one_day_are_one_treatment_day() {
        givenBefore = List.of(at("2026-03-05", "09:00"), at("2026-03-05", "09:05"));
        assertRules("");
    }

    @Test
    void days_are_counted_by_the_clinics_calendar_across_the_change_of_the_clock() {
        // The clock went forward on 8 March: 4 March 23:30 is six days and 9.5 hours ago, yet seven days by date.
        givenBefore = List.of(at("2026-03-04", "23:30"), at("2026-03-09", "00:10"));
        assertRules("");
        givenBefore = List.of(at("2026-03-05", "00:10"), at("2026-03-09", "00:10"));
        assertRules("DOSE-WEEK");
    }

    @Test
    void the_first_free_day_is_named() {
        givenBefore = List.of(at("2026-03-05", "09:00"), at("2026-03-09", "09:00"));
        assertThat(ask().earliest()).isEqualTo(at("2026-03-12", "00:00"));
    }

    @ParameterizedTest(name = "{0}/{1}: {2}")
    @CsvSource({
        "140, 90,  ''",
        "141, 90,  DOSE-BP-RECHECK",
        "140, 91,  DOSE-BP-RECHECK",
        "190, 120, DOSE-BP-RECHECK",
        "120, ,    DOSE-BP-READ",
        ", 80,     DOSE-BP-READ",
        "170, ,    DOSE-BP-RECHECK",
    })
    void a_first_reading_is_fine_or_read_again(Integer systolic, Integer diastolic, String rule) {
        pressures = List.of(new PressureReading(systolic, diastolic, NOW.minusSeconds(60)));
        assertRules(rule);
    }

    @ParameterizedTest(name = "recheck after {2} s: {0}/{1} is {3}")
    @CsvSource({
        "150, 85,  899, DOSE-BP-RECHECK",
        "150, 85,  900, DOSE-BP-WEIGH",
        "159, 99,  900, DOSE-BP-WEIGH",
        "160, 80,  900, DOSE-BP-HOLD",
        "120, 100, 900, DOSE-BP-HOLD",
        "162, 94,  900, DOSE-BP-HOLD",
    })
    void a_recheck_that_is_still_raised_is_weighed_or_held(int systolic, int diastolic, long after, String rule) {
        Instant first = NOW.minusSeconds(1200);
        pressures = List.of(new PressureReading(164, 96, first),
                new PressureReading(systolic, diastolic, first.plusSeconds(after)));
        assertRules(rule);
    }

    @Test
    void a_recheck_that_came_down_permits_and_is_noted() {
        pressures = List.of(new PressureReading(150, 95, NOW.minusSeconds(960)),
                new PressureReading(138, 88, NOW.minusSeconds(60)));
        assertThat(ask().permitted()).isTrue();
        assertThat(ask().rules()).extracting(RuleHit::reason).containsExactly("came-down");
    }

    @ParameterizedTest
    @CsvSource({"90, 89, true, ", "90, 90, false, in-doubt", "60, 120, false, in-doubt"})
    void a_pressure_that_cannot_be_right_permits_nothing_until_it_is_read_again(int systolic, int diastolic, boolean permitted,
                                                                                String reason) {
        pressures = List.of(new PressureReading(124, 78, NOW.minusSeconds(960)),
                new PressureReading(systolic, diastolic, NOW.minusSeconds(60)));
        assertThat(ask().permitted()).isEqualTo(permitted);
        assertThat(ask().rules()).extracting(RuleHit::reason)
                .isEqualTo(reason == null ? List.of() : List.of(reason));
    }

    @Test
    void the_pressure_of_yesterday_is_none() {
        pressures = List.of(new PressureReading(120, 80, at("2026-03-10", "23:59")));
        assertRules("DOSE-BP-READ");
    }

    @Test
    void the_prescriber_may_weigh_a_raised_pressure_for_the_visit() {
        pressures = List.of(new PressureReading(150, 95, NOW.minusSeconds(960)),
                new PressureReading(150, 95, NOW.minusSeconds(60)));
        weighed = List.of("DOSE-BP-WEIGH");
        assertThat(ask().permitted()).isTrue();
        assertThat(ask().rules()).extracting(RuleHit::rule).containsExactly("DOSE-BP-WEIGH");
    }

    @ParameterizedTest
    @EnumSource(value = Standing.Currency.class, names = "CURRENT", mode = EnumSource.Mode.EXCLUDE)
    void a_yes_that_may_be_old_is_not_believed_and_the_prescriber_may_override(Standing.Currency currency) {
        standings = List.of(new Standing("intake", currency, true, List.of()));
        assertRules("DOSE-NOT-CURRENT");
        assertThat(ask().rules()).extracting(RuleHit::reason).containsExactly("not-current");
        assertThat(ask().liftedBy()).containsExactly("intake-current", "prescriber-override");
        assertThat(ask().overridable()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Standing.Currency.class)
    void a_no_is_believed_however_old_and_nobody_overrides_it(Standing.Currency currency) {
        standings = List.of(new Standing("intake", currency, false, List.of()));
        weighed = List.of("DOSE-CLEARED");
        assertThat(ask().rules()).extracting(RuleHit::rule).contains("DOSE-CLEARED");
        assertThat(ask().overridable()).isFalse();
    }

    @Test
    void asking_nobody_is_no_clearance() {
        standings = List.of();
        assertThat(ask().permitted()).isFalse();
    }

    @Test
    void a_hold_known_elsewhere_names_what_lifts_it() {
        standings = List.of(new Standing("intake", Standing.Currency.CURRENT, true, List.of()),
                new Standing("follow-up", Standing.Currency.CURRENT, null, List.of("urgent-escalation")));
        assertRules("DOSE-COURSE-HOLD");
        assertThat(ask().liftedBy()).contains("urgent-escalation-resolved");
    }

    @Test
    void after_a_stop_no_further_device() {
        stopped = true;
        device = 2;
        givenToday = devices(1);
        assertRules("DOSE-STOPPED");
    }

    @Test
    void everything_in_the_way_is_named_the_most_binding_first_and_each_has_an_end() {
        orderedMg = null;
        stopped = true;
        pressures = List.of();
        standings = List.of(new Standing("intake", Standing.Currency.BEHIND, false, List.of("course-hold")));
        givenBefore = List.of(at("2026-03-09", "09:00"), at("2026-03-10", "09:00"));
        assertThat(ask().rules()).extracting(RuleHit::rule).containsExactlyInAnyOrder("DOSE-CLEARED", "DOSE-BP-READ",
                "DOSE-NOT-CURRENT", "DOSE-COURSE-HOLD", "DOSE-ORDER", "DOSE-STOPPED", "DOSE-WEEK", "DOSE-GAP");
        assertThat(ask().rules().getFirst().rule()).isEqualTo("DOSE-CLEARED");
        assertThat(ask().holds()).allSatisfy(hold -> assertThat(hold.liftedBy()).isNotEmpty());
        assertThat(ask().earliest()).isNull();
    }

    @Test
    void a_device_given_all_the_same_breaks_the_rules_that_would_have_held_it() {
        device = 2;
        givenToday = List.of(NOW.minusSeconds(299));
        assertThat(DosePermission.broken(question(), Policy.DEFAULTS, NOW)).extracting(RuleHit::rule)
                .containsExactly("DOSE-REST");
    }

    @Test
    void a_clinic_may_be_stricter_and_never_laxer_than_the_range() {
        pressures = List.of(new PressureReading(135, 80, NOW.minusSeconds(60)));
        assertThat(ask(new Policy(1, Map.of("bp-warn-systolic", "130"))).permitted()).isFalse();
        pressures = List.of(new PressureReading(150, 80, NOW.minusSeconds(60)));
        assertThat(ask(new Policy(1, Map.of("bp-warn-systolic", "200"))).permitted()).isFalse();
    }

    private DoseAnswer ask() {
        return ask(Policy.DEFAULTS);
    }

    private DoseAnswer ask(Policy policy) {
        return DosePermission.ask(question(), policy, NOW);
    }

    private DoseQuestion question() {
        List<GivenDose> before = new ArrayList<>(doses(givenBefore));
        before.add(new GivenDose(at("2026-01-12", "09:00"), 56));
        Ordered ordered = orderedMg == null ? null : Ordered.of(Protocol.ESKETAMINE_TRD, orderedMg);
        return new DoseQuestion(device, ordered, doses(givenToday), before, pressures, READY, List.of(), standings,
                stopped ? "dosing-stopped" : null, weighed, ZONE);
    }

    private static List<GivenDose> doses(List<Instant> times) {
        return times.stream().map(time -> new GivenDose(time, 28)).toList();
    }

    /** So many devices, five minutes apart, the last five minutes ago; the pressure was read before the first. */
    private List<Instant> devices(int count) {
        List<Instant> given = new ArrayList<>();
        for (int i = count; i > 0; i--) {
            given.add(NOW.minusSeconds(300L * i));
        }
        pressures = List.of(new PressureReading(124, 78, NOW.minusSeconds(300L * count + 60)));
        return given;
    }

    private void assertRules(String rules) {
        List<String> expected = Arrays.stream(rules.split(" ")).filter(rule -> !rule.isBlank()).toList();
        assertThat(ask().holds()).extracting(hold -> hold.hit().rule()).containsExactlyElementsOf(expected);
        assertThat(ask().permitted()).isEqualTo(expected.isEmpty());
    }

    private static Instant at(String day, String time) {
        return LocalDate.parse(day).atTime(LocalTime.parse(time)).atZone(ZONE).toInstant();
    }
}
