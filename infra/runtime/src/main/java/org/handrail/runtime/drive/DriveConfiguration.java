package org.handrail.runtime.drive;

import org.handrail.runtime.mongo.MongoIndexes;
import org.handrail.runtime.shell.Shell;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The shell's threads. Publisher and calls exist before the shell, which hands over to them. */
@Configuration(proxyBeanMethods = false)
public class DriveConfiguration {

    private static final int CALLS_OF_A_LANE = 64;
    private static final int CALLS_WAITING = 10_000;

    @Bean
    PublishDriver handrailPublishDriver() {
        return new PublishDriver();
    }

    @Bean
    CallDriver handrailCallDriver() {
        return new CallDriver(CALLS_OF_A_LANE, CALLS_WAITING);
    }

    @Bean
    InTray handrailInTray(PublishDriver publishing, CallDriver calling) {
        return new InTray(publishing, calling);
    }

    @Bean
    StartPass handrailStartPass(Shell shell, MongoIndexes indexes, PublishDriver publishing, CallDriver calling) {
        publishing.drives(shell.publisher());
        calling.drives(shell.calls());
        return new StartPass(shell, indexes);
    }

    @Bean
    DueDriver handrailDueDriver(Shell shell) {
        return new DueDriver(shell);
    }

    @Bean
    SweepDriver handrailSweepDriver(Shell shell) {
        return new SweepDriver(shell);
    }
}
