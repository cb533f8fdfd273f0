package org.handrail.runtime.lampservice;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.handrail.runtime.decide.Call;
import org.handrail.runtime.decide.Outcome;
import org.handrail.runtime.document.Doc;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.event.EventTypes;
import org.handrail.runtime.http.AccessRule;
import org.handrail.runtime.http.BodyLimit;
import org.handrail.runtime.port.Outside;
import org.handrail.runtime.port.Congestion;
import org.handrail.runtime.port.Time;
import org.handrail.runtime.shell.Counters;
import org.handrail.runtime.shell.HandOver;
import org.handrail.runtime.shell.Shell;
import org.handrail.runtime.shell.Zones;
import org.handrail.runtime.testkit.Lamp;
import org.handrail.runtime.testkit.WebOnly;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** A small service on ports in memory, with the real doors. */
@Configuration(proxyBeanMethods = false)
@Import({WebOnly.class, LampDoor.class})
public class LampService {

    /** Whether the outbox is to look full. */
    public static final AtomicBoolean PRESSURE = new AtomicBoolean();

    @Bean
    Kind<Lamp.State, Lamp.Command, Lamp.Event> lamps() {
        return Kind.of("lamps", Lamp.State.class, new Lamp(), new EventTypes<Lamp.Event>()
                        .main("org.handrail.lamps.SwitchedOn.v1", Lamp.Event.SwitchedOn.class)
                        .main("org.handrail.lamps.SwitchedOff.v1", Lamp.Event.SwitchedOff.class)
                        .internal(Lamp.Event.PorterTold.class))
                .publishes("/lamps/lamps/", "lamps", "lamps.detail").hears("/switches/").belongsTo(state -> "riverside").build();
    }

    @Bean
    AccessRule.Table table() {
        return AccessRule.Table.of(
                AccessRule.post("/clinics/{clinic}/lamps/{id}", "nurse", "clinician", "service"),
                AccessRule.post("/lamps/{id}/offs", "nurse"),
                AccessRule.post("/lamps/{id}/ons", "nurse"),
                AccessRule.put("/lamps/{id}/on", "service"),
                AccessRule.get("/lamps/{id}", "nurse", "operations-viewer"),
                AccessRule.get("/lamps/{id}/standing", "service"),
                AccessRule.get("/days", "nurse"),
                AccessRule.get("/open-lamps/{id}", "nurse"),
                AccessRule.post("/breaks", "nurse"));
    }

    @Bean
    Congestion congestion() {
        return PRESSURE::get;
    }

    @Bean
    BodyLimit largerLamps() {
        return new BodyLimit("/breaks", 200_000);
    }

    @Bean
    MemoryPorts store() {
        return new MemoryPorts();
    }

    @Bean
    PlainWire wire() {
        return new PlainWire();
    }

    @Bean
    Time time() {
        return new Time() {
            @Override
            public Instant care() {
                return Instant.parse("2026-03-02T14:00:00Z");
            }

            @Override
            public Instant wall() {
                return Instant.now();
            }
        };
    }

    @Bean
    Shell shell(List<Kind<?, ?, ?>> kinds, MemoryPorts store, PlainWire wire, Time time) {
        return new Shell(kinds, new Shell.Ports(store, store, store,
                posts -> posts.stream().map(List::size).toList(), new Nowhere(), (stream, sequence) -> List.of(),
                (services, question) -> true, wire, time, new Nobody()),
                new Zones(ZoneOffset.UTC, Map.of()), new Counters(new SimpleMeterRegistry()));
    }

    private static final class Nowhere implements Outside {
        @Override
        public Outcome call(Call call, Attempt attempt) {
            return new Outcome.Unknown("nowhere");
        }

        @Override
        public Duration timeout(String partner) {
            return Duration.ofSeconds(1);
        }
    }

    private static final class Nobody implements HandOver {
        @Override
        public void publish(Kind<?, ?, ?> kind, Doc<?> doc) {
            // stays in the outbox, where re-sending finds it
        }

        @Override
        public void call(Kind<?, ?, ?> kind, Doc<?> doc) {
            // stays owed
        }
    }
}
