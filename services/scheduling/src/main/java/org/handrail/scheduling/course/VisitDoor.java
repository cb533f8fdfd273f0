package org.handrail.scheduling.course;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.http.Doors;
import org.handrail.scheduling.course.CourseCommand.CancelVisit;
import org.handrail.scheduling.course.CourseCommand.ConfirmVisit;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What is said about one booked visit. */
@RestController
class VisitDoor {

    /** Either may be left out. */
    record Confirmation(Boolean patient, Boolean ride) {
    }

    record Cancellation(@NotNull CancelReason reason) {
    }

    private final Doors doors;
    private final Kind<Course, CourseCommand, CourseEvent> courses;

    VisitDoor(Doors doors, Kind<Course, CourseCommand, CourseEvent> courses) {
        this.doors = doors;
        this.courses = courses;
    }

    @PostMapping("/episodes/{episode}/visits/{visit}/confirmations")
    ResponseEntity<Object> confirm(HttpServletRequest request, @PathVariable String episode,
                                   @PathVariable String visit, @Valid @RequestBody Confirmation said) {
        return doors.command(request, courses, episode, new ConfirmVisit(visit, said.patient(), said.ride()));
    }

    @PostMapping("/episodes/{episode}/visits/{visit}/cancellations")
    ResponseEntity<Object> cancel(HttpServletRequest request, @PathVariable String episode,
                                  @PathVariable String visit, @Valid @RequestBody Cancellation said) {
        return doors.command(request, courses, episode, new CancelVisit(visit, said.reason()));
    }
}
