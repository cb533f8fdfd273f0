package org.handrail.scheduling.clinicday;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.handrail.clinical.course.VisitRules;
import org.handrail.runtime.decide.Call;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.decide.Obligation;
import org.handrail.runtime.decide.Refusal;
import org.handrail.scheduling.Violations;
import org.handrail.scheduling.clinicday.DayCommand.NotePrescriber;
import org.handrail.scheduling.clinicday.DayEvent.PrescriberUntil;

/**
 * Until when a prescriber is on site. The programme asks for one while a drug is given and patients are monitored: when
 * the last one leaves, nobody gets a dose any more, and each patient who is still here is made known.
 */
public final class OnSite {

    /** The operation by which a day tells a course that no prescriber is on site any more. */
    public static final String GONE = "prescriber-gone";
    private static final String UNTIL = "until";

    private OnSite() {
    }

    /** That somebody left, or stays longer, is a fact; only an hour that does not exist is not taken. */
    static Decision<DayEvent> note(ClinicDay day, NotePrescriber said, Context context) {
        if (day.opening() == null) {
            return Decision.refused(Refusal.notNow("day-not-open", "The clinic has not opened this day.",
                    Violations.of(VisitRules.DAY_OPEN, "/until")));
        }
        LocalTime time = said.until();
        if (context.zone().getRules().getValidOffsets(day.date().atTime(time)).size() != 1) {
            return Decision.refused(Refusal.invalid("/until", "no-such-hour",
                    "On this day the clocks change: that hour does not exist, or comes twice."));
        }
        Instant until = day.date().atTime(time).atZone(context.zone()).toInstant();
        return Decision.accepted(until.equals(day.opening().prescriberUntil()) ? List.of()
                : List.of(new PrescriberUntil(until)), Map.of("day", day.id(), "prescriberUntil", until));
    }

    /** Whether nobody who may prescribe is there at this moment; a day that was not opened says nothing. */
    public static boolean nobody(ClinicDay day, Instant now) {
        return day.opening() != null && !now.isBefore(day.opening().prescriberUntil());
    }

    /** Once for each time at which the last of them leaves, when anybody may be here. */
    static List<Obligation> owed(ClinicDay day) {
        boolean wanted = day.opening() != null && day.gone() == null && !here(day).toList().isEmpty();
        return wanted ? List.of(Obligation.urgentAt(GONE, day.opening().prescriberUntil())) : List.of();
    }

    private static Stream<Reservation> here(ClinicDay day) {
        return day.reservations().stream().filter(Reservation::confirmed)
                .filter(r -> r.start().isBefore(day.opening().prescriberUntil()));
    }

    static List<Call> tell(ClinicDay day) {
        return here(day).map(r -> Call.to("self", GONE, GONE + ":" + r.id() + ":" + day.gone(), Map.of("document",
                r.episode(), "day", day.id(), "reservation", r.id(), UNTIL, day.gone().toString())).urgently()).toList();
    }

    static boolean stillWanted(ClinicDay day, Call call) {
        return day.gone() != null && day.gone().toString().equals(call.body().get(UNTIL));
    }
}
