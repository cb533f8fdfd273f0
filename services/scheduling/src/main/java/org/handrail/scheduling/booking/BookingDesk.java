package org.handrail.scheduling.booking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.decide.Refusal;
import org.handrail.runtime.decide.Refusal.Violation;
import org.handrail.runtime.document.Doc;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.port.Time;
import org.handrail.runtime.shell.Commands;
import org.handrail.runtime.shell.Result;
import org.handrail.runtime.shell.Zones;
import org.handrail.scheduling.SchedulingRules;
import org.handrail.scheduling.booking.BookingSteps.Step;
import org.handrail.scheduling.clinicday.ClinicDay;
import org.handrail.scheduling.clinicday.DayCommand;
import org.handrail.scheduling.clinicday.DayCommand.Reserve;
import org.handrail.scheduling.clinicday.DayEvent;
import org.handrail.scheduling.course.Course;
import org.handrail.scheduling.course.CourseCommand;
import org.handrail.scheduling.course.CourseCommand.Book;
import org.handrail.scheduling.course.CourseCommand.VoidBooking;
import org.handrail.scheduling.course.CourseCommand.WantedVisit;
import org.handrail.scheduling.course.CourseEvent;

/**
 * Books visits over several clinic days by try, confirm, cancel: reserve on each day in order of time, then one write
 * on the course, which alone decides; the days learn the rest from what the course owes them. Whatever is reserved and
 * not written, because of a refusal or a crash, is given back only after the course has voided the booking.
 */
public final class BookingDesk {

    private final Commands commands;
    private final Kind<Course, CourseCommand, CourseEvent> courses;
    private final Kind<ClinicDay, DayCommand, DayEvent> days;
    private final Time time;
    private final Zones zones;
    private final BookingSteps steps;

    public BookingDesk(Commands commands, Kind<Course, CourseCommand, CourseEvent> courses,
                       Kind<ClinicDay, DayCommand, DayEvent> days, Time time, Zones zones, BookingSteps steps) {
        this.commands = commands;
        this.courses = courses;
        this.days = days;
        this.time = time;
        this.zones = zones;
        this.steps = steps;
    }

    /** Answers {@code booking} and {@code visits}; the same request again finds the same booking. */
    public Result book(BookingRequest request) {
        Optional<Doc<Course>> found = commands.find(courses, request.episode(), request.caller());
        if (found.isEmpty()) {
            return new Result.NotFound();
        }
        Doc<Course> doc = found.get();
        Context context = new Context(time.care(), time.wall(), zones.of(doc.clinic()));
        BookingPlan plan = plan(request, doc.state(), doc.clinic(), context);
        Book asking = new Book(plan.booking(), plan.visits());
        if (doc.commands().stream().anyMatch(c -> c.key().equals(request.key()))
                || !doc.state().booked(plan.booking()).isEmpty()) {
            return commands.handle(courses, request.episode(), request.deciding(asking));
        }
        if (courses.decider().decide(doc.state(), asking, context) instanceof Decision.Refused<CourseEvent> refused) {
            return new Result.Refused(refused.refusal());
        }
        steps.done(Step.ASKED);
        return reserveAndWrite(request, plan);
    }

    /** The first attempt that was not voided. Once a booking was written, its attempt is found again. */
    private static BookingPlan plan(BookingRequest request, Course course, String clinic, Context context) {
        int attempt = 1;
        while (course.voided(request.booking(attempt)) && course.booked(request.booking(attempt)).isEmpty()) {
            attempt++;
        }
        return BookingPlan.of(request.booking(attempt), clinic, request.starts(), context.zone());
    }

    private Result reserveAndWrite(BookingRequest request, BookingPlan plan) {
        List<WantedVisit> reserved = new ArrayList<>();
        for (WantedVisit visit : plan.visits()) {
            Result result = commands.handle(days, visit.place().day(), request.step(new Reserve(
                    visit.place().reservation(), plan.booking(), request.episode(), visit.start(), visit.end())));
            steps.done(Step.RESERVED);
            if (result instanceof Result.Accepted(var answer, boolean repeated)) {
                reserved.add(visit.on((Integer) answer.get("chair")));
            } else {
                return giveUp(request, plan, reserved, ofDay(result, visit));
            }
        }
        Result written = commands.handle(courses, request.episode(),
                request.deciding(new Book(plan.booking(), reserved)));
        steps.done(Step.WRITTEN);
        return written instanceof Result.Refused ? giveUp(request, plan, reserved, written) : written;
    }

    /** Voids first; the course then owes the days what becomes of the places. */
    private Result giveUp(BookingRequest request, BookingPlan plan, List<WantedVisit> reserved, Result why) {
        if (reserved.isEmpty()) {
            return why;
        }
        Result result = commands.handle(courses, request.episode(), request.step(new VoidBooking(plan.booking(),
                reserved.stream().map(WantedVisit::place).toList(), plan.until())));
        steps.done(Step.VOIDED);
        boolean bookedAfterAll = result instanceof Result.Accepted(var answer, boolean repeated)
                && Boolean.TRUE.equals(answer.get("booked"));
        return bookedAfterAll ? commands.handle(courses, request.episode(),
                request.deciding(new Book(plan.booking(), plan.visits()))) : why;
    }

    /** A day speaks of one visit; the caller asked for several. */
    private static Result ofDay(Result result, WantedVisit visit) {
        return switch (result) {
            case Result.NotFound none -> new Result.Refused(Refusal.notNow("day-not-open",
                    "The clinic has not opened this day.",
                    SchedulingRules.violates(SchedulingRules.DAY_OPEN, visit.field())));
            case Result.Refused(Refusal refusal) -> new Result.Refused(new Refusal(refusal.kind(), refusal.reason(),
                    refusal.detail(), refusal.violations().stream().map(v ->
                            new Violation(visit.field(), v.rule(), v.tag(), v.message())).toList()));
            case Result.Accepted accepted -> accepted;
            case Result.KeyConflict conflict -> conflict;
        };
    }
}
