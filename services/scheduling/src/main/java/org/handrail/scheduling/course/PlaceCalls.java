package org.handrail.scheduling.course;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.runtime.decide.Call;
import org.handrail.scheduling.course.CourseEvent.PlaceAnswered;
import org.handrail.scheduling.course.CourseEvent.PlaceTaken;
import org.handrail.scheduling.course.CourseEvent.VisitCancelled;

/** What a course owes to clinic days: to confirm a place, or to give it back. */
public final class PlaceCalls {

    public static final String CONFIRM = "confirm-place";
    public static final String RELEASE = "release-place";
    private static final String DAY = "document";
    private static final String RESERVATION = "reservation";

    private PlaceCalls() {
    }

    static List<Call> owedFor(Course course, CourseEvent event) {
        return switch (event) {
            case PlaceTaken e -> List.of(call(CONFIRM, e.place()));
            case PlaceAnswered e -> List.of(call(e.held() ? CONFIRM : RELEASE, e.place()));
            case VisitCancelled e -> place(course, e.visit()).map(p -> call(RELEASE, p)).stream().toList();
            default -> List.of();
        };
    }

    private static Optional<Place> place(Course course, String visit) {
        return course.visit(visit).map(Visit::place);
    }

    private static Call call(String operation, Place place) {
        return Call.to("self", operation, operation + ":" + place.day() + ":" + place.reservation(),
                Map.of(DAY, place.day(), RESERVATION, place.reservation()));
    }

    static boolean confirms(Call call) {
        return call.operation().equals(CONFIRM);
    }

    static Place place(Call call) {
        return new Place((String) call.body().get(DAY), (String) call.body().get(RESERVATION));
    }

    /** A place is confirmed only for as long as a visit has it; given back in any case. */
    static boolean stillWanted(Course course, Call call) {
        return !confirms(call) || course.at(place(call)).filter(Visit::holdsPlace).isPresent();
    }
}
