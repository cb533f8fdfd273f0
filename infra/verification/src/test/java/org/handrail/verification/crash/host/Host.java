package org.handrail.verification.crash.host;

import java.util.List;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.http.AccessRule;
import org.handrail.runtime.kafka.CloudEventsWire;
import org.handrail.runtime.port.Wire;
import org.handrail.runtime.simulation.Note;
import org.handrail.runtime.simulation.Tally;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/**
 * A small service on the real shell and adapters, with crash points. It takes the names, topics and databases of two
 * services: in intake's place it tallies, in session's place it notes.
 */
@SpringBootApplication
public class Host {

    public static void main(String[] args) {
        SpringApplication.run(Host.class, args);
    }

    /** The made-up events have no published schema. */
    @Bean
    Wire wire() {
        return new CloudEventsWire((type, data) -> List.of());
    }

    @Bean
    @ConditionalOnProperty(name = "handrail.service", havingValue = "intake")
    Kind<Tally.State, Tally.Command, Tally.Event> tallies() {
        return Tally.kind("handrail.intake", "handrail.intake.detail", "/intake/things/", "/session/things/");
    }

    @Bean
    @ConditionalOnProperty(name = "handrail.service", havingValue = "session")
    Kind<Note.State, Note.Take, Note.Noted> notes() {
        return Note.kind("handrail.session", "handrail.session.detail", "/session/things/", "/intake/things/");
    }

    @Bean
    AccessRule.Table access() {
        return AccessRule.Table.of(AccessRule.post("/things/{thing}/items", "coordinator"),
                AccessRule.get("/things/{thing}", "coordinator"));
    }
}
