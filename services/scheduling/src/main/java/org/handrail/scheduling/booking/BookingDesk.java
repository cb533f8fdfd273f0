package org.handrail.scheduling.booking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.handrail.policy.InForce;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.document.Doc;
import org.handrail.runtime.shell.Result;
import org.handrail.scheduling.course.Course;
import org.handrail.scheduling.course.CourseCommand.Book;
import org.handrail.scheduling.course.CourseCommand.WantedVisit;

/**
 * Books visits over several clinic days by try, confirm, cancel: reserve on each day in order of time, then one write
 * on the course, which alone decides; the days learn the rest from what the course owes them. Whatever is reserved and
 * not written, because of a refusal or a crash, is given back only after the course has voided the booking.
 */
public final class BookingDesk {

    private final Places places;

    public BookingDesk(Places places) {
        this.places = places;
    }

    /** Answers {@code booking} and {@code visits}; the same request again finds the same booking. */
    public Result book(BookingRequest request) {
        Optional<Doc<Course>> found = places.course(request.asking());
        if (found.isEmpty()) {
            return new Result.NotFound();
        }
        Doc<Course> doc = found.get();
        BookingPlan plan = plan(request, doc, places.context(doc));
        Book asking = new Book(plan.booking(), plan.visits(), request.refit());
        if (doc.commands().stream().anyMatch(c -> c.key().equals(request.asking().key()))
                || !doc.state().booked(plan.booking()).isEmpty()) {
            return places.repeat(request.asking(), asking);
        }
        return places.refused(doc, asking).orElseGet(() -> reserveAndWrite(request.asking(), plan, request.refit()));
    }

    /** The first attempt that was not voided. Once a booking was written, its attempt is found again. */
    private static BookingPlan plan(BookingRequest request, Doc<Course> doc, Context context) {
        Course course = doc.state();
        int attempt = 1;
        while (course.voided(request.booking(attempt)) && course.booked(request.booking(attempt)).isEmpty()) {
            attempt++;
        }
        return BookingPlan.of(request.booking(attempt), doc.clinic(), request.starts(), BookingPlan.length(course, InForce.now(context)),
                context.zone());
    }

    private Result reserveAndWrite(Asking asking, BookingPlan plan, boolean refit) {
        List<WantedVisit> reserved = new ArrayList<>();
        for (WantedVisit visit : plan.visits()) {
            Result result = places.reserve(asking, plan.booking(), visit, null);
            if (result instanceof Result.Accepted accepted) {
                reserved.add(visit.on(Places.chair(accepted)));
            } else {
                return giveUp(asking, plan, refit, reserved, result);
            }
        }
        Result written = places.write(asking, new Book(plan.booking(), reserved, refit));
        return written instanceof Result.Refused ? giveUp(asking, plan, refit, reserved, written) : written;
    }

    private Result giveUp(Asking asking, BookingPlan plan, boolean refit, List<WantedVisit> reserved, Result why) {
        return places.giveUp(asking, plan.booking(), reserved, why, () ->
                places.repeat(asking, new Book(plan.booking(), plan.visits(), refit)));
    }
}
