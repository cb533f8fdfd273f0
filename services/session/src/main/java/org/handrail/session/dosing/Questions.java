package org.handrail.session.dosing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.handrail.clinical.dosing.DoseQuestion;
import org.handrail.clinical.dosing.PressureReading;
import org.handrail.clinical.dosing.Standing;
import org.handrail.session.episode.Dose;
import org.handrail.session.episode.Episode;
import org.handrail.session.episode.Hit;
import org.handrail.session.episode.Leave;
import org.handrail.session.episode.Visit;

/** Puts together what the rules need to know to answer for one device. */
final class Questions {

    /**
     * Orders are not kept here yet. A question that does not name the ordered dose is bounded by the largest dose of
     * the label, three devices.
     */
    private static final int LARGEST_DOSE_MG = 84;
    private static final String INTAKE = "intake";
    private static final String PRESSURE_RULES = "DOSE-BP-";

    private Questions() {
    }

    /** @param at what was given before this moment counts as given; an earlier device also at this very moment */
    static DoseQuestion of(Episode episode, Visit visit, int device, Integer orderedMg, List<Standing> standings,
                           Instant at, ZoneId zone) {
        List<Instant> before = visit.doses().stream()
                .filter(d -> d.device() < device ? !d.at().isAfter(at) : d.at().isBefore(at))
                .map(Dose::at).toList();
        List<Instant> otherVisits = episode.visits().stream().filter(v -> !v.id().equals(visit.id()))
                .flatMap(v -> v.deviceTimes().stream()).toList();
        List<PressureReading> pressures = visit.readings().stream()
                .filter(r -> r.systolic() != null || r.diastolic() != null)
                .map(r -> new PressureReading(r.systolic(), r.diastolic(), r.at())).toList();
        return new DoseQuestion(device, orderedMg == null ? Integer.valueOf(LARGEST_DOSE_MG) : orderedMg, before,
                otherVisits, pressures, standings, visit.stopped(), weighed(visit, device, at), zone);
    }

    /** What this service has heard by itself, for a record that is made without asking anybody. */
    static List<Standing> asHeard(Episode episode) {
        return List.of(new Standing(INTAKE, Standing.Currency.CURRENT, lets(episode), List.of()));
    }

    /** The answers, with a withdrawal or an end of care that was heard here whatever became of the answer. */
    static List<Standing> withHeard(List<Standing> asked, Episode episode) {
        return Boolean.FALSE.equals(lets(episode))
                ? Stream.concat(asked.stream(), asHeard(episode).stream()).toList() : asked;
    }

    private static Boolean lets(Episode episode) {
        return episode.careEnded() == null ? episode.cleared() : Boolean.FALSE;
    }

    /** A decision about the pressure before the dose holds for the visit, any other for its device and ten minutes. */
    private static List<String> weighed(Visit visit, int device, Instant at) {
        return visit.leaves().stream().filter(Leave::byPrescriber)
                .flatMap(leave -> leave.overridden().stream().map(Hit::rule)
                        .filter(rule -> rule.startsWith(PRESSURE_RULES) || leave.covers(device, at)))
                .distinct().toList();
    }
}
