package org.handrail.simulator.people;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handrail.simulator.cohort.Fate;
import org.handrail.simulator.cohort.Twist;
import org.handrail.simulator.cohort.VisitPlan;
import org.handrail.simulator.engine.Watcher;
import org.handrail.simulator.outside.Topics;

/** Comes to visits, or does not; answers check-ins, or does not. */
public final class Patient implements Watcher {

    private static final LocalTime AFTER_SUPPER = LocalTime.of(18, 0);
    private static final Duration CALLED_SOON = Duration.ofMinutes(30);
    private static final int THOUGHTS_OF_DEATH = 2;

    private final Workplace place;
    private final Nurse nurse;
    private final Forms forms;
    /** What each check-in has asked for when it came, by patient and check-in. */
    private final Map<String, List<String>> wanted = new HashMap<>();

    public Patient(Workplace place, Nurse nurse) {
        this.place = place;
        this.nurse = nurse;
        this.forms = new Forms(place);
    }

    @Override
    public void sees(Topics.Event event) {
        place.of(event).ifPresent(patient -> {
            switch (event.name()) {
                case "VisitBooked", "VisitMoved" -> place.plan(patient, event.moment("start"),
                        () -> come(patient, event.text("visit")));
                case "CheckInDue" -> asked(patient, event);
                case "CheckInMissed" -> called(patient, event);
                default -> { }
            }
        });
    }

    private void come(Case patient, String visit) {
        boolean expected = patient.booked().containsKey(visit);
        if (expected && !gone(patient) && !patient.visit(visit).has(Twist.NO_SHOW)) {
            nurse.receive(patient, visit);
        }
    }

    private static boolean gone(Case patient) {
        Fate fate = patient.plan().fate();
        return patient.over() || fate == Fate.LOST && patient.attended() >= fate.afterVisit();
    }

    private void asked(Case patient, Topics.Event due) {
        wanted.put(name(due), due.texts("forms"));
        boolean called = due.text("by").equals("person");
        Instant when = called ? place.now().plus(CALLED_SOON) : place.next(AFTER_SUPPER);
        if (called || of(patient, due).answers()) {
            place.plan(patient, when, () -> answer(patient, due));
        }
    }

    /** After the tries by message somebody calls, and is told. */
    private void called(Case patient, Topics.Event missed) {
        if (missed.text("next").equals("person")) {
            place.plan(patient, place.next(AFTER_SUPPER), () -> answer(patient, missed));
        }
    }

    /** Who thinks of death is asked no form by telephone: a clinician calls the same day. */
    private void answer(Case patient, Topics.Event asked) {
        if (gone(patient)) {
            return;
        }
        VisitPlan plan = of(patient, asked);
        int item9 = plan.has(Twist.SUICIDE_RISK) && asked.text("kind").equals("24h") ? THOUGHTS_OF_DEATH : 0;
        if (item9 == 0) {
            forms.answer(patient, asked.text("checkIn"), wanted.getOrDefault(name(asked), List.of()));
        }
        place.expect(patient, "the answer to " + asked.text("checkIn"), patient.care().answerCheckIn(
                asked.text("checkIn"), item9, plan.nextDay().toArray(String[]::new)));
    }

    private static String name(Topics.Event event) {
        return event.subject() + "/" + event.text("checkIn");
    }

    /** Some check-ins are about no visit; the patient feels as after the last one. */
    private static VisitPlan of(Case patient, Topics.Event event) {
        return patient.visit(event.text("visit").isEmpty() ? "v" + Math.max(1, patient.attended()) : event.text("visit"));
    }
}
