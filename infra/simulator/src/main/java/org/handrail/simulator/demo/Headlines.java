package org.handrail.simulator.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.handrail.simulator.outside.Topics;
import org.handrail.simulator.table.OutOfTheOrdinary;
import org.handrail.simulator.table.Words;

/** What people at a clinic would talk about, in a few words; the ordinary has none. */
final class Headlines {

    private static final Duration WRITTEN_LATE = Duration.ofMinutes(15);
    private static final int MODERATE = 2;
    private static final Set<String> REFERRAL_NEWS = Set.of("declined", "did-not-attend", "patient-refused",
            "first-visit-done");
    private static final Set<String> ALARMING = Set.of("emergency", "urgent", "same-day");
    /** What follows from the end of care is not told besides. */
    private static final Set<String> AFTER_THE_END = Set.of("care-ended", "consent-withdrawn");
    private static final Map<String, String> MISSED = Map.of("no-show", "does not come",
            "late-cancel", "cancels two hours before", "clinic-cancelled", "cannot be treated: the clinic is closed");
    private static final Map<String, String> OVERDUE = Map.of("acknowledge", "no answer",
            "first-visit", "no first visit in time", "outcome-note", "no word on how it went");
    private static final Map<String, String> GRADES = Map.of("1", "mild", "2", "moderate", "3", "severe", "4",
            "life-threatening", "5", "deadly");

    private final Map<String, String> pressures = new HashMap<>();
    private final Map<String, Instant> raised = new HashMap<>();
    private final Set<String> treated = new HashSet<>();

    Optional<String> of(Topics.Event event) {
        return Optional.ofNullable(switch (event.name()) {
            case "ReferralReceived" -> "is referred";
            case "EligibilityDecided" -> when(event, "outcome", "EXCLUDED", "is not suitable: " + rules(event));
            case "TreatmentClearanceWithdrawn" -> unlessOver(event, "may not be treated for now: ");
            case "VitalsRecorded" -> read(event);
            case "VitalsThresholdCrossed" -> crossed(event);
            case "RecordCorrected" -> "a wrong " + Words.of(event, "kind") + " is put right";
            case "SideEffectReported" -> sideEffect(event);
            case "SuicideRiskRaised" -> "an answer says suicide risk, " + Words.of(event, "level") + ": a person asks today";
            case "EscalationRaised" -> remembered(event);
            case "EscalationRepaged" -> event.text("rung").equals("1") ? null
                    : "nobody has answered: " + event.text("person") + " is called";
            case "EscalationAcknowledged" -> event.text("by") + " takes it" + after(event);
            case "DoseHeld" -> OutOfTheOrdinary.becauseOfAnOutage(event) ? null : "the dose is delayed: " + rules(event);
            case "CourseHeld" -> unlessOver(event, "the course is paused: ");
            case "RideCallDue" -> when(event, "step", "1", "is ready to leave, and no ride is there");
            case "SessionCompleted" -> ending(event);
            case "VisitMissed" -> MISSED.get(event.text("kind"));
            case "CheckInMissed" -> when(event, "next", "person", "has not answered: somebody calls");
            case "ReferralSent" -> "psychotherapy is asked for" + (event.text("send").equals("1") ? "" : " again");
            case "ReferralStatusChanged" -> REFERRAL_NEWS.contains(event.text("status"))
                    ? "psychotherapy: " + Words.of(event, "status") : null;
            case "ReferralOverdue" -> "psychotherapy: " + OVERDUE.get(event.text("step"));
            case "ReferralClosed" -> "psychotherapy: closed, " + Words.of(event, "outcome");
            case "BenefitReviewed" -> "benefit review: " + Words.of(event, "decision");
            case "RelapseSuspected" -> "is getting worse: a person looks at it";
            case "CareEnded" -> "care ends: " + Words.of(event, "reason");
            default -> null;
        });
    }

    private static String when(Topics.Event event, String field, String value, String words) {
        return event.text(field).equals(value) ? words : null;
    }

    private static String unlessOver(Topics.Event event, String words) {
        return AFTER_THE_END.contains(event.text("reason")) ? null : words + Words.of(event, "reason");
    }

    private String crossed(Topics.Event event) {
        return !ALARMING.contains(event.text("level")) ? null
                : pressures.getOrDefault(event.subject() + event.text("reading"), "vital signs") + symptoms(event) + ": "
                + Words.capital(event.text("level"));
    }

    private String read(Topics.Event event) {
        pressures.put(event.subject() + event.text("reading"), event.text("systolic") + "/" + event.text("diastolic"));
        Instant taken = event.moment("occurredAt");
        return Duration.between(taken, event.time()).compareTo(WRITTEN_LATE) < 0 ? null
                : "vital signs are written down " + Duration.between(taken, event.time()).toMinutes() + " min late";
    }

    private static String sideEffect(Topics.Event event) {
        boolean alarming = ALARMING.contains(event.text("level"));
        return event.json().path("grade").asInt() < MODERATE && !alarming ? null
                : Words.of(event, "code") + ", " + GRADES.get(event.text("grade"))
                + (alarming ? ": " + Words.capital(event.text("level")) : "");
    }

    /** What it is about has been told by whoever saw it. */
    private String remembered(Topics.Event event) {
        raised.put(event.text("escalation"), event.moment("raisedAt"));
        return null;
    }

    private String after(Topics.Event event) {
        Instant from = raised.get(event.text("escalation"));
        return from == null ? "" : " after " + said(Duration.between(from, event.moment("acknowledgedAt")));
    }

    private static String said(Duration wait) {
        return wait.compareTo(Duration.ofMinutes(10)) < 0 ? wait.toSeconds() + " s" : wait.toMinutes() + " min";
    }

    private String ending(Topics.Event event) {
        boolean first = event.json().path("devices").asInt() > 0 && treated.add(event.subject());
        if (event.text("ending").equals("released")) {
            return first ? "has had the first treatment, " + event.text("amountMg") + " mg" : null;
        }
        return "the visit ends: " + Words.of(event, "ending");
    }

    private static String symptoms(Topics.Event event) {
        List<String> named = event.json().path("symptoms").valueStream()
                .map(symptom -> Words.of(symptom.asString())).toList();
        return named.isEmpty() ? "" : " with " + String.join(", ", named);
    }

    private static String rules(Topics.Event event) {
        return event.json().path("rules").valueStream()
                .map(hit -> "%s (%s)".formatted(hit.path("rule").asString(), Words.of(hit.path("reason").asString())))
                .collect(Collectors.joining(", "));
    }
}
