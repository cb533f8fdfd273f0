package org.handrail.scheduling.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.handrail.runtime.document.Doc;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.shell.Caller;
import org.handrail.runtime.shell.Commands;
import org.handrail.runtime.shell.Result;
import org.handrail.scheduling.clinicday.ClinicDay;
import org.handrail.scheduling.clinicday.DayCommand;
import org.handrail.scheduling.clinicday.DayEvent;
import org.handrail.scheduling.course.Course;
import org.handrail.scheduling.course.CourseCommand;
import org.handrail.scheduling.course.CourseEvent;
import org.handrail.scheduling.course.Visit;

/**
 * Gives other times to those who lost theirs when the clinic closed a day, one patient after the other by clinical
 * priority; to each all that was lost, or nothing. A booking is made as any other is, so a crash leaves nothing half
 * done, and the same request again goes on with whoever is left.
 */
public final class RefitDesk {

    private final Commands commands;
    private final Kind<Course, CourseCommand, CourseEvent> courses;
    private final Kind<ClinicDay, DayCommand, DayEvent> days;
    private final ProposalDesk proposals;
    private final BookingDesk bookings;

    public RefitDesk(Commands commands, Kind<Course, CourseCommand, CourseEvent> courses,
                     Kind<ClinicDay, DayCommand, DayEvent> days, ProposalDesk proposals, BookingDesk bookings) {
        this.commands = commands;
        this.courses = courses;
        this.days = days;
        this.proposals = proposals;
        this.bookings = bookings;
    }

    /** Who has lost something and what it is worth. */
    private record Turned(Doc<Course> doc, Priority priority) {

        Course course() {
            return doc.state();
        }

        boolean rideToTell() {
            return course().lostToClosing().stream().anyMatch(Visit::ride);
        }
    }

    /** @param wanted time of day that is tried first; empty when there is no such day */
    public Optional<Refit> refit(String clinic, LocalDate date, LocalTime wanted, Asking asking) {
        return commands.find(days, ClinicDay.id(clinic, date), asking.caller()).map(day -> {
            List<Refit.Placed> placed = new ArrayList<>();
            List<Refit.Left> left = new ArrayList<>();
            for (Turned turned : inOrder(day.state(), asking.caller())) {
                give(turned, wanted, asking.of(turned.doc().id()), placed, left);
            }
            return new Refit(placed, left);
        });
    }

    private List<Turned> inOrder(ClinicDay day, Caller caller) {
        return day.away().stream().flatMap(episode -> commands.find(courses, episode, caller).stream())
                .filter(doc -> !doc.state().lostToClosing().isEmpty())
                .map(doc -> new Turned(doc, Priority.of(doc.state(), commands.context(doc.clinic()))))
                .sorted(Comparator.comparing(Turned::priority)).toList();
    }

    private void give(Turned who, LocalTime wanted, Asking asking, List<Refit.Placed> placed, List<Refit.Left> left) {
        int lost = who.course().lostToClosing().size();
        List<Instant> starts = proposals.free(who.doc(), lost, asking.caller(), wanted);
        String reason = starts.size() < lost ? "no-place"
                : switch (bookings.book(new BookingRequest(asking, starts, true))) {
                    case Result.Accepted done -> null;
                    case Result.Refused refused -> refused.refusal().reason();
                    default -> "not-booked";
                };
        Priority worth = who.priority();
        if (reason == null) {
            placed.add(new Refit.Placed(who.doc().id(), worth.induction(), worth.recentRisk(), who.rideToTell(),
                    starts));
        } else {
            left.add(new Refit.Left(who.doc().id(), worth.induction(), worth.recentRisk(), who.rideToTell(), lost,
                    reason));
        }
    }
}
