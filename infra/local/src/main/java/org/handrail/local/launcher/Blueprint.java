package org.handrail.local.launcher;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handrail.local.Settings;
import org.handrail.local.process.Places;
import org.handrail.local.process.Program;

/** How each process is configured. */
final class Blueprint {

    private final Settings settings;
    private final Addresses addresses;
    private final Places places;
    private final String classPath;
    private final List<String> services;

    Blueprint(Settings settings, Addresses addresses, Places places, String classPath, List<String> services) {
        this.settings = settings;
        this.addresses = addresses;
        this.places = places;
        this.classPath = classPath;
        this.services = services;
    }

    /** Broker, store, issuer or partners. */
    Program foundation(String name) {
        return switch (name) {
            case "broker" -> own(name, "org.handrail.local.broker.Broker",
                port("broker"), port("controller"))
                .property("org.slf4j.simpleLogger.log.org.apache.kafka", "warn");
            case "store" -> own(name, "org.handrail.local.store.Store", port("store"));
            case "issuer" -> own(name, "org.handrail.local.issuer.Issuer", port("issuer"));
            case "partners" -> own(name, "org.handrail.local.partners.Partners", port("partners"));
            default -> throw new IllegalArgumentException("there is no part " + name);
        };
    }

    private Program own(String name, String mainClass, String... ports) {
        String[] arguments = new String[ports.length + 1];
        arguments[0] = places.data().resolve(name).toAbsolutePath().toString();
        System.arraycopy(ports, 0, arguments, 1, ports.length);
        return Program.main(classPath, mainClass, arguments)
            .options(settings.words("options." + name))
            .options(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"))
            .property("org.slf4j.simpleLogger.showDateTime", "true")
            .property("org.slf4j.simpleLogger.dateTimeFormat", "yyyy-MM-dd'T'HH:mm:ss.SSSXXX");
    }

    private String port(String name) {
        return Integer.toString(addresses.port(name));
    }

    /** A service: what it runs, told where everything is. */
    Program service(String name, Program program) {
        return program
            .options(settings.words("options.service"))
            .properties(whereThingsAre(name));
    }

    private Map<String, String> whereThingsAre(String name) {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("spring.profiles.active", "local");
        told.put("spring.main.banner-mode", "off");
        told.put("server.address", addresses.host());
        told.put("server.port", port(name));
        told.put("handrail.service", name);
        // Only the service that keeps identity reads these; on one machine its keys are made at the first start.
        told.put("handrail.identity.keysets", places.data().resolve(name).resolve("keysets").toAbsolutePath().toString());
        told.put("handrail.identity.create-keysets", "true");
        told.put("spring.mongodb.uri", addresses.mongoUri(name));
        told.put("spring.kafka.bootstrap-servers", addresses.brokers());
        told.put("spring.cloud.stream.kafka.binder.brokers", addresses.brokers());
        told.put("handrail.issuer", addresses.url("issuer").toString());
        told.put("spring.security.oauth2.resourceserver.jwt.issuer-uri", addresses.url("issuer").toString());
        told.put("spring.security.oauth2.resourceserver.jwt.audiences", "handrail");
        told.put("handrail.clock", "manual");
        told.put("handrail.clock-url", addresses.url("clock") + "/clock");
        for (String peer : services) {
            told.put("handrail.peers." + peer, addresses.url(peer).toString());
        }
        for (String partner : settings.list("partners")) {
            told.put("handrail.partners." + partner + ".url", addresses.url("partners").toString());
        }
        return told;
    }
}
