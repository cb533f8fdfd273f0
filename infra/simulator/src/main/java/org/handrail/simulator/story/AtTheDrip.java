package org.handrail.simulator.story;

import static org.handrail.simulator.outside.Http.body;

import org.handrail.simulator.outside.Http;

/** What an infusion needs besides: the doors of session. */
interface AtTheDrip extends Acts {

    String KETAMINE = "ketamine";

    /** Written on the day of the infusion, by the weight of that day. */
    default Http.Reply orderInfusion(ByWeight dose) {
        return act("clinician", "session", path("/orders"), body("protocol", "iv-ketamine", "drug", KETAMINE,
                "route", "iv", "amountMg", dose.amountMg(), "mgPerKg", ByWeight.MG_PER_KG, "weightKg", dose.weightKg(),
                "weighedAt", now(), "mgPerMl", ByWeight.MG_PER_ML, "volumeMl", dose.volumeMl(), "minutes",
                ByWeight.MINUTES, "visits", 1, "occurredAt", now()));
    }

    /** Drawn up, or worked out anew from what was drawn up. @param person code of who does it */
    default Http.Reply prepare(String visit, ByWeight dose, String person) {
        return act(new Http.Who("nurse", person), "session", path("/visits/" + visit + "/preparations"),
                body("amountMg", dose.amountMg(), "mgPerMl", ByWeight.MG_PER_ML, "volumeMl", dose.volumeMl(),
                        "occurredAt", now()));
    }

    default Http.Reply askToInfuse(String visit, ByWeight dose) {
        return act("nurse", "session", path("/visits/" + visit + "/dose-requests"),
                body("device", 1, "drug", KETAMINE, "amountMg", dose.amountMg()));
    }

    /** It begins to run. */
    default Http.Reply infuse(String visit, ByWeight dose) {
        return act("nurse", "session", path("/visits/" + visit + "/doses"), body("device", 1, "drug", KETAMINE,
                "route", "iv", "amountMg", dose.amountMg(), "occurredAt", now()));
    }

    default Http.Reply infusionCompleted(String visit) {
        return act("nurse", "session", path("/visits/" + visit + "/infusion-ends"), body("ended", "completed",
                "occurredAt", now()));
    }

    /** @param amountMg what has run in until then @param reason a code */
    default Http.Reply infusionStopped(String visit, double amountMg, String reason) {
        return act("nurse", "session", path("/visits/" + visit + "/infusion-ends"), body("ended", "stopped",
                "amountMg", amountMg, "reason", reason, "occurredAt", now()));
    }
}
