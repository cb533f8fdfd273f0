package org.handrail.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.handrail.local.Settings;
import org.handrail.local.process.CannotStart;
import org.handrail.local.process.Ports;

/** Who listens where. */
record Addresses(String host, Map<String, Integer> ports) {

    /** The ports of the settings. */
    static Addresses fixed(Settings settings, List<String> names) {
        Map<String, Integer> ports = new LinkedHashMap<>();
        names.forEach(name -> ports.put(name, settings.port(name)));
        return new Addresses(settings.text("host"), ports);
    }

    /** Free ports, remembered in a file: a system that opens its data again must be where it was. */
    static Addresses free(Settings settings, List<String> names, Path file) {
        try {
            Properties known = new Properties();
            if (Files.exists(file)) {
                try (var in = Files.newInputStream(file)) {
                    known.load(in);
                }
            }
            Ports free = new Ports();
            Map<String, Integer> ports = new LinkedHashMap<>();
            for (String name : names) {
                String port = known.getProperty(name);
                ports.put(name, port == null ? free.next() : Integer.parseInt(port));
                known.setProperty(name, ports.get(name).toString());
            }
            try (var out = Files.newOutputStream(file)) {
                known.store(out, null);
            }
            return new Addresses(settings.text("host"), ports);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws CannotStart when somebody listens on one of the ports already */
    void mustBeFree() {
        List<String> busy = new ArrayList<>();
        ports.forEach((name, port) -> {
            if (!Ports.free(port)) {
                busy.add(port + " (" + name + ")");
            }
        });
        if (!busy.isEmpty()) {
            throw new CannotStart("Port %s is in use: run ./care stop if that is Handrail, or stop the program that uses it."
                .formatted(String.join(", ", busy)));
        }
    }

    int port(String name) {
        Integer port = ports.get(name);
        if (port == null) {
            throw new IllegalArgumentException("there is no " + name + " here; there are " + ports.keySet());
        }
        return port;
    }

    URI url(String name) {
        return URI.create("http://" + host + ":" + port(name));
    }

    String brokers() {
        return host + ":" + port("broker");
    }

    String mongoUri(String service) {
        return "mongodb://%s:%d/handrail_%s?retryWrites=false&w=majority&journal=true"
            .formatted(host, port("store"), service);
    }
}
