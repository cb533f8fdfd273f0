package org.handrail.simulator.story;

import static org.handrail.simulator.outside.Http.body;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.handrail.simulator.outside.Http;

/** One visit from the order to its end: the doors of session. */
interface AtTheChair extends Acts {

    Duration FASTING = Duration.ofHours(10);

    /** Esketamine for depression that has not answered, so many milligrams a visit. */
    default Http.Reply order(int amountMg, int visits) {
        return order("esketamine-trd", amountMg, visits);
    }

    /** @param protocol one that gives the spray */
    default Http.Reply order(String protocol, int amountMg, int visits) {
        return act("clinician", "session", path("/orders"), body("protocol", protocol, "drug", "esketamine",
                "route", "nasal", "amountMg", amountMg, "visits", visits, "occurredAt", now()));
    }

    /** Asked, looked at and made ready before the dose; nothing speaks against it. */
    default Http.Reply dayCheck(String visit) {
        return act("nurse", "session", path("/visits/" + visit + "/day-checks"), body("ride", "yes",
                "lastFoodAt", time().minus(FASTING).toString(), "lastDrinkAt", time().minus(FASTING).toString(),
                "pregnancy", "negative", "intoxicated", "no", "psychosis", "no", "mania", "no", "prescriberOnSite", "yes",
                "benzodiazepine", "no", "opioid", "no", "otherSedative", "no", "stimulant", "no", "maoi", "no",
                "sleepApnoea", "no", "lungDisease", "no", "urinary", "none", "cognitionWorse", "no", "occurredAt", now()));
    }

    /** At the chair. @param answers to the screener since the last contact */
    default Http.Reply cssrsAt(String visit, Map<String, Integer> answers) {
        return act("nurse", "session", path("/visits/" + visit + "/instruments"), body("instrument", "c-ssrs-screener",
                "items", Acts.items(answers), "occurredAt", now()));
    }

    /** At the chair. @param values of items 1 to n in order */
    default Http.Reply phq9At(String visit, int... values) {
        return act("nurse", "session", path("/visits/" + visit + "/instruments"), body("instrument", "phq-9", "items",
                Acts.items(values), "occurredAt", now()));
    }

    /** The programme's form, sent by the one who answers for it. */
    default Http.Reply monitoringForm(String visit, String lot) {
        return act("clinician", "session", path("/visits/" + visit + "/monitoring-form"), body("lot", lot));
    }

    /** @param reading its name @param corrected only what was otherwise */
    default Http.Reply correct(String visit, String reading, Map<String, Object> corrected) {
        return act("nurse", "session", path("/visits/" + visit + "/corrections"), body("record", reading,
                "because", "typing-error", "corrected", corrected));
    }

    /** @param outcome coming, no-answer or not-coming */
    default Http.Reply rideCalled(String visit, String outcome) {
        return act("nurse", "session", path("/visits/" + visit + "/ride-calls"), body("whom", "ride", "outcome", outcome,
                "occurredAt", now()));
    }

    default Http.Reply arrive(String visit) {
        return act("nurse", "session", path("/visits/" + visit + "/arrivals"), body("occurredAt", now()));
    }

    default Http.Reply vitals(String visit, Map<String, Object> values) {
        return vitals(visit, values, time());
    }

    /** @param at when they were taken, which may be long ago */
    default Http.Reply vitals(String visit, Map<String, Object> values, Instant at) {
        Map<String, Object> body = body("occurredAt", at.toString());
        body.putAll(values);
        return act("nurse", "session", path("/visits/" + visit + "/vitals"), body);
    }

    default Http.Reply askToDose(String visit, int device) {
        return act("nurse", "session", path("/visits/" + visit + "/dose-requests"),
                body("device", device, "drug", "esketamine", "amountMg", 28));
    }

    default Http.Reply dose(String visit, int device) {
        return act("nurse", "session", path("/visits/" + visit + "/doses"),
                body("device", device, "drug", "esketamine", "amountMg", 28, "occurredAt", now()));
    }

    default Http.Reply sideEffect(String visit, String code, int grade) {
        return act("nurse", "session", path("/visits/" + visit + "/side-effects"),
                body("code", code, "grade", grade, "serious", false, "occurredAt", now()));
    }

    default Http.Reply release(String visit) {
        return release(visit, true);
    }

    default Http.Reply release(String visit, boolean rideAtDoor) {
        return act("nurse", "session", path("/visits/" + visit + "/releases"), body("stable", "yes",
                "dissociationOver", "yes", "walksSteadily", "yes", "rideAtDoor", rideAtDoor ? "yes" : "no",
                "instructionsGiven", "yes", "aldrete", 10));
    }

    default Http.Reply end(String visit, String ending) {
        return act("nurse", "session", path("/visits/" + visit + "/endings"), body("ending", ending,
                "capacity", "yes", "told", List.of("prescriber"), "occurredAt", now()));
    }
}
