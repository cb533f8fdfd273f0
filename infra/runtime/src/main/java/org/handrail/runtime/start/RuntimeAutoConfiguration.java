package org.handrail.runtime.start;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handrail.runtime.clock.ClockConfiguration;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.drive.DriveConfiguration;
import org.handrail.runtime.drive.InTray;
import org.handrail.runtime.kafka.KafkaConfiguration;
import org.handrail.runtime.mongo.MongoConfiguration;
import org.handrail.runtime.observe.ObserveConfiguration;
import org.handrail.runtime.port.Archive;
import org.handrail.runtime.port.DeadLetters;
import org.handrail.runtime.port.Documents;
import org.handrail.runtime.port.EventLog;
import org.handrail.runtime.port.Heard;
import org.handrail.runtime.port.Outside;
import org.handrail.runtime.port.Producers;
import org.handrail.runtime.port.Time;
import org.handrail.runtime.port.Wire;
import org.handrail.runtime.shell.Commands;
import org.handrail.runtime.shell.Counters;
import org.handrail.runtime.shell.Resending;
import org.handrail.runtime.shell.Shell;
import org.handrail.runtime.shell.Zones;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** Makes a service of an application that brings its {@link Kind}s and says {@code handrail.service}. */
@AutoConfiguration
@Import({MongoConfiguration.class, KafkaConfiguration.class, DriveConfiguration.class, ClockConfiguration.class,
    ObserveConfiguration.class, StartConfiguration.class})
public class RuntimeAutoConfiguration {

    @Bean
    Service handrailService(Environment environment) {
        return new Service(environment.getProperty("handrail.service"),
                Binder.get(environment).bind("handrail.reads", Bindable.listOf(String.class)).orElse(List.of()));
    }

    /** {@code handrail.zones.<clinic>}, and {@code handrail.zone} for clinics that are not named. */
    @Bean
    Zones handrailZones(Environment environment) {
        Map<String, ZoneId> zones = new HashMap<>();
        Binder.get(environment).bind("handrail.zones", Bindable.mapOf(String.class, String.class)).orElse(Map.of())
                .forEach((clinic, zone) -> zones.put(clinic, ZoneId.of(zone)));
        return new Zones(ZoneId.of(environment.getProperty("handrail.zone", "America/New_York")), zones);
    }

    @Bean
    Shell handrailShell(ObjectProvider<Kind<?, ?, ?>> kinds, Shell.Ports ports, Zones zones, Counters counters) {
        return new Shell(kinds.orderedStream().toList(), ports, zones, counters);
    }

    @Bean
    Shell.Ports handrailPorts(Documents documents, Archive archive, DeadLetters deadLetters, EventLog log,
                              Outside outside, Producers producers, Heard heard, Wire wire, Time time, InTray tray,
                              SafeSettings checked) {
        return new Shell.Ports(documents, archive, deadLetters, log, outside, producers, heard, wire, time, tray);
    }

    @Bean
    Commands handrailCommands(Shell shell) {
        return shell.commands();
    }

    /** For a service that reads back what it has kept of a document. */
    @Bean
    Resending handrailResending(Shell shell) {
        return shell.resending();
    }
}
