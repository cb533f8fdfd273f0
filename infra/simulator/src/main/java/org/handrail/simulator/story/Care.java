package org.handrail.simulator.story;

import static org.handrail.simulator.outside.Http.body;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.handrail.local.launcher.Running;
import org.handrail.simulator.outside.Http;

/** What people at a clinic do for one patient, through the doors that everybody uses. Keys are derived from the act. */
public final class Care {

    /** A service that was killed comes back; until then the same key is sent again. */
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Duration FASTING = Duration.ofHours(10);

    private final Running system;
    private final Http http;
    private final String name;
    private String episode;
    private int acts;

    /** @param name tells this patient's acts from another's; any word */
    public Care(Running system, Http http, String name) {
        this.system = system;
        this.http = http;
        this.name = name;
    }

    public String episode() {
        return episode;
    }

    public Http.Reply refer(String clinic) {
        return refer(clinic, LocalDate.parse("1984-05-17"));
    }

    public Http.Reply refer(String clinic, LocalDate born) {
        Http.Reply reply = act("coordinator", "intake", "/clinics/" + clinic + "/referrals", body(
                "patient", body("names", List.of("Alex Example"), "birthDate", born.toString(),
                        "recordNumber", "MRN-" + name, "contacts", List.of(body("system", "phone",
                                "value", "555-0100")))));
        episode = reply.json().path("episode").asString();
        return reply;
    }

    /** Answers items 1 to n in order. */
    public Http.Reply phq9(int... values) {
        return answers("phq-9", "", values);
    }

    public Http.Reply cssrs(Map<String, Integer> answers) {
        return act("clinician", "intake", path("/instruments"), body("instrument", "c-ssrs-screener", "items",
                items(answers), "occurredAt", now()));
    }

    private static List<Map<String, Object>> items(Map<String, Integer> answers) {
        return answers.entrySet().stream().map(a -> body("item", a.getKey(), "value", a.getValue())).toList();
    }

    private static List<Map<String, Object>> items(String prefix, int... values) {
        return IntStream.range(0, values.length)
                .mapToObj(i -> body("item", prefix + (i + 1), "value", values[i])).toList();
    }

    private Http.Reply answers(String instrument, String prefix, int... values) {
        return act("nurse", "intake", path("/instruments"), body("instrument", instrument, "items",
                items(prefix, values), "occurredAt", now()));
    }

    public Http.Reply screen(Map<String, Object> findings) {
        return act("clinician", "intake", path("/screenings"), body("findings", findings, "occurredAt", now()));
    }

    /** Esketamine for depression that has not answered, so many milligrams a visit. */
    public Http.Reply order(int amountMg, int visits) {
        return act("clinician", "session", path("/orders"), body("protocol", "esketamine-trd", "drug", "esketamine",
                "route", "nasal", "amountMg", amountMg, "visits", visits, "occurredAt", now()));
    }

    /** Times that are free for the next visits, from this date on. */
    public Http.Reply proposals(LocalDate from, LocalTime time) {
        return http.get("coordinator", "scheduling", path("/proposals?from=" + from + "&time=" + time));
    }

    public Http.Reply book(List<String> starts) {
        return act("coordinator", "scheduling", path("/bookings"), body("visits",
                starts.stream().map(start -> body("start", start)).toList()));
    }

    /** Asked, looked at and made ready before the dose; nothing speaks against it. */
    public Http.Reply dayCheck(String visit) {
        return act("nurse", "session", path("/visits/" + visit + "/day-checks"), body("ride", "yes",
                "lastFoodAt", system.now().minus(FASTING).toString(), "lastDrinkAt", system.now().minus(FASTING).toString(),
                "pregnancy", "negative", "intoxicated", "no", "psychosis", "no", "mania", "no", "prescriberOnSite", "yes",
                "benzodiazepine", "no", "opioid", "no", "otherSedative", "no", "stimulant", "no", "maoi", "no",
                "sleepApnoea", "no", "lungDisease", "no", "occurredAt", now()));
    }

    /** At the chair. @param answers to the screener since the last contact */
    public Http.Reply cssrsAt(String visit, Map<String, Integer> answers) {
        return act("nurse", "session", path("/visits/" + visit + "/instruments"), body("instrument", "c-ssrs-screener",
                "items", items(answers), "occurredAt", now()));
    }

    /** At the chair. @param values of items 1 to n in order */
    public Http.Reply phq9At(String visit, int... values) {
        return act("nurse", "session", path("/visits/" + visit + "/instruments"), body("instrument", "phq-9", "items",
                items("", values), "occurredAt", now()));
    }

    /** The programme's form, sent by the one who answers for it. */
    public Http.Reply monitoringForm(String visit, String lot) {
        return act("clinician", "session", path("/visits/" + visit + "/monitoring-form"), body("lot", lot));
    }

    /** @param reading its name @param corrected only what was otherwise */
    public Http.Reply correct(String visit, String reading, Map<String, Object> corrected) {
        return act("nurse", "session", path("/visits/" + visit + "/corrections"), body("record", reading,
                "because", "typing-error", "corrected", corrected));
    }

    /** @param outcome coming, no-answer or not-coming */
    public Http.Reply rideCalled(String visit, String outcome) {
        return act("nurse", "session", path("/visits/" + visit + "/ride-calls"), body("whom", "ride", "outcome", outcome,
                "occurredAt", now()));
    }

    /** @param decision continue, stop or change */
    public Http.Reply reviewBenefit(String decision, String reason) {
        return act("clinician", "follow-up", path("/benefit-reviews"), body("decision", decision, "reason", reason,
                "occurredAt", now()));
    }

    public Http.Reply consent() {
        return act("clinician", "intake", path("/consents"), body("status", "active", "occurredAt", now()));
    }

    public Http.Reply withdrawConsent() {
        return act("clinician", "intake", path("/consents"), body("status", "withdrawn", "occurredAt", now()));
    }

    public Http.Reply enrol() {
        return act("coordinator", "intake", path("/enrolments"), body("programme", "spravato-rems",
                "occurredAt", now()));
    }

    public Http.Reply book(Instant... starts) {
        return act("coordinator", "scheduling", path("/bookings"), body("visits",
                List.of(starts).stream().map(s -> body("start", s.toString())).toList()));
    }

    public Http.Reply confirm(String visit) {
        return act("coordinator", "scheduling", path("/visits/" + visit + "/confirmations"),
                body("patient", true, "ride", true));
    }

    public Http.Reply cancel(String visit, String reason) {
        return act("coordinator", "scheduling", path("/visits/" + visit + "/cancellations"), body("reason", reason));
    }

    public Http.Reply endCare(String reason) {
        return act("clinician", "intake", path("/endings"), body("reason", reason, "occurredAt", now()));
    }

    /** To psychotherapy, with the release of information signed. @param inPlace whether somebody is there already */
    public Http.Reply refer(String therapist, boolean inPlace) {
        return act("clinician", "follow-up", path("/referrals"), body("kind", "psychotherapy", "therapist", therapist,
                "releaseSigned", true, "inPlace", inPlace, "statedWaitDays", 14));
    }

    /** How a referral stands, from whoever knows. */
    public Http.Reply referralStatus(String referral, String status) {
        return referral(referral, body("status", status));
    }

    public Http.Reply sendAgain(String referral, String therapist) {
        return referral(referral, body("status", "send-again", "therapist", therapist));
    }

    public Http.Reply appointment(String referral, Instant at, int statedWaitDays) {
        return referral(referral, body("status", "appointment-set", "appointmentAt", at.toString(), "statedWaitDays",
                statedWaitDays));
    }

    private Http.Reply referral(String referral, Map<String, Object> told) {
        return act("coordinator", "follow-up", path("/referrals/" + referral + "/statuses"), told);
    }

    /** A goal of the lifestyle plan. */
    public Http.Reply goal(String goal, String status, int timesPerWeek) {
        return act("nurse", "follow-up", path("/goals"), body("goal", goal, "status", status, "timesPerWeek",
                timesPerWeek));
    }

    public Http.Reply arrive(String visit) {
        return act("nurse", "session", path("/visits/" + visit + "/arrivals"), body("occurredAt", now()));
    }

    public Http.Reply vitals(String visit, Map<String, Object> values) {
        return vitals(visit, values, system.now());
    }

    /** @param at when they were taken, which may be long ago */
    public Http.Reply vitals(String visit, Map<String, Object> values, Instant at) {
        Map<String, Object> body = body("occurredAt", at.toString());
        body.putAll(values);
        return act("nurse", "session", path("/visits/" + visit + "/vitals"), body);
    }

    public Http.Reply askToDose(String visit, int device) {
        return act("nurse", "session", path("/visits/" + visit + "/dose-requests"),
                body("device", device, "drug", "esketamine", "amountMg", 28));
    }

    public Http.Reply override(String visit, int device, String reason) {
        return act("clinician", "session", path("/visits/" + visit + "/overrides"),
                body("device", device, "reason", reason));
    }

    public Http.Reply dose(String visit, int device) {
        return act("nurse", "session", path("/visits/" + visit + "/doses"),
                body("device", device, "drug", "esketamine", "amountMg", 28, "occurredAt", now()));
    }

    public Http.Reply sideEffect(String visit, String code, int grade) {
        return act("nurse", "session", path("/visits/" + visit + "/side-effects"),
                body("code", code, "grade", grade, "serious", false, "occurredAt", now()));
    }

    public Http.Reply release(String visit) {
        return release(visit, true);
    }

    public Http.Reply release(String visit, boolean rideAtDoor) {
        return act("nurse", "session", path("/visits/" + visit + "/releases"), body("stable", "yes",
                "dissociationOver", "yes", "walksSteadily", "yes", "rideAtDoor", rideAtDoor ? "yes" : "no",
                "instructionsGiven", "yes", "aldrete", 10));
    }

    public Http.Reply end(String visit, String ending) {
        return act("nurse", "session", path("/visits/" + visit + "/endings"), body("ending", ending,
                "capacity", "yes", "told", List.of("prescriber"), "occurredAt", now()));
    }

    /** @param by code of the person who takes it */
    public Http.Reply acknowledge(String escalation, String by) {
        return act(new Http.Who("clinician", by), "follow-up", "/escalations/" + escalation + "/acknowledgements",
                body());
    }

    public Http.Reply resolve(String escalation, String outcome) {
        return act("clinician", "follow-up", "/escalations/" + escalation + "/resolutions", body("outcome", outcome));
    }

    public Http.Reply answerCheckIn(String checkIn, int item9, String... sideEffects) {
        return act("nurse", "follow-up", path("/check-ins/" + checkIn + "/answers"), body("occurredAt", now(),
                "sideEffects", List.of(sideEffects), "droveOrOperated", false, "item9", item9));
    }

    private String path(String rest) {
        return "/episodes/" + episode + rest;
    }

    private String now() {
        return system.now().toString();
    }

    private Http.Reply act(String role, String service, String path, Map<String, Object> body) {
        return act(Http.Who.of(role), service, path, body);
    }

    private Http.Reply act(Http.Who who, String service, String path, Map<String, Object> body) {
        return http.insist(who, service, path, "%s-%s-%03d".formatted(name, service, ++acts), body, PATIENCE);
    }
}
