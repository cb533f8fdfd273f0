package org.handrail.session.dosing;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.handrail.clinical.dosing.DoseQuestion;
import org.handrail.clinical.dosing.EsketamineDosing;
import org.handrail.clinical.dosing.GivenDose;
import org.handrail.clinical.dosing.PressureReading;
import org.handrail.clinical.dosing.Standing;
import org.handrail.runtime.decide.Context;
import org.handrail.session.episode.Dose;
import org.handrail.session.episode.Episode;
import org.handrail.session.episode.Hit;
import org.handrail.session.episode.Leave;
import org.handrail.session.episode.Visit;
import org.handrail.session.order.Orders;

/** Puts together what the rules need to know to answer for one device. */
final class Questions {

    private static final String INTAKE = "intake";
    /** A decision about the day or the pressure before the dose holds for the visit once something was given by it. */
    private static final Pattern OF_THE_VISIT = Pattern.compile("(DOSE-BP|DAY)-.*");

    private Questions() {
    }

    /** @param at what was given before this moment counts as given; an earlier device also at this very moment */
    static DoseQuestion of(Episode episode, Visit visit, int device, List<Standing> standings, Instant at,
                           Context context) {
        List<GivenDose> today = visit.treatmentDoses().stream()
                .filter(d -> d.device() < device ? !d.at().isAfter(at) : d.at().isBefore(at))
                .map(Questions::given).toList();
        List<GivenDose> otherVisits = episode.besides(visit.id()).flatMap(b -> b.doses().stream())
                .filter(d -> d.at().isBefore(at)).toList();
        List<PressureReading> pressures = visit.readings().stream()
                .filter(r -> r.systolic() != null || r.diastolic() != null)
                .map(r -> new PressureReading(r.systolic(), r.diastolic(), r.at())).toList();
        return new DoseQuestion(device, Orders.asOrdered(episode, visit, at), today, otherVisits, pressures,
                DayAsked.of(episode, visit, context), visit.before().prepared(), standings, Stops.reason(visit, context),
                weighed(visit, device, at), context.zone(), episode.care().heeded().older(),
                visit.treatmentDoses().stream().anyMatch(Questions::partlyLost));
    }

    /** Less than a whole spray went in. A device that gave nothing at all has misfired, and another takes its place. */
    private static boolean partlyLost(Dose dose) {
        return !dose.infusion() && dose.amountMg() > 0 && dose.amountMg() < EsketamineDosing.DEVICE_MG;
    }

    private static GivenDose given(Dose dose) {
        return new GivenDose(dose.at(), dose.amountMg());
    }

    /** What this service has heard by itself, for a record that is made without asking anybody. */
    static List<Standing> asHeard(Episode episode) {
        return List.of(new Standing(INTAKE, Standing.Currency.CURRENT, lets(episode), List.of()));
    }

    /**
     * The answers, with a withdrawal or an end of care that was heard here whatever became of the answer. A clearance that
     * was heard is known where intake says nothing now: it may be old, and is not unknown.
     */
    static List<Standing> withHeard(List<Standing> asked, Episode episode) {
        Boolean heard = lets(episode);
        if (Boolean.FALSE.equals(heard)) {
            return Stream.concat(asked.stream(), asHeard(episode).stream()).toList();
        }
        return asked.stream().map(one -> one.source().equals(INTAKE) && one.cleared() == null
                ? new Standing(INTAKE, one.currency(), heard, one.holds(), one.binding()) : one).toList();
    }

    private static Boolean lets(Episode episode) {
        return episode.careEnded() == null ? episode.cleared() : Boolean.FALSE;
    }

    private static boolean used(Visit visit, Leave leave) {
        return visit.deviceTimes().stream().anyMatch(given -> !given.isBefore(leave.from()) && given.isBefore(leave.until()));
    }

    /** Any decision holds for its device and ten minutes. */
    private static List<String> weighed(Visit visit, int device, Instant at) {
        return visit.leaves().stream().filter(Leave::byPrescriber)
                .flatMap(leave -> leave.overridden().stream().map(Hit::rule)
                        .filter(rule -> leave.covers(device, at) || OF_THE_VISIT.matcher(rule).matches() && used(visit, leave)))
                .distinct().toList();
    }
}
