package org.handrail.scheduling.clinicday;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.handrail.runtime.testkit.Scenario;
import org.handrail.scheduling.clinicday.DayCommand.Confirm;
import org.handrail.scheduling.clinicday.DayCommand.NotePrescriber;
import org.handrail.scheduling.clinicday.DayCommand.OpenDay;
import org.handrail.scheduling.clinicday.DayCommand.Reserve;
import org.handrail.scheduling.clinicday.DayEvent.PrescriberGone;
import org.junit.jupiter.api.Test;

/** A prescriber is on site while a drug is given and patients are monitored. */
class OnSiteTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 9);
    private static final String CALL = "prescriber-gone:r-1:2026-03-09T";
    private final Scenario<ClinicDay, DayCommand, DayEvent> open = Scenario.of(new DayDecider(Duration.ofMinutes(1)), "riverside_day")
            .in(NEW_YORK).at("2026-03-09T08:00:00-04:00").when(new OpenDay("riverside", MONDAY, LocalTime.of(8, 0),
                    LocalTime.of(18, 0), 2, 1, 2, LocalTime.of(17, 0), 0)).and();
    private final Scenario<ClinicDay, DayCommand, DayEvent> booked = open
            .when(new Reserve("r-1", "b-1", "ep-1", at("13:00"), at("13:00").plus(Duration.ofHours(3))))
            .when(new Confirm("r-1")).and();

    private static Instant at(String time) {
        return MONDAY.atTime(LocalTime.parse(time)).atZone(NEW_YORK).toInstant();
    }

    @Test
    void when_the_last_one_leaves_each_course_with_a_place_that_day_is_told() {
        booked.whenTimePasses().andDueNext("prescriber-gone", at("17:00")).and().at(at("17:00")).whenTimePasses()
                .then(new PrescriberGone(at("17:00"))).thenOwes(CALL + "21:00:00Z").andNothingDue();
    }

    @Test
    void whoever_leaves_earlier_than_the_roster_has_it_leaves_then() {
        booked.when(new NotePrescriber(LocalTime.of(14, 0))).andAnswers("prescriberUntil", at("14:00"))
                .andDueNext("prescriber-gone", at("14:00")).and().at(at("14:00")).whenTimePasses()
                .thenOwes(CALL + "18:00:00Z");
    }

    @Test
    void no_prescriber_on_site_is_lifted_by_one_who_comes_back_or_stays() {
        booked.at(at("17:00")).whenTimePasses().when(new NotePrescriber(LocalTime.of(17, 30)))
                .andNoLongerWants(CALL + "21:00:00Z").andDueNext("prescriber-gone", at("17:30"))
                .andState("somebody is there", day -> !OnSite.nobody(day, at("17:29")))
                .andState("nobody is there", day -> OnSite.nobody(day, at("17:30")));
    }

    @Test
    void a_place_that_begins_later_or_none_concerns_nobody() {
        open.whenTimePasses().andNothingDue();
        booked.when(new NotePrescriber(LocalTime.of(13, 0))).andNothingDue();
    }

    @Test
    void a_day_that_nobody_has_opened_says_nothing() {
        assertThat(OnSite.nobody(new DayDecider(Duration.ofMinutes(1)).initial("riverside_day"), at("09:00"))).isFalse();
        Scenario.of(new DayDecider(Duration.ofMinutes(1)), "riverside_day").in(NEW_YORK).at("2026-03-09T08:00:00-04:00")
                .when(new NotePrescriber(LocalTime.of(13, 0))).thenRefused("day-not-open");
    }
}
