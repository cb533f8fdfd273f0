package org.handrail.scheduling.course;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.http.Doors;
import org.handrail.runtime.shell.Commands;
import org.handrail.scheduling.clinicday.Presence;
import org.handrail.scheduling.course.CourseCommand.DecideHold;
import org.handrail.scheduling.course.CourseCommand.RecordShelf;
import org.handrail.scheduling.course.CourseCommand.ReturnTo;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What may be known of a course, and what a clinician decides about its way. */
@RestController
class CourseDoor {

    /** @param phase an earlier one of the same protocol, or the present one after the course had ended */
    record Return(@NotNull @Size(max = 40) String phase, @NotNull ReturnReason reason) {
    }

    /** @param visits for which the drug lies there @param until when the first of it expires */
    record Shelf(@NotNull @Min(0) @Max(1000) Integer visits, @NotNull Instant until) {
    }

    /** The hold is named and the person known; there is nothing more to say. */
    record GoesOn() {
    }

    private final Doors doors;
    private final Kind<Course, CourseCommand, CourseEvent> courses;
    private final Commands commands;
    private final Presence presence;

    CourseDoor(Doors doors, Kind<Course, CourseCommand, CourseEvent> courses, Commands commands, Presence presence) {
        this.doors = doors;
        this.courses = courses;
        this.commands = commands;
        this.presence = presence;
    }

    /** The course with its visits, and each hold with what lifts it. */
    @GetMapping("/episodes/{episode}")
    ResponseEntity<Object> show(HttpServletRequest request, @PathVariable String episode) {
        return doors.show(request, courses, episode, (doc, caller) ->
                CourseView.of(doc.id(), doc.state(), commands.context(doc.clinic())));
    }

    /** {@code holds} speak against a dose now, {@code bookingHolds} against a new booking. */
    @GetMapping("/episodes/{episode}/standing")
    ResponseEntity<Object> standing(HttpServletRequest request, @PathVariable String episode) {
        return doors.standing(request, courses, episode, (doc, caller) -> Map.of("holds", Stream.concat(
                        doc.state().visitHolds().stream(), presence.nobody(doc.clinic(), caller)).toList(),
                "bookingHolds", doc.state().bookingHolds()));
    }

    /** Depression got worse after a missed visit, or came back: more frequent visits again. */
    @PostMapping("/episodes/{episode}/phases")
    ResponseEntity<Object> returnTo(HttpServletRequest request, @PathVariable String episode,
                                    @Valid @RequestBody Return wanted) {
        return doors.command(request, courses, episode, new ReturnTo(wanted.phase(), wanted.reason()));
    }

    /** What lies on the shelf, labelled for this patient. A booked visit beyond it is shown a week ahead. */
    @PostMapping("/episodes/{episode}/supplies")
    ResponseEntity<Object> shelf(HttpServletRequest request, @PathVariable String episode,
                                 @Valid @RequestBody Shelf counted) {
        return doors.command(request, courses, episode, new RecordShelf(counted.visits(), counted.until()));
    }

    /** Treated for acute suicidal thoughts: a clinician decides that treatment goes on while an escalation is open. */
    @PostMapping("/episodes/{episode}/holds/{hold}/decisions")
    ResponseEntity<Object> decide(HttpServletRequest request, @PathVariable String episode, @PathVariable String hold,
                                  @RequestBody(required = false) GoesOn wanted) {
        return doors.command(request, courses, episode, new DecideHold(hold));
    }
}
