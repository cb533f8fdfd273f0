package org.handrail.scheduling.course;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.handrail.clinical.course.Protocol;
import org.handrail.runtime.decide.Context;
import org.handrail.scheduling.course.CourseFact.NoteArrival;
import org.handrail.scheduling.course.CourseFact.NoteCareEnded;
import org.handrail.scheduling.course.CourseFact.NoteClearance;
import org.handrail.scheduling.course.CourseFact.NoteClearanceWithdrawn;
import org.handrail.scheduling.course.CourseFact.NoteDayClosed;
import org.handrail.scheduling.course.CourseFact.NoteDose;
import org.handrail.scheduling.course.CourseFact.NoteSessionOver;
import org.handrail.scheduling.course.PathEvent.AuthorisationNoted;
import org.handrail.scheduling.course.PathEvent.CareOver;
import org.handrail.scheduling.course.PathEvent.ClearanceWithdrawn;
import org.handrail.scheduling.course.PathEvent.Cleared;
import org.handrail.scheduling.course.PathEvent.CourseResumed;
import org.handrail.scheduling.course.PathEvent.EscalationDecided;
import org.handrail.scheduling.course.PathEvent.EscalationSettled;
import org.handrail.scheduling.course.VisitEvent.ArrivalNoted;
import org.handrail.scheduling.course.VisitEvent.ArrivalStruck;
import org.handrail.scheduling.course.VisitEvent.PrescriberLeft;
import org.handrail.scheduling.course.VisitEvent.VisitLost;
import org.handrail.scheduling.course.VisitEvent.VisitReopened;

/** Facts from elsewhere: always taken, whatever the course thinks of them. */
final class Notes {

    private Notes() {
    }

    static List<CourseEvent> of(Course course, CourseFact fact, Context context) {
        return switch (fact) {
            case NoteClearance f -> cleared(course, f, context);
            case NoteClearanceWithdrawn f -> withdrawn(course, f, context);
            case CourseFact.NoteAuthorisation f -> List.of(new AuthorisationNoted(f.units(), f.until()));
            case CourseFact.NoteScreeningExpired f -> course.path().attended() > 0 ? List.of()
                    : List.of(Holds.screening(context.now()));
            case NoteCareEnded f -> careEnded(course, f, context);
            case NoteArrival f -> arrival(course, f);
            case NoteDose f -> Doses.given(course, f, context);
            case NoteSessionOver f -> Doses.sessionOver(course, f, context);
            case CourseFact.CorrectDose f -> Doses.corrected(course, f, context);
            case CourseFact.StrikeArrival f -> course.visit(f.visit()).filter(v -> v.status() == Visit.Status.ARRIVED)
                    .<CourseEvent>map(v -> new ArrivalStruck(v.id())).stream().toList();
            case CourseFact.ReopenVisit f -> course.visit(f.visit()).filter(Visit::over)
                    .<CourseEvent>map(v -> new VisitReopened(v.id())).stream().toList();
            case CourseFact.NoteOtherCorrection f -> List.of();
            case CourseFact.NoteTrigger f -> trigger(course, f.escalation(), context);
            case CourseFact.NoteEscalation f -> escalation(course, f.escalation(), context);
            case CourseFact.NoteResolution f -> resolution(course, f.escalation(), context);
            case CourseFact.NoteReview f -> Progress.reviewed(course, f, context);
            case NoteDayClosed f -> dayClosed(course, f, context);
            case CourseFact.NotePrescriberGone f -> course.at(f.place())
                    .filter(v -> v.status() == Visit.Status.ARRIVED)
                    .<CourseEvent>map(v -> new PrescriberLeft(v.id(), f.at())).stream().toList();
        };
    }

    /** Lifts what clearance lifts. A protocol that is new to this course begins it. */
    private static List<CourseEvent> cleared(Course course, NoteClearance fact, Context context) {
        List<CourseEvent> events = new ArrayList<>();
        events.add(new Cleared(fact.clinic(), fact.protocol(), fact.units(), fact.until()));
        for (String hold : List.of(Holds.CLEARANCE, Holds.SCREENING, Holds.AUTHORISATION)) {
            course.holding().of(hold).ifPresent(h ->
                    events.add(new CourseResumed(hold, Holds.TREATMENT_CLEARED, context.now())));
        }
        boolean over = course.ended() != null && course.ended().care();
        boolean other = course.path().phase() == null || !fact.protocol().equals(course.path().protocol());
        if (!over && other) {
            Protocol.of(fact.protocol()).ifPresent(p ->
                    events.addAll(Progress.begin(course, p, "treatment-cleared", context)));
        }
        return events;
    }

    /** No new booking. Visits already booked stay: the dose asks for clearance again, and a person decides. */
    private static List<CourseEvent> withdrawn(Course course, NoteClearanceWithdrawn fact, Context context) {
        return List.of(new ClearanceWithdrawn(fact.reason()), Holds.clearance(fact.reason(), fact.whoCan(),
                context.now()));
    }

    private static List<CourseEvent> careEnded(Course course, NoteCareEnded fact, Context context) {
        List<CourseEvent> events = new ArrayList<>();
        events.add(new CareOver(fact.reason()));
        if (course.path().phase() != null && course.ended() == null) {
            events.add(Progress.ended(course, fact.reason(), context.now()));
        }
        events.addAll(Progress.cancelled(course, "care-ended", context.now()));
        return events;
    }

    /** Also after the visit was missed: then it was not. */
    private static List<CourseEvent> arrival(Course course, NoteArrival fact) {
        return course.visit(fact.visit()).filter(Visit::awaited)
                .<CourseEvent>map(v -> new ArrivalNoted(v.id())).stream().toList();
    }

    /** A trigger is heard from another service than its resolution, so it may come late. */
    private static List<CourseEvent> trigger(Course course, String escalation, Context context) {
        return escalation == null || course.holding().settled().contains(Holds.idOf(escalation)) ? List.of()
                : escalation(course, escalation, context);
    }

    private static List<CourseEvent> escalation(Course course, String escalation, Context context) {
        String hold = Holds.idOf(escalation);
        return !Holds.holdsBookings(escalation) || course.holding().of(hold).isPresent()
                || course.holding().decided().contains(hold) ? List.of()
                : List.of(Holds.escalation(hold, mdsi(course), context.now()));
    }

    private static List<CourseEvent> resolution(Course course, String escalation, Context context) {
        return Holds.holdsBookings(escalation) ? lifted(course, new EscalationSettled(Holds.idOf(escalation)),
                Holds.idOf(escalation), Holds.ESCALATION_RESOLVED, context) : List.of();
    }

    /** For whom high risk is the indication, a clinician may decide while it is open. */
    static boolean mdsi(Course course) {
        return course.path().template().filter(p -> p == Protocol.ESKETAMINE_MDSI).isPresent();
    }

    static List<CourseEvent> decided(Course course, String hold, Context context) {
        return lifted(course, new EscalationDecided(hold), hold, Holds.CLINICIAN_DECIDED, context);
    }

    private static List<CourseEvent> lifted(Course course, PathEvent why, String hold, String by, Context context) {
        List<CourseEvent> events = new ArrayList<>(List.of(why));
        course.holding().of(hold).ifPresent(h -> events.add(new CourseResumed(hold, by, context.now())));
        return events;
    }

    /** Never a no-show. Whoever is in a chair already is treated to the end. */
    private static List<CourseEvent> dayClosed(Course course, NoteDayClosed fact, Context context) {
        return course.at(fact.place()).filter(v -> v.status() == Visit.Status.BOOKED
                        || v.status() == Visit.Status.NOT_KNOWN)
                .<CourseEvent>map(v -> new VisitLost(v.id(), "clinic-cancelled", fact.reason(), context.now()))
                .stream().toList();
    }
}
