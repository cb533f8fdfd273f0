package org.handrail.session.monitoring;

import static org.handrail.session.Chair.VISIT;
import static org.handrail.session.Chair.dosed;
import static org.handrail.session.Chair.lookedAt;
import static org.handrail.session.Chair.infusion;
import static org.handrail.session.Chair.mind;
import static org.handrail.session.Chair.readyForInfusion;
import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.session.Chair.pressure;
import static org.handrail.session.Chair.ready;
import static org.handrail.session.Chair.time;
import static org.handrail.session.Chair.unknown;
import static org.handrail.session.Chair.dose;

import java.util.List;
import org.handrail.clinical.Answer;
import org.handrail.clinical.eligibility.Heeded;
import org.handrail.clinical.rule.Policy;
import org.handrail.session.monitoring.VitalsCommand.RecordNotDone;
import org.handrail.session.monitoring.VitalsEvent.CheckNotDone;
import org.handrail.session.monitoring.VitalsEvent.VitalsOverdue;
import org.handrail.session.release.ReleaseEvent.SessionCompleted;
import java.util.Map;
import org.handrail.runtime.shell.Json;
import org.handrail.runtime.testkit.Scenario;
import org.handrail.session.day.DayEvent.DayNoted;
import org.handrail.session.dosing.DoseCommand.RecordDose;
import org.handrail.session.episode.DayNotes;
import org.handrail.session.episode.Episode;
import org.handrail.session.episode.EpisodeEvent.HeededLearnt;
import org.handrail.session.episode.SessionCommand;
import org.handrail.session.episode.SessionEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The last device was given at 10:05, so the check of 40 minutes is due at 10:45. */
class ChecksTest {

    /** Looked at and asked, so that the pressure alone is due. */
    private static Scenario<Episode, SessionCommand, SessionEvent> asked() {
        return lookedAt().at(time("10:46")).when(mind(5, "10:40")).and();
    }

    @Test
    void the_look_at_fifteen_minutes_is_the_first_check() {
        dosed().at(time("10:30")).whenTimePasses().then(new VitalsOverdue(VISIT, "v1-look-15", time("10:20"), "amber"));
        lookedAt().at(time("10:54")).whenTimePasses().thenNothing();
    }

    @Test
    void an_infusion_is_checked_every_ten_minutes_and_nobody_is_called_without_end() {
        var begun = readyForInfusion().when(infusion(35)).when(new RecordDose(VISIT, 1, "ketamine", "iv", 35,
                time("10:00"), "p-nurse")).and();
        begun.at(time("10:15")).whenTimePasses().then(new VitalsOverdue(VISIT, "v1-iv-10", time("10:10"), "amber"));
        begun.at(time("10:40")).whenTimePasses().then(new VitalsOverdue(VISIT, "v1-iv-10", time("10:10"), "red"));
    }

    @Test
    void one_who_takes_an_opioid_is_watched_without_a_break() {
        Episode episode = ready().given(new DayNoted(VISIT, Json.from(Map.of("opioid", "yes", "bmi", 36), DayNotes.class)))
                .state();
        assertThat(Watching.closely(episode, episode.visit(VISIT), Policy.DEFAULTS))
                .containsExactly("opioid", "bmi-35-or-more");
    }

    @Test
    void what_screening_has_found_is_watched_at_every_visit() {
        Episode episode = ready().given(new DayNoted(VISIT, Json.from(Map.of("opioid", "yes"), DayNotes.class)),
                new HeededLearnt(new Heeded(Answer.NO, false, List.of("opioid", "sleep-apnoea"), false))).state();
        assertThat(Watching.closely(episode, episode.visit(VISIT), Policy.DEFAULTS))
                .containsExactly("opioid", "sleep-apnoea");
    }

    @Test
    void who_takes_a_stimulant_has_the_pressure_read_at_sixty_minutes_whatever_it_was() {
        var usual = dosed().at(time("10:45")).when(pressure(126, 80, "10:45")).and().at(time("11:15")).whenTimePasses();
        assertThat(usual.events()).noneMatch(e -> e instanceof VitalsOverdue o && o.check().equals("v1-bp-60"));
        var closely = dosed().given(new HeededLearnt(new Heeded(Answer.NO, false, List.of(), true))).at(time("10:45"))
                .when(pressure(126, 80, "10:45")).and().at(time("11:15")).whenTimePasses();
        assertThat(closely.events()).anyMatch(e -> e instanceof VitalsOverdue o && o.check().equals("v1-bp-60"));
    }

    private static final VitalsOverdue AMBER = new VitalsOverdue(VISIT, "v1-bp-40", time("10:45"), "amber");
    private static final VitalsOverdue RED = new VitalsOverdue(VISIT, "v1-bp-40", time("10:45"), "red");

    @Test
    void nothing_is_due_before_the_first_device() {
        ready().at(time("20:00")).whenTimePasses().thenNothing().andNothingDue();
    }

    @Test
    void a_check_is_amber_ten_minutes_after_it_was_due_and_red_ten_minutes_later() {
        asked().at(time("10:54:59")).whenTimePasses().thenNothing().andDueNext(time("10:55"))
                .at("2026-03-09T10:55:00-04:00").whenTimePasses().then(AMBER).andDueNext(time("11:05"))
                .at("2026-03-09T11:05:00-04:00").whenTimePasses().then(RED);
    }

    @Test
    void a_service_that_was_away_says_red_at_once() {
        asked().at(time("11:25")).whenTimePasses().then(RED);
    }

    @ParameterizedTest
    @CsvSource({"10:39:59, false", "10:40:00, true", "10:54:00, true"})
    void a_reading_counts_from_35_minutes_after_the_last_device(String clock, boolean counts) {
        var later = asked().at(time("10:54")).when(pressure(130, 80, clock)).and().at(time("10:55")).whenTimePasses();
        if (counts) {
            later.thenNothing().andDueNext(time("11:35"));
        } else {
            later.then(AMBER);
        }
    }

    @Test
    void a_pressure_at_stop_level_is_read_again_in_five_minutes_or_said_to_be_overdue() {
        var high = asked().at(time("10:46")).when(pressure(184, 96, "10:46")).and();
        high.at(time("11:01")).whenTimePasses().then(new VitalsOverdue(VISIT, "v1-bp-again-46", time("10:51"), "amber"));
        high.at(time("10:48")).when(pressure(150, 90, "10:48")).and().at(time("11:02")).whenTimePasses()
                .thenNothing();
    }

    @Test
    void the_second_reading_that_the_patient_refuses_is_written_down() {
        asked().at(time("10:46")).when(pressure(184, 96, "10:46"))
                .when(new RecordNotDone(VISIT, "bp-again-46", "refused", time("10:46")))
                .then(new CheckNotDone(VISIT, "bp-again-46", "refused", time("10:46")));
    }

    @Test
    void each_device_moves_the_checks() {
        ready().when(dose(1, "10:00")).andDueNext(time("10:25"))
                .at("2026-03-09T10:05:00-04:00").when(dose(2, "10:05")).andDueNext(time("10:30"));
    }

    @Test
    void not_done_because_asleep_is_an_act_and_the_next_try_is_in_five_minutes() {
        asked().at(time("10:46")).when(new RecordNotDone(VISIT, null, "asleep", time("10:46")))
                .then(new CheckNotDone(VISIT, "bp-40", "asleep", time("10:46")))
                .andDueNext(time("11:01"));
    }

    @Test
    void a_second_miss_is_red_at_once() {
        asked().at(time("10:46")).when(new RecordNotDone(VISIT, null, "asleep", time("10:46")))
                .at("2026-03-09T10:52:00-04:00").when(new RecordNotDone(VISIT, "bp-40", "refused", time("10:52")))
                .and().whenTimePasses().then(new VitalsOverdue(VISIT, "v1-bp-40", time("10:57"), "red"));
    }

    @Test
    void a_reason_or_a_check_that_is_not_in_the_list_is_refused() {
        dosed().when(new RecordNotDone(VISIT, null, "busy", time("10:05"))).thenRefused("unknown-code");
        dosed().when(new RecordNotDone(VISIT, "tea", "asleep", time("10:05"))).thenRefused("unknown-code");
    }

    @Test
    void nothing_is_due_once_the_visit_has_ended() {
        dosed().given(new SessionCompleted(VISIT, "transferred-by-ambulance", 2, 56, time("10:00"), time("10:05"), 4,
                null, null, null, null, null, null, null, null, 0, time("10:30"))).at(time("12:00")).whenTimePasses()
                .thenNothing().andNothingDue();
    }

    @Test
    void a_first_pressure_never_taken_is_missed_too() {
        unknown().when(dose(1, "10:00")).at("2026-03-09T10:10:00-04:00").whenTimePasses()
                .then(new VitalsOverdue(VISIT, "v1-bp-0", time("10:00"), "amber"));
    }
}
