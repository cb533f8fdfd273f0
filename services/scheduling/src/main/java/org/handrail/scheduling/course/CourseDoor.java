package org.handrail.scheduling.course;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.http.Doors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What may be known of a course. */
@RestController
class CourseDoor {

    private final Doors doors;
    private final Kind<Course, CourseCommand, CourseEvent> courses;

    CourseDoor(Doors doors, Kind<Course, CourseCommand, CourseEvent> courses) {
        this.doors = doors;
        this.courses = courses;
    }

    @GetMapping("/episodes/{episode}")
    ResponseEntity<Object> show(HttpServletRequest request, @PathVariable String episode) {
        return doors.show(request, courses, episode, (doc, caller) -> CourseView.of(doc.id(), doc.state()));
    }

    /** {@code holds} speak against a dose now, {@code bookingHolds} against a new booking. */
    @GetMapping("/episodes/{episode}/standing")
    ResponseEntity<Object> standing(HttpServletRequest request, @PathVariable String episode) {
        return doors.standing(request, courses, episode, (doc, caller) -> Map.of("holds", doc.state().visitHolds(),
                "bookingHolds", doc.state().bookingHolds()));
    }
}
