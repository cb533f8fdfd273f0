package org.handrail.scheduling.wiring;

import java.util.List;
import java.util.Map;
import org.handrail.runtime.event.Envelope;
import org.handrail.runtime.event.Incoming;
import org.handrail.runtime.port.DeadLetters;
import org.handrail.runtime.port.Time;
import org.handrail.runtime.port.Wire;
import org.handrail.runtime.shell.Commands;
import org.handrail.runtime.shell.Shell;
import org.handrail.runtime.shell.Zones;
import org.handrail.runtime.testkit.Asker;
import org.handrail.runtime.testkit.TestIssuer;
import org.handrail.runtime.testkit.WebOnly;
import org.handrail.scheduling.SchedulingService;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** This service with its real doors on a free port, over the store in memory; started once. */
final class OverHttp {

    static final TestIssuer ISSUER = TestIssuer.start();
    static final Clinic CLINIC = new Clinic();
    static final ServletWebServerApplicationContext SERVICE = (ServletWebServerApplicationContext)
            new SpringApplication(Doors.class).run("--server.port=0", "--server.address=127.0.0.1",
                    "--spring.main.banner-mode=off",
                    "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + ISSUER.url());
    static final Asker ASK = new Asker(OverHttp::port, ISSUER, "riverside");

    private OverHttp() {
    }

    static int port() {
        return SERVICE.getWebServer().getPort();
    }

    /** Not marked as a configuration, so that no scan finds it but the one that starts with it. */
    @ComponentScan(basePackageClasses = SchedulingService.class, excludeFilters = @ComponentScan.Filter(
            type = FilterType.ASSIGNABLE_TYPE, classes = SchedulingService.class))
    @Import(WebOnly.class)
    static class Doors {

        @Bean
        Shell shell() {
            return CLINIC.shell();
        }

        @Bean
        Commands commands(Shell shell) {
            return shell.commands();
        }

        @Bean
        Time time() {
            return CLINIC;
        }

        @Bean
        Zones zones() {
            return new Zones(Clinic.ZONE, Map.of());
        }

        @Bean
        DeadLetters deadLetters() {
            return new NoLetters();
        }

        @Bean
        Wire wire() {
            return new Wire() {
                @Override
                public Envelope read(Incoming record) {
                    throw new AssertionError("nothing comes in here");
                }

                @Override
                public Incoming write(Envelope event, String origin) {
                    return new Incoming(origin, List.of(), new byte[0]);
                }

                @Override
                public List<String> problems(String type, String data) {
                    return List.of();
                }
            };
        }
    }
}
