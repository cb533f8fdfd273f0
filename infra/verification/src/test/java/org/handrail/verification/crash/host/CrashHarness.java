package org.handrail.verification.crash.host;

import org.handrail.runtime.http.AccessRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Crash points and the lever that pulls them, for the small host and for any service that is started with it. */
@Configuration(proxyBeanMethods = false)
@Import(CrashDoor.class)
public class CrashHarness {

    @Bean
    static CrashingPorts crashingPorts() {
        return new CrashingPorts();
    }

    @Bean
    AccessRule.Table crashAccess() {
        return AccessRule.Table.of(AccessRule.post("/crash", "coordinator"));
    }
}
