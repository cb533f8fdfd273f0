package org.handrail.followup.wiring;

import java.time.Duration;
import org.handrail.runtime.outside.Partner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whom follow-up calls outside. */
@Configuration(proxyBeanMethods = false)
class FollowUpPartners {

    /** A page must get through: nothing may refuse it, and it waits behind no other call. */
    @Bean
    Partner paging() {
        return Partner.byKey("paging").within(Duration.ofSeconds(2)).directly();
    }
}
