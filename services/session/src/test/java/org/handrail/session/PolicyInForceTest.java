package org.handrail.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.session.Chair.VISIT;
import static org.handrail.session.Chair.ask;
import static org.handrail.session.Chair.dose;
import static org.handrail.session.Chair.dosed;
import static org.handrail.session.Chair.lookedAt;
import static org.handrail.session.Chair.mind;
import static org.handrail.session.Chair.pressure;
import static org.handrail.session.Chair.ready;
import static org.handrail.session.Chair.time;

import java.util.List;
import java.util.Map;
import org.handrail.clinical.Answer;
import org.handrail.clinical.eligibility.Heeded;
import org.handrail.runtime.decide.Settings;
import org.handrail.runtime.decide.SettingsOverTime;
import org.handrail.runtime.decide.SettingsOverTime.Version;
import org.handrail.runtime.testkit.Scenario;
import org.handrail.session.dosing.DoseEvent.DoseAdministered;
import org.handrail.session.dosing.DoseEvent.DosePermitted;
import org.handrail.session.episode.Episode;
import org.handrail.session.episode.EpisodeEvent.HeededLearnt;
import org.handrail.session.episode.SessionCommand;
import org.handrail.session.episode.SessionEvent;
import org.handrail.session.monitoring.VitalsEvent.VitalsOverdue;
import org.handrail.session.monitoring.VitalsEvent.VitalsThresholdCrossed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the clinic has set counts from its moment on, for what happens from then on. */
class PolicyInForceTest {

    private static SettingsOverTime from(String clock, String key, String value) {
        return SettingsOverTime.NONE.with(new Version(time(clock), new Settings(1, Map.of(key, value))));
    }

    @Test
    void a_check_that_is_due_turns_amber_by_the_grace_in_force_once_it_is() {
        var waiting = lookedAt().at(time("10:46")).when(mind(5, "10:40")).and()
                .where(from("10:50", "check-grace", "5"));
        waiting.at(time("10:49:59")).whenTimePasses().thenNothing().andDueNext(time("10:55"));
        waiting.at(time("10:50")).whenTimePasses()
                .then(new VitalsOverdue(VISIT, "v1-bp-40", time("10:45"), "amber")).andDueNext(time("10:55"));
    }

    @ParameterizedTest
    @CsvSource({"10:50, false", "10:59:59, false", "11:00, true"})
    void a_reading_written_down_late_is_judged_by_what_was_in_force_when_it_was_taken(String taken, boolean crossed) {
        var told = dosed().where(from("11:00", "bp-stop-systolic", "160")).at(time("11:05"))
                .when(pressure(162, 88, taken)).events();
        assertThat(told.stream().filter(VitalsThresholdCrossed.class::isInstance).map(VitalsThresholdCrossed.class::cast)
                .filter(crossing -> crossing.policy() == 1).findAny().isPresent()).isEqualTo(crossed);
    }

    @ParameterizedTest
    @CsvSource({"YES, held", "UNKNOWN, held", "NO, permitted"})
    void under_the_european_label_older_people_begin_with_one_device(Answer older, String outcome) {
        dosedOnce().given(new HeededLearnt(new Heeded(older, false, List.of(), false))).where("jurisdiction", "eu").at(time("10:05"))
                .when(ask(2)).andAnswers("outcome", outcome);
    }

    private static Scenario<Episode, SessionCommand, SessionEvent> dosedOnce() {
        return ready().when(ask(1)).when(dose(1, "10:00")).and();
    }

    @ParameterizedTest
    @CsvSource({"5, 10:04:59, permission", "5, 10:05, deviation", "15, 10:02, permission", "15, 10:14:59, permission",
        "15, 10:15, deviation"})
    void leave_holds_for_as_long_as_the_clinic_has_set(String minutes, String given, String basis) {
        var asked = ready().where("dose-permission", minutes).when(ask(1));
        assertThat(asked.events()).first().isInstanceOfSatisfying(DosePermitted.class,
                permitted -> assertThat(permitted.policy()).isEqualTo(1));
        assertThat(asked.and().at(time(given)).when(dose(1, given)).events()).first()
                .isInstanceOfSatisfying(DoseAdministered.class, dose -> assertThat(dose.basis()).isEqualTo(basis));
    }

    @Test
    void leave_that_was_given_before_a_change_stays_as_it_was_given() {
        assertThat(ready().when(ask(1)).and().at(time("10:01")).where("dose-permission", "5").at(time("10:09"))
                .when(dose(1, "10:09")).events()).first().isInstanceOfSatisfying(DoseAdministered.class,
                        dose -> assertThat(dose.basis()).isEqualTo("permission"));
    }
}
