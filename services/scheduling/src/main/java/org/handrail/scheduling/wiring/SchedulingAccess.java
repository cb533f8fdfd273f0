package org.handrail.scheduling.wiring;

import static org.handrail.runtime.http.AccessRule.get;
import static org.handrail.runtime.http.AccessRule.post;

import org.handrail.runtime.http.AccessRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may do what here. */
@Configuration(proxyBeanMethods = false)
class SchedulingAccess {

    @Bean
    AccessRule.Table access() {
        return AccessRule.Table.of(
                post("/clinics/{clinic}/days", "coordinator", "administrator"),
                post("/clinics/{clinic}/days/{date}/closures", "coordinator", "nurse", "administrator"),
                post("/clinics/{clinic}/days/{date}/prescribers", "coordinator", "clinician", "nurse", "administrator"),
                post("/clinics/{clinic}/days/{date}/refits", "coordinator", "nurse", "administrator"),
                get("/clinics/{clinic}/days/{date}", "coordinator", "clinician", "nurse", "administrator"),
                post("/clinics/{clinic}/on-call", "coordinator", "clinician", "administrator"),
                get("/clinics/{clinic}/on-call", "coordinator", "clinician", "nurse", "administrator", "service"),
                post("/episodes/{episode}/bookings", "coordinator", "clinician", "nurse"),
                post("/episodes/{episode}/visits/{visit}/confirmations", "coordinator", "nurse"),
                post("/episodes/{episode}/visits/{visit}/cancellations", "coordinator", "clinician", "nurse"),
                post("/episodes/{episode}/visits/{visit}/moves", "coordinator", "clinician", "nurse"),
                get("/episodes/{episode}/proposals", "coordinator", "clinician", "nurse"),
                post("/episodes/{episode}/phases", "clinician"),
                post("/episodes/{episode}/supplies", "coordinator", "nurse"),
                post("/episodes/{episode}/holds/{hold}/decisions", "clinician"),
                get("/episodes/{episode}", "coordinator", "clinician", "nurse", "therapist", "service"),
                get("/episodes/{episode}/standing", "clinician", "nurse", "service"));
    }
}
