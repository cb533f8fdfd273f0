package org.handrail.scheduling.clinicday;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.handrail.clinical.course.VisitRules;
import org.handrail.policy.InForce;
import org.handrail.runtime.decide.Call;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Decider;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.decide.Obligation;
import org.handrail.runtime.decide.Refusal.Violation;
import org.handrail.runtime.decide.Refusal;
import org.handrail.scheduling.Violations;
import org.handrail.scheduling.clinicday.DayCommand.CloseDay;
import org.handrail.scheduling.clinicday.DayCommand.Confirm;
import org.handrail.scheduling.clinicday.DayCommand.NotePrescriber;
import org.handrail.scheduling.clinicday.DayCommand.OpenDay;
import org.handrail.scheduling.clinicday.DayCommand.Release;
import org.handrail.scheduling.clinicday.DayCommand.Reserve;
import org.handrail.scheduling.clinicday.DayEvent.Confirmed;
import org.handrail.scheduling.clinicday.DayEvent.DayClosed;
import org.handrail.scheduling.clinicday.DayEvent.DayOpened;
import org.handrail.scheduling.clinicday.DayEvent.LeaseRanOut;
import org.handrail.scheduling.clinicday.DayEvent.LeaseRenewed;
import org.handrail.scheduling.clinicday.DayEvent.PrescriberGone;
import org.handrail.scheduling.clinicday.DayEvent.PrescriberUntil;
import org.handrail.scheduling.clinicday.DayEvent.Released;
import org.handrail.scheduling.clinicday.DayEvent.Reserved;

/** A clinic day lends places, and gives or takes them as the course says. It never decides about a booking itself. */
public final class DayDecider implements Decider<ClinicDay, DayCommand, DayEvent> {

    /** The operation by which a day asks a course what became of a reservation. */
    public static final String ASK = "void-booking";
    /** The operation by which a day tells a course that it is closed. */
    public static final String CLOSED = "day-closed";
    private static final int LONGEST_BACK_OFF = 64;
    private final Duration lease;

    /** @param lease wall clock: much longer than a booking takes, short enough to hand a forgotten place on */
    public DayDecider(Duration lease) {
        this.lease = lease;
    }

    @Override
    public ClinicDay initial(String id) {
        return new ClinicDay(id, null, null, null, null, null, List.of(), List.of(), List.of());
    }

    @Override
    public Decision<DayEvent> decide(ClinicDay day, DayCommand command, Context context) {
        return switch (command) {
            case OpenDay c -> OpeningDecisions.open(day, c, context);
            case CloseDay c -> OpeningDecisions.close(day, c, context);
            case NotePrescriber c -> OnSite.note(day, c, context);
            case Reserve c -> reserve(day, c, context.wall().plus(lease), context);
            case Confirm c -> confirm(day, c);
            case Release c -> day.released().contains(c.reservation()) ? Decision.accepted()
                    : Decision.accepted(new Released(c.reservation()));
        };
    }

    private static Decision<DayEvent> reserve(ClinicDay day, Reserve command, Instant until, Context context) {
        if (day.released().contains(command.reservation())) {
            return Decision.refused(Refusal.notNow("took-too-long", "The place was given back meanwhile. Ask again."));
        }
        Optional<Reservation> already = day.reservation(command.reservation());
        if (already.isPresent()) {
            return again(already.get(), command, until);
        }
        if (day.opening() == null) {
            return Decision.refused(Refusal.notNow("day-not-open", "The clinic has not opened this day.",
                    Violations.of(VisitRules.DAY_OPEN, "/start")));
        }
        if (day.closed() != null) {
            return Decision.refused(Refusal.notNow("day-closed", "The clinic has closed this day.",
                    Violations.of(VisitRules.DAY_CLOSED, "/start")));
        }
        ClinicDay others = day.asIfMoved(command.insteadOf(), command.episode());
        List<Violation> against = Capacity.against(others, command.start(), command.end(),
                InForce.now(context));
        if (!against.isEmpty()) {
            return Decision.refused(Capacity.refusal(against));
        }
        int chair = Capacity.freeChair(others, command.start(), command.end(), InForce.now(context)).orElseThrow();
        return Decision.accepted(List.of(new Reserved(new Reservation(command.reservation(), command.booking(),
                command.episode(), command.start(), command.end(), chair, until, 0))), Map.of("chair", chair));
    }

    private static Decision<DayEvent> again(Reservation already, Reserve command, Instant until) {
        if (!already.sameAs(command.episode(), command.start(), command.end())) {
            return Decision.refused(Refusal.notNow("reserved-otherwise", "This id reserves another visit."));
        }
        return Decision.accepted(already.confirmed() ? List.of() : List.of(new LeaseRenewed(already.id(), until)),
                Map.of("chair", already.chair()));
    }

    /** Confirming what is not there does nothing; the course is told so and looks again. */
    private static Decision<DayEvent> confirm(ClinicDay day, Confirm command) {
        Optional<Reservation> held = day.reservation(command.reservation());
        return Decision.accepted(held.filter(r -> !r.confirmed()).map(r -> new Confirmed(r.id())).stream().toList(),
                Map.of("held", held.isPresent()));
    }

    @Override
    public ClinicDay evolve(ClinicDay day, DayEvent event) {
        return switch (event) {
            case DayOpened e -> day.opened(e.clinic(), e.date(), e.opening());
            case DayClosed e -> day.closed(e.clinic(), e.date(), e.reason());
            case PrescriberUntil e -> day.prescriber(e.until());
            case PrescriberGone e -> day.gone(e.at());
            case Reserved e -> day.with(
                    Stream.concat(day.reservations().stream(), Stream.of(e.reservation())).toList());
            case LeaseRenewed e -> change(day, e.reservation(), r -> r.lentUntil(e.until(), r.asked()));
            case LeaseRanOut e -> change(day, e.reservation(), r -> r.lentUntil(e.again(), r.asked() + 1));
            case Confirmed e -> change(day, e.reservation(), r -> r.lentUntil(null, r.asked()));
            case Released e -> day.without(e.reservation());
        };
    }

    private static ClinicDay change(ClinicDay day, String id, UnaryOperator<Reservation> how) {
        return day.with(day.reservations().stream().map(r -> r.id().equals(id) ? how.apply(r) : r).toList());
    }

    @Override
    public Optional<Instant> leaseEnds(ClinicDay day) {
        return day.leaseEnds();
    }

    /** Asks the course, again and again ever more rarely; only the course's answer confirms or frees the place. */
    @Override
    public Decision<DayEvent> reclaim(ClinicDay day, Context context) {
        return Decision.accepted(day.reservations().stream()
                .filter(r -> !r.confirmed() && !r.lease().isAfter(context.wall()))
                .map(r -> new LeaseRanOut(r.id(), context.wall().plus(lease.multipliedBy(
                        Math.min(1L << Math.min(r.asked(), 10), LONGEST_BACK_OFF))))).toList());
    }

    @Override
    public List<Call> effects(ClinicDay day, DayEvent event) {
        return switch (event) {
            case LeaseRanOut e -> day.reservation(e.reservation()).map(r -> ask(day, r)).stream().toList();
            case DayClosed e -> day.reservations().stream().filter(Reservation::confirmed)
                    .map(r -> tell(day, r)).toList();
            case PrescriberGone e -> OnSite.tell(day);
            case Confirmed e when day.closed() != null ->
                    day.reservation(e.reservation()).map(r -> tell(day, r)).stream().toList();
            default -> List.of();
        };
    }

    private static Call tell(ClinicDay day, Reservation r) {
        return Call.to("self", CLOSED, CLOSED + ":" + r.id(), Map.of("document", r.episode(), "day", day.id(),
                "reservation", r.id(), "reason", day.closed()));
    }

    private static Call ask(ClinicDay day, Reservation r) {
        return Call.to("self", ASK, ASK + ":" + r.id() + ":" + r.asked(), Map.of("document", r.episode(),
                "booking", r.booking(), "day", day.id(), "reservation", r.id(), "until", r.start().toString()));
    }

    @Override
    public List<Obligation> obligations(ClinicDay day, Context context) {
        return OnSite.owed(day);
    }

    @Override
    public Decision<DayEvent> settle(ClinicDay day, Obligation obligation, boolean known, Context context) {
        return Decision.accepted(new PrescriberGone(obligation.at()));
    }

    @Override
    public boolean stillWanted(ClinicDay day, Call call, Context context) {
        if (call.operation().equals(OnSite.GONE)) {
            return OnSite.stillWanted(day, call);
        }
        boolean closing = call.operation().equals(CLOSED);
        return (!closing || day.closed() != null) && day.reservation((String) call.body().get("reservation"))
                .filter(r -> r.confirmed() == closing).isPresent();
    }
}
