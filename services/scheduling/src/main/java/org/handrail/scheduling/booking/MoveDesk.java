package org.handrail.scheduling.booking;

import java.util.List;
import java.util.Optional;
import org.handrail.policy.InForce;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.document.Doc;
import org.handrail.runtime.shell.Result;
import org.handrail.scheduling.course.Course;
import org.handrail.scheduling.course.CourseCommand.Move;
import org.handrail.scheduling.course.CourseCommand.WantedVisit;
import org.handrail.scheduling.course.Visit;

/**
 * Moves one visit as a booking is made: reserve the new place, then one write on the course, which alone decides, takes
 * the new place and leaves the old one; the days learn of both from what the course owes them. On the day of the old
 * place that one does not stand in the way of the new.
 */
public final class MoveDesk {

    private final Places places;

    public MoveDesk(Places places) {
        this.places = places;
    }

    /** Answers the visit's new time and revision; the same request again finds the same move. */
    public Result move(MoveRequest request) {
        Optional<Doc<Course>> found = places.course(request.asking());
        if (found.isEmpty()) {
            return new Result.NotFound();
        }
        Doc<Course> doc = found.get();
        Move asking = plan(request, doc);
        if (doc.commands().stream().anyMatch(c -> c.key().equals(request.asking().key()))) {
            return places.repeat(request.asking(), asking);
        }
        return places.refused(doc, asking).orElseGet(() -> reserveAndWrite(request.asking(), asking,
                doc.state().visit(request.visit()).orElseThrow()));
    }

    private Move plan(MoveRequest request, Doc<Course> doc) {
        Course course = doc.state();
        Context context = places.context(doc);
        int attempt = 1;
        while (course.voided(request.move(attempt))) {
            attempt++;
        }
        String protocol = course.visit(request.visit()).map(Visit::protocol).orElse(null);
        return new Move(request.move(attempt), request.visit(), request.revision(), BookingPlan.wanted("/start",
                request.move(attempt) + ".1", doc.clinic(), request.start(), BookingPlan.length(protocol, InForce.now(context)),
                context.zone()), request.reason());
    }

    private Result reserveAndWrite(Asking asking, Move move, Visit visit) {
        Result result = places.reserve(asking, move.move(), move.to(), visit.place().reservation());
        if (!(result instanceof Result.Accepted accepted)) {
            return result;
        }
        WantedVisit reserved = move.to().on(Places.chair(accepted));
        Result written = places.write(asking, move.to(reserved));
        return written instanceof Result.Refused ? places.giveUp(asking, move.move(), List.of(reserved), written,
                () -> places.repeat(asking, move)) : written;
    }
}
