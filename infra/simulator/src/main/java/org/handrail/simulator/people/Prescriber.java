package org.handrail.simulator.people;

import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import org.handrail.clinical.course.Protocol;
import org.handrail.simulator.cohort.Course;
import org.handrail.simulator.cohort.Fate;
import org.handrail.simulator.cohort.Loop;
import org.handrail.simulator.engine.Watcher;
import org.handrail.simulator.outside.Topics;
import org.handrail.simulator.story.Findings;

/** Screens, decides, evaluates what was escalated, and ends care. */
public final class Prescriber implements Watcher {

    static final Map<String, Integer> ALL_NO = Map.of("q1", 0, "q2", 0, "q6", 0);
    /** Thoughts of suicide with some intent: high, and the reason for which some are treated. */
    private static final Map<String, Integer> SOME_INTENT =
            Map.of("q1", 1, "q2", 1, "q3", 1, "q4", 1, "q5", 0, "q6", 0);
    private static final LocalTime SCREENING = LocalTime.of(13, 0);
    private static final LocalTime DECISION = LocalTime.of(16, 0);
    private static final LocalTime EVALUATION = LocalTime.of(16, 30);
    private static final LocalTime TALK = LocalTime.of(9, 0);

    private static final String REVIEW = "REVIEW";
    private static final String EXCLUDED = "EXCLUDED";
    private static final Set<String> DECIDED_BY_A_PERSON = Set.of(REVIEW, EXCLUDED);
    private static final int VISITS_ORDERED = 60;
    private static final int REFERRED_AFTER = 2;

    private final Workplace place;

    public Prescriber(Workplace place) {
        this.place = place;
    }

    @Override
    public void sees(Topics.Event event) {
        place.of(event).ifPresent(patient -> {
            switch (event.name()) {
                case "ReferralReceived" -> place.plan(patient, place.nextWorking(SCREENING), () -> screen(patient));
                case "EligibilityDecided" -> judged(patient, event.text("outcome"));
                case "EscalationAcknowledged" -> place.plan(patient, place.nextWorking(EVALUATION),
                        () -> evaluate(patient, event.text("escalation")));
                case "TreatmentCleared" -> place.plan(patient, place.now(), () -> order(patient));
                case "RemsFormDue" -> place.plan(patient, place.nextWorking(EVALUATION),
                        () -> sendForm(patient, event.text("visit")));
                case "BenefitReviewDue" -> place.plan(patient, place.nextWorking(EVALUATION), () -> review(patient));
                case "SessionCompleted" -> {
                    if (patient.attended() == 1) {
                        place.plan(patient, place.nextWorking(EVALUATION), () -> order(patient));
                    } else if (patient.attended() == REFERRED_AFTER) {
                        place.plan(patient, place.nextWorking(EVALUATION), () -> refer(patient));
                    }
                    place.plan(patient, place.nextWorking(TALK), () -> considerEnd(patient));
                }
                case "VisitMissed" -> place.plan(patient, place.nextWorking(TALK), () -> considerEnd(patient));
                default -> { }
            }
        });
    }

    private void screen(Case patient) {
        var care = patient.care();
        place.expect(patient, "the PHQ-9", care.phq9(Course.items(patient.plan().course().baseline())));
        patient.scored(place.now());
        place.expect(patient, "the C-SSRS screener", care.cssrs(patient.plan().acute() ? SOME_INTENT : ALL_NO));
        Protocol protocol = patient.plan().protocol();
        boolean suitable = patient.plan().fate() != Fate.NOT_SUITABLE;
        place.expect(patient, "the screening", care.screen(protocol.toString(), !suitable ? Findings.withHaemorrhage()
                : patient.plan().acute() ? Findings.besideAnAntidepressant() : Findings.suitable()));
        if (suitable) {
            place.expect(patient, "the consent", care.consent(patient.plan().infused()));
            if (protocol.restricted()) {
                place.expect(patient, "the enrolment", care.enrol());
            }
        } else {
            end(patient);
        }
    }

    /** What an EHR tells may ask for a decision, or speak against the treatment. */
    private void judged(Case patient, String outcome) {
        patient.judged(outcome);
        if (DECIDED_BY_A_PERSON.contains(outcome) && patient.firstDose() == null) {
            place.plan(patient, place.nextWorking(DECISION), () -> decide(patient));
        }
    }

    private void decide(Case patient) {
        if (patient.over() || patient.firstDose() != null || !patient.once("eligibility " + patient.eligibility())) {
            return;
        }
        switch (patient.eligibility()) {
            case REVIEW -> place.expect(patient, "the review", patient.care().review("suitable", "benefit-outweighs-risk"));
            case EXCLUDED -> {
                patient.end();
                place.expect(patient, "the end of care", patient.care().endCare(Fate.NOT_SUITABLE.reason()));
            }
            default -> { }
        }
    }

    /** First the dose of the label, then the one that the patient will keep; infusions go by the weight of the day. */
    private void order(Case patient) {
        if (!patient.over() && !patient.plan().infused()) {
            place.expect(patient, "the order", patient.care().order(patient.plan().protocol().toString(),
                    patient.devices() * Spray.DEVICE_MG, patient.attended() == 0 ? 1 : VISITS_ORDERED));
        }
    }

    /** To psychotherapy, once the first visits have gone well; and an hour's walk three times a week. */
    private void refer(Case patient) {
        if (!patient.over() && patient.once("referral")) {
            place.expect(patient, "the referral to psychotherapy",
                    patient.care().refer("t-amber", patient.plan().loop() == Loop.IN_PLACE));
            place.expect(patient, "the goal", patient.care().goal("exercise", "agreed", 3));
        }
    }

    private void sendForm(Case patient, String visit) {
        place.expect(patient, "the form of " + visit, patient.care().monitoringForm(visit, "lot-7a"));
    }

    private void review(Case patient) {
        if (!patient.over()) {
            boolean helps = patient.plan().fate() != Fate.NO_BENEFIT;
            place.expect(patient, "the benefit review", patient.care().reviewBenefit(helps ? "continue" : "stop",
                    helps ? "benefit" : "no-benefit"));
        }
    }

    private void evaluate(Case patient, String escalation) {
        boolean reasonForTreatment = patient.plan().acute() && !escalation.split("~")[1].matches("v[0-9]+");
        String outcome = escalation.endsWith("~same-day") || reasonForTreatment ? "safety-plan"
                : escalation.endsWith("~emergency") ? "sent-to-ed" : "assessed-safe";
        place.expect(patient, "resolving " + escalation, patient.care().resolve(escalation, outcome));
    }

    /** Care ends when the patient's plan says so; whoever is lost is given up after two visits missed. */
    private void considerEnd(Case patient) {
        Fate fate = patient.plan().fate();
        boolean due = fate == Fate.LOST ? patient.missed() >= 2 : patient.attended() >= fate.afterVisit();
        if (fate != Fate.STAYS && due && !patient.over()) {
            end(patient);
        }
    }

    private void end(Case patient) {
        if (patient.plan().fate() == Fate.CONSENT_WITHDRAWN) {
            place.expect(patient, "withdrawing consent", patient.care().withdrawConsent());
        }
        patient.end();
        place.expect(patient, "the end of care", patient.care().endCare(patient.plan().fate().reason()));
    }
}
