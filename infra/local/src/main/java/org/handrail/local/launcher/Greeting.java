package org.handrail.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.handrail.local.Settings;
import org.handrail.local.process.Places;

/** What a person needs once everything is up: addresses, and a token for each role. */
final class Greeting {

    private static final String WATCHES = "operations";
    private static final String VIEWER = "operations-viewer";

    private final LocalSystem system;
    private final Settings settings;
    private final Places places;
    private final Console console;

    Greeting(LocalSystem system, Settings settings, Places places, Console console) {
        this.system = system;
        this.settings = settings;
        this.places = places;
        this.console = console;
    }

    void show(Duration took) {
        console.line("Ready in %.1f s, %d MiB in all.", took.toMillis() / 1000.0, system.residentMib());
        console.line("");
        for (String name : system.services()) {
            console.line("  %-12s %s", name, system.url(name));
        }
        for (String name : List.of("issuer", "partners")) {
            console.line("  %-12s %s", name, system.url(name));
        }
        console.line("  %-12s %s/clock, stands at %s", "clock", system.url("clock"), system.now());
        console.line("  %-12s %s", "broker", system.brokers());
        console.line("");
        console.line("A token for each role, good for a day (each also in a file of %s):", places.shown(tokens()));
        for (String role : settings.list("roles")) {
            console.line("  %-18s %s", role, kept(role));
        }
        console.line("");
    }

    /** What somebody who sees this for the first time may try. */
    void suggest() {
        if (system.services().contains(WATCHES)) {
            console.line("To try in another terminal:");
            console.line("  curl -H \"Authorization: Bearer $(cat %s/%s)\" %s/episodes", places.shown(tokens()), VIEWER,
                system.url(WATCHES));
            console.line("  kill -9 <a process of ./care status>, and see it come again");
            console.line("  or open %s/ and show one of those patients, with that token", system.url(WATCHES));
            console.line("");
        }
    }

    private String kept(String role) {
        String token = system.token(role);
        try {
            Files.writeString(tokens().resolve(role), token);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return token;
    }

    private Path tokens() {
        try {
            return Files.createDirectories(places.run().resolve("tokens"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
