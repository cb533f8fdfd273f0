package org.handrail.intake.wiring;

import java.time.Duration;
import org.handrail.runtime.outside.Partner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Who is called, where it is not the usual: for an alarm on connections of their own, and no breaker may refuse it. All
 * others act once for a key.
 */
@Configuration(proxyBeanMethods = false)
class Partners {

    private static final Duration LONGEST = Duration.ofSeconds(3);

    @Bean
    Partner rems() {
        return Partner.askable("rems");
    }

    /** The record keeps whatever comes, again and again. */
    @Bean
    Partner ehr() {
        return Partner.neither("ehr");
    }

    @Bean
    Partner paging() {
        return Partner.byKey("paging").within(LONGEST).directly();
    }

    @Bean
    Partner followUp() {
        return Partner.byKey("follow-up").within(LONGEST).directly();
    }
}
