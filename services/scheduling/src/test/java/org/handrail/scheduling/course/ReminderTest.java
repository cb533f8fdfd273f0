package org.handrail.scheduling.course;

import static org.handrail.scheduling.course.Courses.at;
import static org.handrail.scheduling.course.Courses.bookedAt;

import java.time.Duration;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.handrail.runtime.decide.Outcome;
import org.handrail.runtime.testkit.Scenario;
import org.handrail.scheduling.course.CourseCommand.CancelVisit;
import org.handrail.scheduling.course.CourseCommand.ConfirmVisit;
import org.handrail.scheduling.course.CourseCommand.Move;
import org.handrail.scheduling.course.CourseCommand.WantedVisit;
import org.handrail.scheduling.course.CourseFact.NoteArrival;
import org.handrail.scheduling.course.VisitEvent.NotReached;
import org.handrail.scheduling.course.VisitEvent.ReminderDue;
import org.junit.jupiter.api.Test;

class ReminderTest {

    private static final String NINE = "2026-02-09T09:00";
    private static final String THREE_DAYS = "2026-02-06T09:00";
    private static final String ONE_DAY = "2026-02-08T09:00";
    private static final String FIRST = "reminder:ep-1:v1:72h:2026-02-09T14:00:00Z";
    private static final String SECOND = "reminder:ep-1:v1:24h:2026-02-09T14:00:00Z";
    private final Scenario<Course, CourseCommand, CourseEvent> booked = bookedAt(NINE);

    private static Move to(String start) {
        return new Move("m-1", "v1", 1, new WantedVisit("/start", at(start), at(start).plus(Duration.ofHours(3)),
                new Place("riverside_other", "m-1.1"), 1), MoveReason.CLINIC);
    }

    @Test
    void a_patient_is_reminded_three_days_and_one_day_before() {
        booked.at(at(THREE_DAYS)).whenTimePasses().then(new ReminderDue("v1", "72h", at(THREE_DAYS))).thenOwes(FIRST)
                .andDueNext(at(ONE_DAY)).and()
                .at(at(ONE_DAY)).whenTimePasses().then(new ReminderDue("v1", "24h", at(ONE_DAY))).thenOwes(SECOND)
                .andDueNext("ride:v1", at("2026-02-08T12:00"));
    }

    @Test
    void the_message_goes_through_intake_which_knows_where_to_reach_them() {
        Assertions.assertThat(booked.at(at(THREE_DAYS)).whenTimePasses().call(FIRST)).satisfies(call -> {
            Assertions.assertThat(call.partner()).isEqualTo("intake");
            Assertions.assertThat(call.operation()).isEqualTo("POST /episodes/{episode}/messages");
            Assertions.assertThat(call.body()).containsEntry("episode", "ep-1").containsEntry("purpose", "visit-reminder")
                    .containsEntry("message", "visit-reminder-72h");
        });
    }

    @Test
    void a_reminder_that_comes_late_is_still_sent_and_one_overtaken_by_the_next_is_not() {
        booked.at(at("2026-02-07T09:00")).whenTimePasses().then(new ReminderDue("v1", "72h", at(THREE_DAYS)));
        booked.at(at("2026-02-08T10:00")).whenTimePasses().then(new ReminderDue("v1", "24h", at(ONE_DAY)));
        booked.at(at(NINE)).whenTimePasses().thenNothing();
    }

    @Test
    void whoever_booked_a_moment_ago_is_not_reminded_at_once() {
        booked.at(at("2026-02-07T09:00")).when(to("2026-02-09T11:00"))
                .andDueNext(at("2026-02-08T11:00"));
    }

    @Test
    void it_dies_with_a_visit_that_is_cancelled_moved_or_begun() {
        Scenario<Course, CourseCommand, CourseEvent> owed = booked.at(at(ONE_DAY)).whenTimePasses().and();
        owed.when(new ConfirmVisit("v1", true, true)).andStillWants(SECOND);
        owed.when(new CancelVisit("v1", CancelReason.CLINICIANS_DECISION)).andNoLongerWants(SECOND);
        owed.when(to("2026-02-11T13:00")).andNoLongerWants(SECOND);
        owed.when(new NoteArrival("v1")).andNoLongerWants(SECOND);
        owed.at(at("2026-02-09T08:59")).when(new ConfirmVisit("v1", true, true)).andStillWants(SECOND);
        owed.at(at(NINE)).when(new ConfirmVisit("v1", true, true)).andNoLongerWants(SECOND);
    }

    @Test
    void a_visit_that_has_moved_is_announced_again_for_its_new_time() {
        booked.at(at(THREE_DAYS)).whenTimePasses().and().when(to("2026-02-16T09:00")).and()
                .at(at("2026-02-13T09:00")).whenTimePasses()
                .thenOwes("reminder:ep-1:v1:72h:2026-02-16T14:00:00Z");
    }

    @Test
    void whoever_cannot_be_reached_by_message_is_seen_by_a_person() {
        Scenario<Course, CourseCommand, CourseEvent> owed = booked.at(at(ONE_DAY)).whenTimePasses().and();
        owed.whenAnswered(SECOND, new Outcome.Done(Map.of())).thenNothing();
        owed.whenAnswered(SECOND, new Outcome.Rejected("no-contact")).then(new NotReached("v1", "no-contact"))
                .when(new ConfirmVisit("v1", true, null)).andState("reached after all",
                        c -> c.visit("v1").orElseThrow().said().notReached() == null);
    }
}
