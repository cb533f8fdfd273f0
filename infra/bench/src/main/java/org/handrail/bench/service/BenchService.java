package org.handrail.bench.service;

import org.handrail.runtime.document.Kind;
import org.handrail.runtime.event.EventTypes;
import org.handrail.runtime.http.AccessRule;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The smallest service that consumes, changes a document and publishes, on the runtime as every service has it. */
@SpringBootApplication
public class BenchService {

    public static void main(String[] args) {
        SpringApplication.run(BenchService.class, args);
    }

    @Bean
    Kind<Tally, Tally.Count, Tally.Counted> tallies() {
        return Kind.of("tallies", Tally.class, new Tallying(),
                        new EventTypes<Tally.Counted>().main("org.handrail.bench.Counted.v1", Tally.Counted.class))
                .publishes("/session/tallies/", "handrail.session", "handrail.session.detail")
                .hears("/intake/episodes/")
                .reacts("org.handrail.intake.InstrumentAnswered.v1", Tally.Answered.class,
                        (envelope, answered) -> new Tally.Count(answered.total()))
                .build();
    }

    @Bean
    static TimedPorts timedPorts() {
        return new TimedPorts();
    }

    @Bean
    AccessRule.Table access() {
        return AccessRule.Table.of(AccessRule.get("/times", "service"));
    }
}
