package org.handrail.runtime.clock;

import java.net.URI;
import java.util.List;
import org.handrail.runtime.drive.CallDriver;
import org.handrail.runtime.drive.DueDriver;
import org.handrail.runtime.drive.PublishDriver;
import org.handrail.runtime.drive.StartPass;
import org.handrail.runtime.kafka.Positions;
import org.handrail.runtime.port.Documents;
import org.handrail.runtime.port.Time;
import org.handrail.runtime.shell.Shell;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clock of the service: the machine's, or with {@code handrail.clock=manual} the one at {@code handrail.clock-url}. */
@Configuration(proxyBeanMethods = false)
public class ClockConfiguration {

    @Bean
    @ConditionalOnProperty(name = "handrail.clock", havingValue = "system", matchIfMissing = true)
    Time handrailSystemTime() {
        return new SystemTime();
    }

    /** Everything else needs the time, so nothing opens before it is known. */
    @Bean
    @ConditionalOnProperty(name = "handrail.clock", havingValue = "manual")
    Time handrailManualTime(@Value("${handrail.clock-url}") URI url) {
        return new ManualTime(new ClockOwner(url).awaitNow());
    }

    @Bean
    Rest handrailRest(Shell shell, Documents documents, Positions positions, Time time, PublishDriver publishing,
                      CallDriver calling, StartPass startPass) {
        return new Rest(shell, documents, positions, time,
                List.of(publishing::idle, calling::idle, startPass::done, shell.following()::settled));
    }

    @Bean
    InternalDoors handrailInternalDoors(Time time, DueDriver due, Rest rest) {
        return new InternalDoors(time, due, rest);
    }
}
