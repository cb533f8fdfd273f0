package org.handrail.intake.wiring;

import java.time.Duration;
import org.handrail.runtime.outside.Partner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who is called for an alarm: on connections of their own, and no breaker may refuse it. */
@Configuration(proxyBeanMethods = false)
class Partners {

    private static final Duration LONGEST = Duration.ofSeconds(3);

    @Bean
    Partner paging() {
        return Partner.byKey("paging").within(LONGEST).directly();
    }

    @Bean
    Partner followUp() {
        return Partner.byKey("follow-up").within(LONGEST).directly();
    }
}
