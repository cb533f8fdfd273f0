package org.handrail.simulator.people;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.handrail.simulator.cohort.PatientPlan;
import org.handrail.simulator.cohort.Twist;
import org.handrail.simulator.engine.Watcher;
import org.handrail.simulator.outside.Topics;

/** Takes referrals in, books, asks about rides, and finds another day for those who did not come. */
public final class Coordinator implements Watcher {

    private static final int INDUCTION = 8;
    private static final int WEEKLY = 4;
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
                case "TreatmentCleared" -> place.planBooking(patient, place.now(),
                        () -> book(patient, INDUCTION, false));
                case "VisitBooked" -> booked(patient, event);
                case "VisitCancelled" -> patient.booked().remove(event.text("visit"));
                case "VisitMissed" -> missed(patient, event.text("visit"));
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
            place.planBooking(patient, place.nextWorking(END_OF_DAY), () -> book(patient, 1, true));
        }
    }

    private void missed(Case patient, String visit) {
        patient.missedOnceMore();
        place.plan(patient, place.nextWorking(END_OF_DAY), () -> cancel(patient, visit, "no-show"));
    }

    private void over(Case patient, Topics.Event event) {
        patient.booked().remove(event.text("visit"));
        if (event.text("ending").equals("not-dosed")) {
            place.planBooking(patient, place.nextWorking(END_OF_DAY), () -> book(patient, 1, true));
            return;
        }
        patient.attendedOnceMore();
        boolean phaseOver = patient.attended() >= INDUCTION && (patient.attended() - INDUCTION) % WEEKLY == 0;
        if (phaseOver && patient.plan().fate().afterVisit() != patient.attended()) {
            place.planBooking(patient, place.nextWorking(END_OF_DAY), () -> book(patient, WEEKLY, false));
        }
    }

    /** @param after one more after those that are booked, rather than from tomorrow on */
    private void book(Case patient, int visits, boolean after) {
        if (patient.over()) {
            return;
        }
        LocalDate from = patient.booked().values().stream().max(Comparator.naturalOrder()).map(place::day)
                .filter(last -> after).orElse(place.today()).plusDays(1);
        boolean weekly = patient.attended() >= INDUCTION;
        List<LocalDate> days = days(patient.plan(), from, visits, weekly);
        LocalTime hour = patient.plan().mornings() ? MORNING : AFTERNOON;
        var reply = patient.care().book(days, day -> place.at(day, hour));
        if (!reply.good()) {
            LocalTime other = patient.plan().mornings() ? AFTERNOON : MORNING;
            place.expect(patient, "booking " + days, patient.care().book(days, day -> place.at(day, other)));
        }
    }

    /** The patient's own two days of the week, or the first of them alone. */
    private static List<LocalDate> days(PatientPlan plan, LocalDate from, int visits, boolean weekly) {
        Set<DayOfWeek> own = plan.mondays()
                ? weekly ? Set.of(DayOfWeek.MONDAY) : Set.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY)
                : weekly ? Set.of(DayOfWeek.TUESDAY) : Set.of(DayOfWeek.TUESDAY, DayOfWeek.FRIDAY);
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = from; days.size() < visits; day = day.plusDays(1)) {
            if (own.contains(day.getDayOfWeek())) {
                days.add(day);
            }
        }
        return days;
    }
}
