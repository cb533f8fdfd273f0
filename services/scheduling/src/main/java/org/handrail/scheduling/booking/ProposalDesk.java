package org.handrail.scheduling.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.handrail.clinical.course.DayPlan;
import org.handrail.clinical.course.PhasePlan;
import org.handrail.clinical.course.Spacing;
import org.handrail.clinical.rule.Policy;
import org.handrail.policy.InForce;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.document.Doc;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.shell.Caller;
import org.handrail.runtime.shell.Commands;
import org.handrail.scheduling.clinicday.ClinicDay;
import org.handrail.scheduling.clinicday.DayCommand;
import org.handrail.scheduling.clinicday.DayEvent;
import org.handrail.scheduling.course.Course;
import org.handrail.scheduling.course.CourseCommand;
import org.handrail.scheduling.course.CourseEvent;
import org.handrail.scheduling.course.TreatmentDays;

/** Finds free times for the next visits of a course, by what each clinic day offers at this moment. */
public final class ProposalDesk {

    private static final Duration GRID = Duration.ofMinutes(15);

    private final Commands commands;
    private final Kind<Course, CourseCommand, CourseEvent> courses;
    private final Kind<ClinicDay, DayCommand, DayEvent> days;

    public ProposalDesk(Commands commands, Kind<Course, CourseCommand, CourseEvent> courses,
                        Kind<ClinicDay, DayCommand, DayEvent> days) {
        this.commands = commands;
        this.courses = courses;
        this.days = days;
    }

    /**
     * Empty when there is no such course, or it has no phase.
     *
     * @param from   earliest date; {@code null}: tomorrow
     * @param wanted time of day wanted; on a day on which it is taken, the nearest that is free
     */
    public Optional<Proposal> propose(String episode, Caller caller, LocalDate from, LocalTime wanted) {
        return commands.find(courses, episode, caller).flatMap(doc -> {
            Context context = commands.context(doc.clinic());
            return doc.state().path().plan(InForce.now(context))
                    .map(plan -> propose(doc, plan, caller, from, wanted, context));
        });
    }

    private Proposal propose(Doc<Course> doc, PhasePlan plan, Caller caller, LocalDate from, LocalTime wanted,
                             Context context) {
        Course course = doc.state();
        ZoneId zone = context.zone();
        int count = plan.left(course.had());
        Duration length = BookingPlan.length(course, InForce.now(context));
        List<Proposal.Visit> visits = free(doc, plan, count, caller, from, wanted, context).stream()
                .map(p -> new Proposal.Visit(p.day(), onTheWall(p.place(), zone),
                        onTheWall(p.place().plus(length), zone))).toList();
        return new Proposal(course.path().protocol(), course.path().phase(), zone.getId(), course.bookingHolds(),
                visits, count - visits.size());
    }

    /** Free times for so many visits more, whatever phase they count in; fewer when no day was found. */
    List<Instant> free(Doc<Course> doc, int count, Caller caller, LocalTime wanted) {
        Context context = commands.context(doc.clinic());
        return doc.state().path().plan(InForce.now(context))
                .map(plan -> free(doc, plan, count, caller, null, wanted, context).stream()
                        .map(DayPlan.Placed::place).toList()).orElse(List.of());
    }

    private List<DayPlan.Placed<Instant>> free(Doc<Course> doc, PhasePlan plan, int count, Caller caller,
                                               LocalDate from, LocalTime wanted, Context context) {
        Course course = doc.state();
        Policy policy = InForce.now(context);
        ZoneId zone = context.zone();
        LocalDate tomorrow = TreatmentDays.day(context.now(), zone).plusDays(1);
        LocalDate first = from == null || from.isBefore(tomorrow) ? tomorrow : from;
        int had = course.had();
        Duration length = BookingPlan.length(course, policy);
        Map<LocalDate, Optional<ClinicDay>> seen = new HashMap<>();
        Function<LocalDate, Optional<Instant>> free = date -> seen.computeIfAbsent(date, d ->
                        commands.find(days, ClinicDay.id(doc.clinic(), d), caller).map(Doc::state))
                .flatMap(day -> nearest(day, date, wanted, length, context));
        LocalDate earliest = DayPlan.earliest(plan, had, first, TreatmentDays.last(course, zone));
        return DayPlan.find(plan, had, count, earliest, TreatmentDays.of(course, zone),
                Spacing.of(course.path().template().orElseThrow(), policy), free);
    }

    /** The time wanted if it is free, else the nearest quarter of an hour from opening on that is. */
    private static Optional<Instant> nearest(ClinicDay day, LocalDate date, LocalTime wanted, Duration length,
                                             Context context) {
        ZoneId zone = context.zone();
        if (day.opening() == null) {
            return Optional.empty();
        }
        Instant asked = date.atTime(wanted).atZone(zone).toInstant();
        Stream<Instant> exact = zone.getRules().getValidOffsets(date.atTime(wanted)).size() == 1 ? Stream.of(asked)
                : Stream.of();
        Stream<Instant> grid = Stream.iterate(day.opening().opens(), t -> t.isBefore(day.opening().closes()),
                t -> t.plus(GRID));
        return Stream.concat(exact, grid).sorted(Comparator.comparing(t -> Duration.between(asked, t).abs()))
                .filter(start -> day.free(start, start.plus(length), InForce.now(context))).findFirst();
    }

    private static String onTheWall(Instant moment, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.atZone(zone));
    }
}
