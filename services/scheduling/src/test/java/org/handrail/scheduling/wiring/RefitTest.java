package org.handrail.scheduling.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.handrail.runtime.decide.Call;
import org.handrail.scheduling.booking.Refit;
import org.handrail.scheduling.course.CourseCommand.ConfirmVisit;
import org.handrail.scheduling.course.CourseFact.NoteEscalation;
import org.handrail.scheduling.course.CourseFact.NoteResolution;
import org.handrail.scheduling.course.CourseFact.NoteReview;
import org.handrail.scheduling.course.Visit;
import org.junit.jupiter.api.Test;

/** Snow: the clinic closes, and those who had a place get another by clinical priority, never as a no-show. */
class RefitTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 9);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(LocalTime.of(hour, 0)).atZone(Clinic.ZONE).toInstant();
    }

    /** Three who had a place on Monday at nine and noon, of whom the last has been at risk lately. */
    private static Clinic closed(int daysOpenAfter) {
        Clinic clinic = new Clinic();
        clinic.opens(MONDAY, 2);
        for (int i = 1; i <= daysOpenAfter; i++) {
            clinic.opens(MONDAY.plusDays(i), 1);
        }
        Stream.of("ep-upkeep", "ep-first", "ep-risk").forEach(clinic::cleared);
        clinic.ask("ep-upkeep", new NoteReview("continue", "weekly", null));
        clinic.ask("ep-risk", new NoteEscalation("ep-risk~v9~urgent"));
        clinic.ask("ep-risk", new NoteResolution("ep-risk~v9~urgent"));
        clinic.book("ep-upkeep", "k-1", List.of(at(MONDAY, 9)));
        clinic.book("ep-first", "k-2", List.of(at(MONDAY, 9)));
        clinic.book("ep-risk", "k-3", List.of(at(MONDAY, 14)));
        clinic.comesToRest();
        clinic.ask("ep-first", new ConfirmVisit("v1", true, true));
        clinic.closes(MONDAY);
        clinic.comesToRest();
        return clinic;
    }

    @Test
    void induction_with_recent_risk_comes_first_then_induction_then_the_others() {
        Clinic clinic = closed(4);
        Refit refit = clinic.refit(MONDAY, "k-refit");
        assertThat(refit.left()).isEmpty();
        assertThat(refit.refitted()).extracting(Refit.Placed::episode)
                .containsExactly("ep-risk", "ep-first", "ep-upkeep");
        assertThat(refit.refitted().getFirst().starts()).containsExactly(at(TUESDAY, 9));
        clinic.comesToRest();
        Capacities.agree(clinic);
        assertThat(clinic.course("ep-risk").visits()).extracting(Visit::status)
                .containsExactly(Visit.Status.CLINIC_CANCELLED, Visit.Status.BOOKED);
    }

    @Test
    void whom_no_day_is_left_for_waits_for_a_person_and_is_placed_when_there_is_one() {
        Clinic clinic = closed(0);
        Refit none = clinic.refit(MONDAY, "k-refit");
        assertThat(none.refitted()).isEmpty();
        assertThat(none.left()).extracting(Refit.Left::reason).containsOnly("no-place");
        assertThat(none.left()).filteredOn(Refit.Left::rideToTell).extracting(Refit.Left::episode)
                .containsExactly("ep-first");
        clinic.opens(TUESDAY, 1);
        Refit later = clinic.refit(MONDAY, "k-refit-2");
        assertThat(later.refitted()).extracting(Refit.Placed::episode).startsWith("ep-risk");
    }

    @Test
    void an_open_escalation_stands_against_new_visits_and_not_against_what_the_clinic_has_taken() {
        Clinic clinic = closed(4);
        clinic.ask("ep-risk", new NoteEscalation("ep-risk~v8~urgent"));
        assertThat(clinic.refit(MONDAY, "k-refit").refitted()).extracting(Refit.Placed::episode).contains("ep-risk");
    }

    @Test
    void sent_again_it_goes_on_with_whoever_is_left_and_books_nothing_twice() {
        Clinic clinic = closed(4);
        clinic.refit(MONDAY, "k-refit");
        Refit again = clinic.refit(MONDAY, "k-refit");
        assertThat(again.refitted()).isEmpty();
        assertThat(again.left()).isEmpty();
        assertThat(clinic.course("ep-first").visits()).hasSize(2);
    }

    @Test
    void all_that_a_patient_in_induction_has_lost_finds_a_place_or_nothing_is_booked() {
        Clinic clinic = new Clinic();
        Stream.of(0, 3, 7).map(MONDAY::plusDays).forEach(day -> clinic.opens(day, 1));
        clinic.cleared("ep-1");
        clinic.book("ep-1", "k-1", List.of(at(MONDAY, 9), at(MONDAY.plusDays(3), 9), at(MONDAY.plusDays(7), 9)));
        clinic.comesToRest();
        clinic.closes(MONDAY);
        clinic.closes(MONDAY.plusDays(3));
        clinic.comesToRest();
        clinic.opens(MONDAY.plusDays(10), 1);
        assertThat(clinic.refit(MONDAY, "k-refit").left()).singleElement().satisfies(left -> {
            assertThat(left.visits()).isEqualTo(2);
            assertThat(left.reason()).isEqualTo("no-place");
        });
        assertThat(clinic.course("ep-1").visits()).hasSize(3);
        clinic.opens(MONDAY.plusDays(14), 1);
        Refit refit = clinic.refit(MONDAY, "k-refit-2");
        assertThat(refit.refitted()).singleElement().extracting(Refit.Placed::starts).isEqualTo(
                List.of(at(MONDAY.plusDays(10), 9), at(MONDAY.plusDays(14), 9)));
    }

    @Test
    void patient_and_ride_are_told_of_the_closing_and_the_patient_of_the_new_time() {
        Clinic clinic = closed(4);
        assertThat(clinic.messages.values()).filteredOn(call -> call.body().get("purpose").equals("visit-change"))
                .extracting(call -> call.body().get("episode") + " " + call.body().get("message"))
                .containsExactlyInAnyOrder("ep-first visit-clinic-cancelled-call-off-ride",
                        "ep-upkeep visit-clinic-cancelled", "ep-risk visit-clinic-cancelled");
        clinic.messages.clear();
        clinic.refit(MONDAY, "k-refit");
        clinic.comesToRest();
        assertThat(clinic.messages.values()).extracting(Call::body).extracting("message")
                .filteredOn("visit-new-time"::equals).hasSize(3);
    }

    @Test
    void nobody_is_a_no_show() {
        Clinic clinic = closed(4);
        clinic.passes(Duration.ofDays(8));
        clinic.comesToRest();
        assertThat(clinic.published.values()).noneMatch(event -> event.data().contains("no-show"));
    }
}
