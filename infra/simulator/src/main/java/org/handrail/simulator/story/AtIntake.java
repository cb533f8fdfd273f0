package org.handrail.simulator.story;

import static org.handrail.simulator.outside.Http.body;

import java.time.LocalDate;
import java.util.Map;
import org.handrail.simulator.outside.Http;

/** What is done before treatment, and what ends care: the doors of intake. */
interface AtIntake extends Acts {

    /** Opens the episode. */
    Http.Reply refer(String clinic, LocalDate born);

    default Http.Reply refer(String clinic) {
        return refer(clinic, LocalDate.parse("1984-05-17"));
    }

    /** Answers items 1 to n in order. */
    default Http.Reply phq9(int... values) {
        return act("nurse", "intake", path("/instruments"), body("instrument", "phq-9", "items", Acts.items(values),
                "occurredAt", now()));
    }

    default Http.Reply cssrs(Map<String, Integer> answers) {
        return act("clinician", "intake", path("/instruments"), body("instrument", "c-ssrs-screener", "items",
                Acts.items(answers), "occurredAt", now()));
    }

    default Http.Reply screen(Map<String, Object> findings) {
        return screen("esketamine-trd", findings);
    }

    /** @param protocol what is to be given, since each has its own rules */
    default Http.Reply screen(String protocol, Map<String, Object> findings) {
        return act("clinician", "intake", path("/screenings"), body("protocol", protocol, "findings", findings,
                "occurredAt", now()));
    }

    default Http.Reply consent() {
        return consent(false);
    }

    /** @param offLabel whether it says that the drug is not approved for this, and what nobody knows yet */
    default Http.Reply consent(boolean offLabel) {
        return act("clinician", "intake", path("/consents"), body("status", "active", "offLabel", offLabel,
                "occurredAt", now()));
    }

    default Http.Reply withdrawConsent() {
        return act("clinician", "intake", path("/consents"), body("status", "withdrawn", "occurredAt", now()));
    }

    default Http.Reply enrol() {
        return act("coordinator", "intake", path("/enrolments"), body("programme", "spravato-rems",
                "counselled", true, "occurredAt", now()));
    }

    /** @param decision suitable or not-suitable @param reason a code */
    default Http.Reply review(String decision, String reason) {
        return act("clinician", "intake", path("/reviews"), body("decision", decision, "reason", reason));
    }

    default Http.Reply endCare(String reason) {
        return act("clinician", "intake", path("/endings"), body("reason", reason, "occurredAt", now()));
    }
}
