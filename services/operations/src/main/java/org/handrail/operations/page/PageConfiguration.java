package org.handrail.operations.page;

import static org.handrail.runtime.http.AccessRule.ANYBODY;
import static org.handrail.runtime.http.AccessRule.get;

import org.handrail.runtime.http.AccessRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The page itself and its words hold nothing of anybody and ask for no token; what the page shows does. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration {

    @Bean
    AccessRule.Table pageAccess() {
        return AccessRule.Table.of(
                get("/", ANYBODY),
                get("/index.html", ANYBODY),
                get("/page/**", ANYBODY),
                get("/words", ANYBODY));
    }
}
