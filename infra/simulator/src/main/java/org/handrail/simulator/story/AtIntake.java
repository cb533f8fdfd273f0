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
        return act("clinician", "intake", path("/screenings"), body("findings", findings, "occurredAt", now()));
    }

    default Http.Reply consent() {
        return act("clinician", "intake", path("/consents"), body("status", "active", "occurredAt", now()));
    }

    default Http.Reply withdrawConsent() {
        return act("clinician", "intake", path("/consents"), body("status", "withdrawn", "occurredAt", now()));
    }

    default Http.Reply enrol() {
        return act("coordinator", "intake", path("/enrolments"), body("programme", "spravato-rems",
                "occurredAt", now()));
    }

    default Http.Reply endCare(String reason) {
        return act("clinician", "intake", path("/endings"), body("reason", reason, "occurredAt", now()));
    }
}
