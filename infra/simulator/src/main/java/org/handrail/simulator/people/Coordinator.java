package org.handrail.simulator.people;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.handrail.simulator.cohort.PatientPlan;
import org.handrail.simulator.cohort.Twist;
import org.handrail.simulator.engine.Watcher;
import org.handrail.simulator.outside.Topics;
import tools.jackson.databind.JsonNode;

/** Takes referrals in, books, asks about rides, and finds another day for those who did not come. */
public final class Coordinator implements Watcher {

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime AFTERNOON = LocalTime.of(13, 0);
    private static final LocalTime EVENING_CALLS = LocalTime.of(18, 0);
    private static final LocalTime END_OF_DAY = LocalTime.of(16, 30);
    private static final Duration LATE = Duration.ofHours(2);

    private final Workplace place;

    public Coordinator(Workplace place) {
        this.place = place;
    }

    /** The referral will come on that day. */
    public void expect(Case patient, Instant at) {
        place.plan(patient, at, () -> {
            place.expect(patient, "the referral", patient.care().refer(place.clinic(),
                    place.today().minusYears(patient.plan().age()).minusDays(100)));
            place.opened(patient);
        });
    }

    @Override
    public void sees(Topics.Event event) {
        place.of(event).ifPresent(patient -> {
            switch (event.name()) {
                case "CourseProposed", "CourseResumed" -> place.planBooking(patient, place.now(), () -> book(patient));
                case "VisitBooked", "VisitMoved" -> booked(patient, event);
                case "VisitCancelled" -> {
                    patient.booked().remove(event.text("visit"));
                    bookLater(patient);
                }
                case "VisitMissed" -> missed(patient, event);
                case "SessionCompleted" -> over(patient, event);
                case "CareEnded" -> patient.end();
                default -> { }
            }
        });
    }

    private void booked(Case patient, Topics.Event event) {
        String visit = event.text("visit");
        Instant start = event.moment("start");
        patient.booked().put(visit, start);
        place.plan(patient, evening(start), () -> confirm(patient, visit));
        if (patient.visit(visit).has(Twist.LATE_CANCEL)) {
            place.plan(patient, start.minus(LATE), () -> cancel(patient, visit, "late-cancel"));
        }
    }

    /** The evening before, or now when that is past. */
    private Instant evening(Instant start) {
        Instant before = place.at(place.day(start).minusDays(1), EVENING_CALLS);
        return before.isBefore(place.now()) ? place.now() : before;
    }

    private void confirm(Case patient, String visit) {
        if (patient.booked().containsKey(visit)) {
            place.expect(patient, "the confirmation of " + visit, patient.care().confirm(visit));
        }
    }

    private void cancel(Case patient, String visit, String reason) {
        if (patient.booked().containsKey(visit)) {
            place.expect(patient, "cancelling " + visit, patient.care().cancel(visit, reason));
        }
    }

    /** Only a no-show still holds its place, until somebody says so; of a visit without a dose the session tells. */
    private void missed(Case patient, Topics.Event event) {
        String visit = event.text("visit");
        switch (event.text("kind")) {
            case "no-show" -> {
                patient.missedOnceMore();
                place.plan(patient, place.nextWorking(END_OF_DAY), () -> cancel(patient, visit, "no-show"));
            }
            case "late-cancel" -> {
                patient.booked().remove(visit);
                bookLater(patient);
            }
            default -> { }
        }
    }

    private void over(Case patient, Topics.Event event) {
        patient.booked().remove(event.text("visit"));
        if (event.json().path("devices").asInt() > 0) {
            patient.attendedOnceMore();
        }
        if (patient.booked().isEmpty() || event.text("ending").equals("not-dosed")) {
            bookLater(patient);
        }
    }

    private void bookLater(Case patient) {
        place.planBooking(patient, place.nextWorking(END_OF_DAY), () -> book(patient));
    }

    /** Whatever the course proposes next, on the patient's own days and at the patient's hour where that is free. */
    private void book(Case patient) {
        if (patient.over()) {
            return;
        }
        LocalDate from = place.today().plusDays(1);
        while (!days(patient.plan()).contains(from.getDayOfWeek())) {
            from = from.plusDays(1);
        }
        LocalTime hour = patient.plan().mornings() ? MORNING : AFTERNOON;
        JsonNode proposal = place.expect(patient, "proposals", patient.care().proposals(from, hour)).json();
        List<String> starts = proposal.path("visits").valueStream().map(visit -> visit.path("start").asString()).toList();
        if (proposal.path("bookingHolds").isEmpty() && !starts.isEmpty()) {
            place.expect(patient, "booking " + starts, patient.care().book(starts));
        }
    }

    private static Set<DayOfWeek> days(PatientPlan plan) {
        return plan.mondays() ? Set.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY) : Set.of(DayOfWeek.TUESDAY, DayOfWeek.FRIDAY);
    }
}
