package org.handrail.intake.wiring;

import static org.handrail.runtime.http.AccessRule.delete;
import static org.handrail.runtime.http.AccessRule.get;
import static org.handrail.runtime.http.AccessRule.post;

import org.handrail.runtime.http.AccessRule;
import org.handrail.runtime.http.BodyLimit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may do what here. */
@Configuration(proxyBeanMethods = false)
class Access {

    private static final int REFERRAL_BYTES = 2 * 1024 * 1024;

    @Bean
    AccessRule.Table whoMayDoWhat() {
        return AccessRule.Table.of(
                post("/clinics/{clinic}/referrals", "coordinator", "clinician", "service"),
                get("/clinics/{clinic}", "coordinator", "clinician", "nurse", "administrator"),
                post("/clinics/{clinic}/certificates", "coordinator", "administrator"),
                post("/clinics/{clinic}/licences", "coordinator", "administrator"),
                post("/clinics/{clinic}/requirements", "administrator"),
                post("/clinics/{clinic}/policies", "administrator"),
                get("/clinics/{clinic}/policies", "coordinator", "clinician", "nurse", "administrator", "service"),
                post("/clinics/{clinic}/policies/{revision}/withdrawals", "administrator"),
                get("/episodes/{episode}", "coordinator", "clinician", "nurse", "therapist"),
                get("/episodes/{episode}/standing", "service"),
                get("/decisions/{decision}", "clinician", "nurse"),
                post("/episodes/{episode}/instruments", "coordinator", "clinician", "nurse", "therapist"),
                post("/episodes/{episode}/screenings", "clinician", "nurse"),
                post("/episodes/{episode}/reviews", "clinician"),
                post("/episodes/{episode}/consents", "coordinator", "clinician", "nurse"),
                post("/episodes/{episode}/enrolments", "coordinator", "clinician"),
                post("/episodes/{episode}/authorisations", "coordinator", "clinician"),
                post("/episodes/{episode}/pdmp-checks", "coordinator", "clinician", "nurse"),
                post("/episodes/{episode}/risk-baselines", "clinician"),
                post("/episodes/{episode}/contact-preferences", "coordinator", "clinician", "nurse", "service"),
                post("/episodes/{episode}/messages", "service"),
                post("/episodes/{episode}/forms", "service"),
                post("/episodes/{episode}/endings", "coordinator", "clinician"),
                post("/episodes/{episode}/patients", "coordinator", "clinician"),
                get("/episodes/{episode}/identity", "coordinator", "clinician", "nurse"),
                delete("/episodes/{episode}/identity", "administrator"),
                post("/escalations/{escalation}/acknowledgements", "coordinator", "clinician", "nurse"));
    }

    /** A bundle of years is larger than anything else that comes here. */
    @Bean
    BodyLimit referralBodies() {
        return new BodyLimit("/clinics/{clinic}/referrals", REFERRAL_BYTES);
    }
}
