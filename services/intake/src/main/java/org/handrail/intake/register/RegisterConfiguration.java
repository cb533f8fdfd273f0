package org.handrail.intake.register;

import org.handrail.intake.identity.PatientRegister;
import org.handrail.intake.wiring.EpisodeDesk;
import org.handrail.runtime.port.Outside;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts {@link IdentityAdded} between this service and everything outside. */
@Configuration(proxyBeanMethods = false)
class RegisterConfiguration {

    @Bean
    static BeanPostProcessor identityAdded(ObjectProvider<EpisodeDesk> desk,
                                           ObjectProvider<PatientRegister> patients) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof Outside outside ? new IdentityAdded(outside, desk, patients) : bean;
            }
        };
    }
}
