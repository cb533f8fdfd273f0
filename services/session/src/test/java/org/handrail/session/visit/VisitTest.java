package org.handrail.session.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.session.Chair.VISIT;
import static org.handrail.session.Chair.reasons;
import static org.handrail.session.Chair.time;
import static org.handrail.session.Chair.unknown;

import org.handrail.session.Chair;
import org.handrail.session.episode.InClinic;
import org.handrail.session.visit.VisitCommand.ExpectVisit;
import org.handrail.session.visit.VisitCommand.NoteCancellation;
import org.handrail.session.visit.VisitCommand.NoteMissed;
import org.handrail.session.visit.VisitCommand.RecordArrival;
import org.handrail.session.visit.VisitEvent.DeviationRecorded;
import org.handrail.session.visit.VisitEvent.PatientArrived;
import org.junit.jupiter.api.Test;

class VisitTest {

    private static final ExpectVisit BOOKED = new ExpectVisit(VISIT, time("10:00"), time("13:00"));

    @Test
    void an_expected_patient_arrives() {
        unknown().when(BOOKED).when(new RecordArrival(VISIT, time("09:50")))
                .then(new PatientArrived(VISIT, time("09:50")));
    }

    @Test
    void a_patient_whom_nobody_expected_is_received_and_the_visit_is_noted_as_a_deviation() {
        var then = unknown().when(new RecordArrival(VISIT, time("09:50")))
                .thenEvents(PatientArrived.class, DeviationRecorded.class);
        assertThat(reasons(((DeviationRecorded) then.events().getLast()).rules()))
                .containsExactly("VISIT-EXPECTED not-booked");
    }

    @Test
    void a_patient_whose_visit_was_cancelled_is_received_too() {
        var then = unknown().when(BOOKED).when(new NoteCancellation(VISIT, "patient-asked"))
                .when(new RecordArrival(VISIT, time("09:50")))
                .thenEvents(PatientArrived.class, DeviationRecorded.class);
        assertThat(reasons(((DeviationRecorded) then.events().getLast()).rules()))
                .containsExactly("VISIT-EXPECTED booking-cancelled");
    }

    @Test
    void a_patient_who_comes_after_all_was_expected() {
        unknown().when(BOOKED).when(new NoteMissed(VISIT)).thenNothing().when(new RecordArrival(VISIT, time("09:59")))
                .thenEvents(PatientArrived.class);
    }

    @Test
    void who_has_come_was_not_cancelled() {
        Chair.arrived().when(new NoteCancellation(VISIT, "not-dosed")).thenNothing();
    }

    @Test
    void the_second_nurse_to_write_down_an_arrival_changes_nothing() {
        Chair.arrived().when(new RecordArrival(VISIT, time("09:52"))).thenNothing();
    }

    @Test
    void an_arrival_in_the_future_is_refused_and_two_minutes_ahead_is_now() {
        unknown().when(BOOKED).when(new RecordArrival(VISIT, time("10:02:01"))).thenRefused("not-in-the-future");
        unknown().when(BOOKED).when(new RecordArrival(VISIT, time("10:02:00")))
                .then(new PatientArrived(VISIT, time("10:00")));
    }

    @Test
    void a_visit_belongs_to_the_clinic_that_spoke_of_it_first() {
        unknown().when(new InClinic("riverside", null, BOOKED))
                .andState("in riverside", state -> state.clinic().equals("riverside"))
                .when(new InClinic("hillside", null, BOOKED))
                .andState("still in riverside", state -> state.clinic().equals("riverside"));
    }
}
