package org.handrail.followup.wiring;

import static org.handrail.runtime.http.AccessRule.get;
import static org.handrail.runtime.http.AccessRule.post;
import static org.handrail.runtime.http.AccessRule.put;

import org.handrail.runtime.http.AccessRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may do what here. */
@Configuration(proxyBeanMethods = false)
public class Access {

    @Bean
    public AccessRule.Table followUpAccess() {
        return AccessRule.Table.of(
                get("/episodes/{episode}", "coordinator", "clinician", "nurse", "therapist"),
                get("/episodes/{episode}/standing", "service"),
                post("/episodes/{episode}/check-ins/{checkIn}/answers", "coordinator", "clinician", "nurse"),
                post("/episodes/{episode}/instruments", "coordinator", "clinician", "nurse", "therapist"),
                post("/episodes/{episode}/benefit-reviews", "clinician"),
                post("/episodes/{episode}/referrals", "coordinator", "clinician"),
                post("/episodes/{episode}/referrals/{referral}/statuses", "coordinator", "clinician", "therapist",
                        "service"),
                post("/episodes/{episode}/goals", "coordinator", "clinician", "nurse", "therapist"),
                post("/episodes/{episode}/misuse-signals", "coordinator", "clinician", "nurse", "therapist"),
                post("/episodes/{episode}/discharges", "coordinator", "clinician", "nurse"),
                post("/escalations/{escalation}/patient-calls", "clinician", "nurse"),
                post("/episodes/{episode}/tellings", "coordinator", "clinician", "nurse"),
                put("/escalations/{escalation}", "service"),
                post("/escalations/{escalation}/acknowledgements", "clinician", "nurse", "service"),
                post("/escalations/{escalation}/resolutions", "clinician", "service"));
    }
}
