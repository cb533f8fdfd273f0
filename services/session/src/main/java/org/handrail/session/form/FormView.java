package org.handrail.session.form;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.handrail.clinical.monitoring.MonitoringForm;
import org.handrail.clinical.time.CalendarDays;
import org.handrail.policy.InForce;
import org.handrail.runtime.decide.Context;
import org.handrail.session.episode.Departure.Form;
import org.handrail.session.episode.Episode;
import org.handrail.session.episode.Visit;

/**
 * Where the form of a visit stands.
 *
 * @param attention {@code worklist} until the last working day of the first five, {@code medium} after that,
 *                  {@code late} from the eighth day; {@code none} once it was taken
 * @param prepared  what the visit has told already
 */
public record FormView(Instant dueAt, String attention, Instant sentAt, String refused, String reference,
                       Map<String, Object> prepared) {

    /** Null while none is owed. */
    public static FormView of(Episode episode, Visit visit, Context context) {
        Form form = visit.departure().form();
        return form == null || !Forms.given(visit) || visit.open() ? null
                : new FormView(form.dueAt(), attention(visit, form, context), form.sentAt(), form.refused(),
                        form.reference(), Prepared.of(episode, visit, context));
    }

    private static String attention(Visit visit, Form form, Context context) {
        Instant now = context.now();
        ZoneId zone = context.zone();
        if (!form.open()) {
            return "none";
        }
        LocalDate dosed = CalendarDays.dayOf(visit.firstDose().orElseThrow(), zone);
        LocalDate today = CalendarDays.dayOf(now, zone);
        return !now.isBefore(form.dueAt()) ? "late"
                : today.isAfter(MonitoringForm.worklistUntil(dosed, InForce.now(context))) ? "medium" : "worklist";
    }
}
