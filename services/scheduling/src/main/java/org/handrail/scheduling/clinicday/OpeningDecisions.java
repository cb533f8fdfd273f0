package org.handrail.scheduling.clinicday;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.time.CalendarDays;
import org.handrail.policy.InForce;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.decide.Refusal;
import org.handrail.scheduling.clinicday.DayCommand.CloseDay;
import org.handrail.scheduling.clinicday.DayCommand.OpenDay;
import org.handrail.scheduling.clinicday.DayEvent.DayClosed;
import org.handrail.scheduling.clinicday.DayEvent.DayOpened;

/** Opening a day, and changing what it offers: that a nurse is ill is a fact, whatever was booked. */
final class OpeningDecisions {

    private static final int YEARS_AHEAD = 2;

    private OpeningDecisions() {
    }

    static Decision<DayEvent> open(ClinicDay day, OpenDay command, Context context) {
        Optional<Refusal> wrong = wrong(command, context);
        if (wrong.isPresent()) {
            return Decision.refused(wrong.get());
        }
        Opening opening = new Opening(moment(command, command.opens(), context.zone()),
                moment(command, command.closes(), context.zone()), command.chairs(), command.nurses(),
                command.patientsPerNurse(), moment(command, command.prescriberUntil(), context.zone()),
                command.staggerMinutes());
        Map<String, Object> answer = Map.of("day", day.id(), "opening", opening,
                "noLongerFit", noLongerFit(day.with(List.of()).opened(command.clinic(), command.date(), opening), day,
                        InForce.now(context)));
        return Decision.accepted(opening.equals(day.opening()) && day.closed() == null ? List.of()
                : List.of(new DayOpened(command.clinic(), command.date(), opening)), answer);
    }

    private static Instant moment(OpenDay command, LocalTime time, ZoneId zone) {
        return command.date().atTime(time).atZone(zone).toInstant();
    }

    /** The day it is, and not one that somebody has mistyped. */
    private static Optional<Refusal> wrongDate(LocalDate date, String field, Context context) {
        LocalDate today = CalendarDays.dayOf(context.now(), context.zone());
        if (date.isBefore(today)) {
            return Optional.of(Refusal.invalid(field, "not-in-the-past", "This day is past."));
        }
        return date.isAfter(today.plusYears(YEARS_AHEAD)) ? Optional.of(Refusal.invalid(field, "too-far-ahead",
                "A clinic day is opened at most two years ahead.")) : Optional.empty();
    }

    /** Whoever has a place there is told by their course; nothing is asked of them, and it is never a no-show. */
    static Decision<DayEvent> close(ClinicDay day, CloseDay command, Context context) {
        Optional<Refusal> wrong = wrongDate(command.date(), "date", context);
        if (wrong.isPresent()) {
            return Decision.refused(wrong.get());
        }
        Map<String, Object> answer = Map.of("day", day.id(), "closed", command.reason().toString(), "visits",
                day.reservations().stream().filter(Reservation::confirmed)
                        .sorted(Comparator.comparing(Reservation::start))
                        .map(r -> Map.of("episode", r.episode(), "start", r.start())).toList());
        return Decision.accepted(day.closed() != null ? List.of()
                : List.of(new DayClosed(command.clinic(), command.date(), command.reason().toString())), answer);
    }

    private static Optional<Refusal> wrong(OpenDay command, Context context) {
        Optional<Refusal> date = wrongDate(command.date(), "/date", context);
        if (date.isPresent()) {
            return date;
        }
        Map<String, LocalTime> times = new LinkedHashMap<>();
        times.put("/opens", command.opens());
        times.put("/closes", command.closes());
        times.put("/prescriberUntil", command.prescriberUntil());
        Optional<Refusal> twice = times.entrySet().stream()
                .filter(t -> !onceOnTheWall(command.date(), t.getValue(), context.zone()))
                .map(t -> Refusal.invalid(t.getKey(), "no-such-hour",
                        "On this day the clocks change: that hour does not exist, or comes twice.")).findFirst();
        if (twice.isPresent()) {
            return twice;
        }
        if (!command.opens().isBefore(command.closes())) {
            return Optional.of(Refusal.invalid("/closes", "after-opens", "A day closes after it has opened."));
        }
        return command.prescriberUntil().isAfter(command.opens()) ? Optional.empty()
                : Optional.of(Refusal.invalid("/prescriberUntil", "after-opens",
                        "The prescriber is on site from opening until a later time."));
    }

    private static boolean onceOnTheWall(LocalDate date, LocalTime time, ZoneId zone) {
        return zone.getRules().getValidOffsets(date.atTime(time)).size() == 1;
    }

    /** Reservations for which there is no room any more; somebody has to move those visits. */
    private static List<String> noLongerFit(ClinicDay empty, ClinicDay booked, Policy policy) {
        List<String> left = new ArrayList<>();
        ClinicDay filled = empty;
        for (Reservation r : booked.reservations()) {
            if (r.chair() > filled.opening().chairs() || !Capacity.against(filled, r.start(), r.end(), policy).isEmpty()) {
                left.add(r.id());
            } else {
                filled = filled.with(Stream.concat(filled.reservations().stream(),
                        Stream.of(r)).toList());
            }
        }
        return left;
    }
}
