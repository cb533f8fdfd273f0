package org.handrail.session.wiring;

import static org.handrail.runtime.http.AccessRule.get;
import static org.handrail.runtime.http.AccessRule.post;

import org.handrail.runtime.http.AccessRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may do what here: nurses record, clinicians override, services read. */
@Configuration(proxyBeanMethods = false)
class SessionAccess {

    private static final String VISIT = "/episodes/{episode}/visits/{visit}";

    @Bean
    AccessRule.Table sessionAccessTable() {
        return AccessRule.Table.of(
                get(VISIT, "nurse", "clinician"),
                get("/episodes/{episode}/standing", "service"),
                get("/decisions/{decision}", "nurse", "clinician"),
                post(VISIT + "/arrivals", "nurse", "clinician", "coordinator"),
                post("/episodes/{episode}/orders", "clinician"),
                post(VISIT + "/day-checks", "nurse", "clinician"),
                post(VISIT + "/instruments", "nurse", "clinician"),
                post(VISIT + "/preparations", "nurse", "clinician"),
                post(VISIT + "/dose-requests", "nurse", "clinician"),
                post(VISIT + "/overrides", "clinician"),
                post(VISIT + "/doses", "nurse", "clinician"),
                post(VISIT + "/infusion-ends", "nurse", "clinician"),
                post(VISIT + "/infusion-pauses", "nurse", "clinician"),
                post(VISIT + "/medicines", "nurse", "clinician"),
                post(VISIT + "/stops", "nurse", "clinician"),
                post(VISIT + "/ride-calls", "nurse", "clinician"),
                post(VISIT + "/monitoring-form", "clinician"),
                post(VISIT + "/vitals", "nurse", "clinician"),
                post(VISIT + "/side-effects", "nurse", "clinician"),
                post(VISIT + "/releases", "nurse", "clinician"),
                post(VISIT + "/release-overrides", "clinician"),
                post(VISIT + "/endings", "nurse", "clinician"),
                post(VISIT + "/corrections", "nurse", "clinician"),
                post("/escalations/{escalation}/acknowledgements", "nurse", "clinician"));
    }
}
