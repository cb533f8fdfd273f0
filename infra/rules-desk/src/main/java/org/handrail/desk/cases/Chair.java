package org.handrail.desk.cases;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.handrail.clinical.Answer;
import org.handrail.clinical.course.Protocol;
import org.handrail.clinical.dosing.DoseAnswer;
import org.handrail.clinical.dosing.DosePermission;
import org.handrail.clinical.dosing.DoseQuestion;
import org.handrail.clinical.dosing.GivenDose;
import org.handrail.clinical.dosing.PressureReading;
import org.handrail.clinical.eligibility.ChildPugh;
import org.handrail.clinical.monitoring.CheckSchedule;
import org.handrail.clinical.monitoring.Concern;
import org.handrail.clinical.monitoring.Crossing;
import org.handrail.clinical.monitoring.Release;
import org.handrail.clinical.monitoring.ReleaseAnswer;
import org.handrail.clinical.monitoring.ReleaseQuestion;
import org.handrail.clinical.monitoring.SymptomSeen;
import org.handrail.clinical.monitoring.Thresholds;
import org.handrail.clinical.monitoring.VitalReading;
import org.handrail.clinical.monitoring.Watched;
import org.handrail.clinical.rule.Policy;

/** The questions that a visit raises, put to the same rules as at the chair. */
final class Chair {

    static final String NEXT_CHECK = "Which check is next?";

    private final Session session;
    private final Policy policy;
    private final ZoneId zone;
    private final Instant at;
    private final List<Reading> readings;
    private final List<GivenDose> given;

    /** What comes after the moment asked about is not known yet. */
    Chair(Session session, Policy policy, ZoneId zone, Instant at) {
        this.session = session;
        this.policy = policy;
        this.zone = zone;
        this.at = at;
        this.readings = session.readings().stream().filter(reading -> !reading.at().isAfter(at))
                .sorted(Comparator.comparing(Reading::at)).toList();
        this.given = session.given().stream().filter(dose -> !dose.at().isAfter(at))
                .sorted(Comparator.comparing(GivenDose::at)).toList();
    }

    Optional<Part> dose() {
        if (session.device() == null) {
            return Optional.empty();
        }
        List<PressureReading> pressures = readings.stream()
                .filter(one -> one.systolic() != null || one.diastolic() != null)
                .map(one -> new PressureReading(one.systolic(), one.diastolic(), one.at())).toList();
        DoseAnswer answer = DosePermission.ask(new DoseQuestion(session.device(), session.order(), given,
                session.givenBefore(), pressures, session.day(), session.prepared(), session.standings(), stopped(),
                session.weighed(), zone, older(session.ageYears()), session.lost()), policy, at);
        return Optional.of(Answers.dose(session.device(), answer, zone));
    }

    Stream<Part> readings() {
        return readings.stream().map(reading -> crossing(reading).map(crossing -> new Part(question(reading),
                        crossing.concern().toString(), Concern.values().length - crossing.concern().ordinal(),
                        Words.concern(crossing.concern()), crossing.rules(), List.of(),
                        crossing.stopsDosing() ? List.of("No further device is given.") : List.of()))
                .orElseGet(() -> new Part(question(reading), "none", 0, "nothing is crossed", List.of(), List.of(), List.of())));
    }

    Optional<Part> release() {
        if (session.leaving() == null) {
            return Optional.empty();
        }
        Session.Leaving said = session.leaving();
        ReleaseAnswer answer = Release.ask(new ReleaseQuestion(watched(), vitals(), said.stable(), said.dissociationOver(),
                said.cadss(), said.walksSteadily(), said.aldrete(), said.rideAtDoor(), said.instructionsGiven(),
                said.prescriberCountsFromFirst(), said.prescriberAcceptsPressure(), symptoms(), said.ride(), said.against()),
                policy, at);
        return Optional.of(Answers.release(answer, zone));
    }

    Optional<Part> nextCheck() {
        return given.isEmpty() ? Optional.empty()
                : CheckSchedule.next(watched(), vitals(), session.notDone(), policy).map(check -> {
                    String how = check.severity(at).map(severity -> "overdue, " + severity).orElse("due");
                    return new Part(NEXT_CHECK, check.check(), 0, how + " at " + Words.time(check.dueAt(), zone),
                            List.of(), List.of(), List.of());
                });
    }

    /** As said; else what has called a person, or a last pressure at stop level, stands against more. */
    private String stopped() {
        if (session.stopped() != null || given.isEmpty()) {
            return session.stopped();
        }
        List<Reading> since = readings.stream().filter(one -> one.at().isAfter(given.getFirst().at())).toList();
        boolean called = since.stream().map(this::crossing).flatMap(Optional::stream)
                .anyMatch(crossing -> crossing.concern().escalation().isPresent());
        return called ? "dosing-stopped"
                : Thresholds.toBeReadAgain(since.stream().map(Reading::vitals).toList(), policy)
                ? "stop-level-to-be-read-again" : null;
    }

    private Optional<Crossing> crossing(Reading reading) {
        List<VitalReading> all = vitals();
        VitalReading preDose = null;
        if (!given.isEmpty() && reading.at().isAfter(given.getFirst().at())) {
            preDose = all.stream().filter(one -> !one.at().isAfter(given.getFirst().at()))
                    .reduce((older, newer) -> newer).orElse(null);
            all = all.stream().filter(one -> one.at().isAfter(given.getFirst().at())).toList();
        }
        return Thresholds.judge(reading.vitals(), all, preDose, reading.shown(), symptoms().stream()
                .filter(seen -> given.isEmpty() || seen.at().isAfter(given.getFirst().at())).toList(), policy);
    }

    private Watched watched() {
        boolean infusion = session.order() != null && session.order().protocol() == Protocol.IV_KETAMINE;
        return new Watched(given.stream().map(GivenDose::at).toList(), infusion, session.infusionEnd(),
                session.lastSedative(), null, session.childPugh() == ChildPugh.B, List.of());
    }

    private static Answer older(Integer years) {
        return years == null ? Answer.UNKNOWN : years >= 65 ? Answer.YES : Answer.NO;
    }

    private List<VitalReading> vitals() {
        return readings.stream().map(Reading::vitals).toList();
    }

    private List<SymptomSeen> symptoms() {
        return readings.stream().flatMap(reading -> reading.symptoms().stream()
                .map(code -> new SymptomSeen(code, reading.at()))).toList();
    }

    private String question(Reading reading) {
        return "What does the reading of " + Words.time(reading.at(), zone) + " call for?";
    }
}
