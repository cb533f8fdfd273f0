package org.handrail.scheduling.booking;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.handrail.clinical.course.VisitRules;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.decide.Refusal.Violation;
import org.handrail.runtime.decide.Refusal;
import org.handrail.runtime.document.Doc;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.shell.Commands;
import org.handrail.runtime.shell.Result;
import org.handrail.scheduling.Violations;
import org.handrail.scheduling.booking.BookingSteps.Step;
import org.handrail.scheduling.clinicday.ClinicDay;
import org.handrail.scheduling.clinicday.DayCommand.Reserve;
import org.handrail.scheduling.clinicday.DayCommand;
import org.handrail.scheduling.clinicday.DayEvent;
import org.handrail.scheduling.course.Course;
import org.handrail.scheduling.course.CourseCommand.VoidBooking;
import org.handrail.scheduling.course.CourseCommand.WantedVisit;
import org.handrail.scheduling.course.CourseCommand;
import org.handrail.scheduling.course.CourseEvent;

/** The steps that bookings and moves share: ask the course, try a place, write, give up. */
public final class Places {

    private final Commands commands;
    private final Kind<Course, CourseCommand, CourseEvent> courses;
    private final Kind<ClinicDay, DayCommand, DayEvent> days;
    private final BookingSteps steps;

    public Places(Commands commands, Kind<Course, CourseCommand, CourseEvent> courses,
                  Kind<ClinicDay, DayCommand, DayEvent> days, BookingSteps steps) {
        this.commands = commands;
        this.courses = courses;
        this.days = days;
        this.steps = steps;
    }

    Optional<Doc<Course>> course(Asking asking) {
        return commands.find(courses, asking.episode(), asking.caller());
    }

    Context context(Doc<Course> doc) {
        return commands.context(doc.clinic());
    }

    /** What the course would say, without a write. */
    Optional<Result> refused(Doc<Course> doc, CourseCommand command) {
        Optional<Result> no = courses.decider().decide(doc.state(), command, context(doc))
                instanceof Decision.Refused<CourseEvent> refused
                ? Optional.of(new Result.Refused(refused.refusal())) : Optional.empty();
        if (no.isEmpty()) {
            steps.done(Step.ASKED);
        }
        return no;
    }

    /** @param insteadOf the reservation that this one is to replace; {@code null} for a new visit */
    Result reserve(Asking asking, String booking, WantedVisit visit, String insteadOf) {
        Result result = commands.handle(days, visit.place().day(), asking.step(new Reserve(visit.place().reservation(),
                booking, asking.episode(), visit.start(), visit.end(), insteadOf)));
        steps.done(Step.RESERVED);
        return ofDay(result, visit);
    }

    static Integer chair(Result.Accepted reserved) {
        return (Integer) reserved.answer().get("chair");
    }

    Result write(Asking asking, CourseCommand command) {
        Result written = commands.handle(courses, asking.episode(), asking.deciding(command));
        steps.done(Step.WRITTEN);
        return written;
    }

    Result repeat(Asking asking, CourseCommand command) {
        return commands.handle(courses, asking.episode(), asking.deciding(command));
    }

    /** Voids first; the course then owes the days what becomes of the places. */
    Result giveUp(Asking asking, String booking, List<WantedVisit> reserved, Result why, Supplier<Result> after) {
        if (reserved.isEmpty()) {
            return why;
        }
        Result result = commands.handle(courses, asking.episode(), asking.step(new VoidBooking(booking,
                reserved.stream().map(WantedVisit::place).toList(), reserved.getFirst().start())));
        steps.done(Step.VOIDED);
        boolean writtenAfterAll = result instanceof Result.Accepted(var answer, boolean repeated)
                && Boolean.TRUE.equals(answer.get("booked"));
        return writtenAfterAll ? after.get() : why;
    }

    /** A day speaks of one visit; the caller may have asked for several. */
    private static Result ofDay(Result result, WantedVisit visit) {
        return switch (result) {
            case Result.NotFound none -> new Result.Refused(Refusal.notNow("day-not-open",
                    "The clinic has not opened this day.",
                    Violations.of(VisitRules.DAY_OPEN, visit.field())));
            case Result.Refused(Refusal refusal) -> new Result.Refused(new Refusal(refusal.kind(), refusal.reason(),
                    refusal.detail(), refusal.violations().stream().map(v ->
                            new Violation(visit.field(), v.rule(), v.tag(), v.message())).toList()));
            case Result.Accepted accepted -> accepted;
            case Result.KeyConflict conflict -> conflict;
        };
    }
}
