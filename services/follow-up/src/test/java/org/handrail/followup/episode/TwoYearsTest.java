package org.handrail.followup.episode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.followup.Care.ID;
import static org.handrail.followup.Care.answer;
import static org.handrail.followup.Care.hours;
import static org.handrail.followup.Care.over;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.handrail.followup.Care;
import org.handrail.followup.checkin.CheckIn;
import org.handrail.followup.escalation.EscalationCommand.Resolve;
import org.handrail.followup.instrument.NoteAnswers;
import org.handrail.followup.outcome.ReviewBenefit;
import org.handrail.followup.plan.RecordGoal;
import org.handrail.followup.referral.ReferralCommand.Refer;
import org.handrail.runtime.shell.Json;
import org.junit.jupiter.api.Test;

/** What is kept of one patient's care stays small: it is written whole with every change. */
class TwoYearsTest {

    private static final int LARGEST = 24 * 1024;

    @Test
    void two_years_of_visits_forms_check_ins_and_a_crisis_every_quarter_stay_small() {
        var care = Care.fresh().when(new RecordGoal("exercise", "agreed", 3, null)).and()
                .when(new Refer("psychotherapy", null, true, false, null)).and();
        for (int week = 0; week < 104; week++) {
            Instant now = hours(24 * 7 * week);
            care = care.at(now).whenTimePasses().and();
            for (CheckIn asked : care.state().checkIns().stream().filter(c -> c.open() && c.asked()).toList()) {
                for (String form : asked.forms()) {
                    care = care.when(Care.given(form, now)).and();
                }
                care = care.when(answer(asked.id(), now, week % 13 == 5 ? 1 : 0)).and();
            }
            for (var open : care.state().escalations().stream().filter(e -> e.open()).toList()) {
                care = care.when(new Resolve(open.id(), "p-one", "assessed-safe")).and();
            }
            care = care.when(new NoteAnswers("riverside", "session", "s" + week, "phq-9", List.of(), 20 - week / 8, true,
                    14, now)).and();
            if (week < 60) {
                care = care.when(over("v" + (week + 1), "released", 2, week % 4 == 0 ? 84 : 56, now)).and();
            }
            if (week == 8) {
                care = care.when(new ReviewBenefit("continue", "weekly", null, "response", "p-one", null)).and();
            }
        }
        assertThat(care.state().episode()).isEqualTo(ID);
        assertThat(Json.write(care.state()).getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(LARGEST);
    }
}
