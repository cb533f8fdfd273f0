package org.handrail.intake.identity;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keys and what is made of them. */
@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {

    @Bean
    Keysets keysets(@Value("${handrail.identity.keysets}") Path directory,
                    @Value("${handrail.identity.create-keysets:false}") boolean create) {
        return Keysets.in(directory, create);
    }

    @Bean
    Vault vault(Keysets keysets) {
        return new Vault(keysets.master());
    }

    @Bean
    PatientIds patientIds(Keysets keysets) {
        return new PatientIds(keysets.lookup());
    }
}
