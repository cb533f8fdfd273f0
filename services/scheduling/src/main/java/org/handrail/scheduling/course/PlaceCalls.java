package org.handrail.scheduling.course;

import java.util.List;
import java.util.Map;
import org.handrail.runtime.decide.Call;
import org.handrail.scheduling.course.PlaceEvent.PlaceAnswered;
import org.handrail.scheduling.course.PlaceEvent.PlaceLeft;
import org.handrail.scheduling.course.PlaceEvent.PlaceTaken;
import org.handrail.scheduling.course.VisitEvent.VisitCancelled;
import org.handrail.scheduling.course.VisitEvent.VisitLost;

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
            case PlaceLeft e -> List.of(call(RELEASE, e.place()));
            case VisitCancelled e -> released(course, e.visit());
            case VisitLost e -> released(course, e.visit());
            default -> List.of();
        };
    }

    /** What no longer holds its place gives it back. */
    private static List<Call> released(Course course, String visit) {
        return course.visit(visit).filter(v -> !v.holdsPlace()).map(v -> call(RELEASE, v.place())).stream().toList();
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
