package org.handrail.simulator.story;

import static org.handrail.simulator.outside.Http.body;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.handrail.simulator.outside.Http;

/** Check-ins, referrals, reviews and escalations: the doors of follow-up. */
interface Afterwards extends Acts {

    /** @param decision continue, stop or change */
    default Http.Reply reviewBenefit(String decision, String reason) {
        return act("clinician", "follow-up", path("/benefit-reviews"), body("decision", decision, "reason", reason,
                "occurredAt", now()));
    }

    /** To psychotherapy, with the release of information signed. @param inPlace whether somebody is there already */
    default Http.Reply refer(String therapist, boolean inPlace) {
        return act("clinician", "follow-up", path("/referrals"), body("kind", "psychotherapy", "therapist", therapist,
                "releaseSigned", true, "inPlace", inPlace, "statedWaitDays", 14));
    }

    /** How a referral stands, from whoever knows. */
    default Http.Reply referralStatus(String referral, String status) {
        return referral(referral, body("status", status));
    }

    default Http.Reply sendAgain(String referral, String therapist) {
        return referral(referral, body("status", "send-again", "therapist", therapist));
    }

    default Http.Reply appointment(String referral, Instant at, int statedWaitDays) {
        return referral(referral, body("status", "appointment-set", "appointmentAt", at.toString(), "statedWaitDays",
                statedWaitDays));
    }

    private Http.Reply referral(String referral, Map<String, Object> told) {
        return act("coordinator", "follow-up", path("/referrals/" + referral + "/statuses"), told);
    }

    /** A goal of the lifestyle plan. */
    default Http.Reply goal(String goal, String status, int timesPerWeek) {
        return act("nurse", "follow-up", path("/goals"), body("goal", goal, "status", status, "timesPerWeek",
                timesPerWeek));
    }

    /** @param by code of the person who takes it */
    default Http.Reply acknowledge(String escalation, String by) {
        return act(new Http.Who("clinician", by), "follow-up", "/escalations/" + escalation + "/acknowledgements",
                body());
    }

    default Http.Reply resolve(String escalation, String outcome) {
        return act("clinician", "follow-up", "/escalations/" + escalation + "/resolutions", body("outcome", outcome));
    }

    /** At a check-in. @param answers by item */
    default Http.Reply formAt(String checkIn, String instrument, Map<String, Integer> answers) {
        return act("nurse", "follow-up", path("/instruments"), body("instrument", instrument, "items",
                Acts.items(answers), "checkIn", checkIn, "occurredAt", now()));
    }

    default Http.Reply answerCheckIn(String checkIn, int item9, String... sideEffects) {
        return act("nurse", "follow-up", path("/check-ins/" + checkIn + "/answers"), body("occurredAt", now(),
                "sideEffects", List.of(sideEffects), "droveOrOperated", false, "sleptWell", true, "item9", item9));
    }
}
