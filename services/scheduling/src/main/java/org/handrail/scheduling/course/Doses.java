package org.handrail.scheduling.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.handrail.clinical.dosing.TreatmentDrugs;
import org.handrail.runtime.decide.Context;
import org.handrail.scheduling.course.Course.Treated;
import org.handrail.scheduling.course.CourseFact.CorrectDose;
import org.handrail.scheduling.course.CourseFact.NoteDose;
import org.handrail.scheduling.course.CourseFact.NoteSessionOver;
import org.handrail.scheduling.course.PathEvent.NotAttended;
import org.handrail.scheduling.course.Visit.Status;
import org.handrail.scheduling.course.VisitEvent.SessionOver;
import org.handrail.scheduling.course.VisitEvent.TreatmentNoted;
import org.handrail.scheduling.course.VisitEvent.TreatmentStruck;
import org.handrail.scheduling.course.VisitEvent.VisitLost;

/**
 * What doses make of a course: a day of treatment, and a visit that counts. A dose written down late counts as one written
 * down in time, and one that was struck out counts no more.
 */
final class Doses {

    private static final String NOT_DOSED = "not-dosed";

    private Doses() {
    }

    /** Booked or not, its day is a day of treatment. After a visit that was over without one, it was a treatment after all. */
    static List<CourseEvent> given(Course course, NoteDose fact, Context context) {
        if (!TreatmentDrugs.treats(fact.drug())) {
            return List.of();
        }
        List<CourseEvent> events = new ArrayList<>();
        events.add(new TreatmentNoted(fact.visit(), fact.record(), fact.occurredAt()));
        course.visit(fact.visit()).filter(v -> v.status() == Status.NOT_DOSED).ifPresent(v -> {
            events.add(new SessionOver(v.id()));
            events.addAll(Progress.attended(course, v.id(), fact.occurredAt(), context));
        });
        return events;
    }

    /** A visit without a drug was not a treatment. Over twice, because its end was taken back, it counts once. */
    static List<CourseEvent> sessionOver(Course course, NoteSessionOver fact, Context context) {
        Optional<Visit> open = course.visit(fact.visit()).filter(v -> v.status() == Status.ARRIVED || v.awaited());
        if (!fact.dosed()) {
            return open.<CourseEvent>map(v -> new VisitLost(v.id(), NOT_DOSED, fact.ending(), fact.occurredAt()))
                    .stream().toList();
        }
        List<CourseEvent> events = new ArrayList<>();
        open.ifPresent(v -> events.add(new SessionOver(v.id())));
        if (!course.path().counts(fact.visit())) {
            events.addAll(Progress.attended(course, fact.visit(), fact.occurredAt(), context));
        }
        return events;
    }

    /** Another amount changes nothing here. A phase that has begun since goes on: a clinician may go back to the one before. */
    static List<CourseEvent> corrected(Course course, CorrectDose fact, Context context) {
        Optional<Treated> known = course.treated().stream().filter(t -> t.record().equals(fact.record())).findFirst();
        if (known.isEmpty() || !fact.inError() && fact.at() == null) {
            return List.of();
        }
        if (!fact.inError()) {
            return List.of(new TreatmentNoted(fact.visit(), fact.record(), fact.at()));
        }
        List<CourseEvent> events = new ArrayList<>();
        events.add(new TreatmentStruck(fact.visit(), fact.record()));
        boolean another = course.treated().stream().anyMatch(t -> t.visit().equals(fact.visit())
                && !t.record().equals(fact.record()));
        if (!another && course.path().counts(fact.visit())) {
            events.add(new NotAttended(fact.visit()));
            course.visit(fact.visit()).filter(v -> v.status() == Status.ENDED).ifPresent(v ->
                    events.add(new VisitLost(v.id(), NOT_DOSED, "dose-struck-out", context.now())));
        }
        return events;
    }
}
