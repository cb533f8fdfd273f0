package org.handrail.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.handrail.local.http.Answer;
import org.handrail.local.http.BadRequest;
import org.handrail.local.http.Door;
import org.handrail.local.http.Json;
import org.handrail.local.http.Request;

/**
 * The care clock. The launcher owns and stores the time; services ask for it at start and are told each new one.
 * {@code GET /clock} says it, {@code POST /clock {"now"}} moves it.
 */
final class ManualClock implements AutoCloseable {

    private final Path file;
    private final Function<Instant, List<String>> push;
    private final Door door;
    private volatile Instant now;

    /**
     * @param start where the clock stands when nothing is stored
     * @param port the port of its door
     * @param push tells a time to the services, and returns the names of those that did not acknowledge
     */
    ManualClock(Path file, Instant start, int port, Function<Instant, List<String>> push) {
        this.file = file;
        this.push = push;
        this.now = stored(start);
        this.door = Door.open(port, this::answer);
    }

    Instant now() {
        return now;
    }

    /** Moves the clock; the names of those that did not acknowledge. The time is stored before anybody is told. */
    synchronized List<String> set(Instant time) {
        if (time.isBefore(now)) {
            throw new IllegalStateException("the care clock stands at " + now + " and does not go back to " + time);
        }
        store(time);
        now = time;
        return push.apply(time);
    }

    private Answer answer(Request request) {
        return switch (request.method() + " " + request.path()) {
            case "GET /clock" -> said();
            case "POST /clock" -> {
                List<String> silent = moved(Json.object(request.body()).get("now"));
                yield silent.isEmpty() ? said()
                    : Answer.problem(504, "the time is set, but not acknowledged by " + String.join(", ", silent));
            }
            default -> Answer.problem(404, "the clock has no such address");
        };
    }

    private List<String> moved(Object time) {
        try {
            return set(Instant.parse(String.valueOf(time)));
        } catch (DateTimeException e) {
            throw new BadRequest("now must be an RFC 3339 time in UTC, such as 2026-03-02T08:00:00Z");
        } catch (IllegalStateException e) {
            throw new BadRequest(e.getMessage());
        }
    }

    private Answer said() {
        return Answer.ok(Map.of("mode", "manual", "now", now.toString()));
    }

    private Instant stored(Instant otherwise) {
        try {
            return Files.exists(file) ? Instant.parse(Files.readString(file).strip()) : otherwise;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void store(Instant time) {
        try {
            Path made = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(made, time.toString());
            Files.move(made, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        door.close();
    }
}
