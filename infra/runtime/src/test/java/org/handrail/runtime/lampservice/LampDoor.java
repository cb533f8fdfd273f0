package org.handrail.runtime.lampservice;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.http.Deferrable;
import org.handrail.runtime.http.Doors;
import org.handrail.runtime.testkit.Lamp;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A door with one field of each sort. */
@RestController
public final class LampDoor {

    public enum Colour { RED, GREEN }

    public record Bulb(@NotNull @Min(1) @Max(100) Integer watts) {
    }

    public record Body(@NotNull Instant at, @NotNull @Min(1) @Max(9) Integer level, boolean bright, Colour colour,
                       LocalDate day, LocalTime from, @Size(max = 20) String label, List<@Valid Bulb> bulbs,
                       Map<String, Integer> rooms, int count, List<String> names) {
    }

    private final Doors doors;
    private final Kind<Lamp.State, Lamp.Command, Lamp.Event> lamps;

    LampDoor(Doors doors, Kind<Lamp.State, Lamp.Command, Lamp.Event> lamps) {
        this.doors = doors;
        this.lamps = lamps;
    }

    @Deferrable
    @PostMapping("/clinics/{clinic}/lamps/{id}")
    ResponseEntity<Object> on(HttpServletRequest request, @PathVariable String clinic, @PathVariable String id,
                              @Valid @RequestBody Body body) {
        return doors.create(request, lamps, id, clinic, new Lamp.Command.SwitchOn());
    }

    @PostMapping("/lamps/{id}/offs")
    ResponseEntity<Object> off(HttpServletRequest request, @PathVariable String id) {
        return doors.command(request, lamps, id, new Lamp.Command.SwitchOff());
    }

    @PostMapping("/lamps/{id}/ons")
    ResponseEntity<Object> seenOn(HttpServletRequest request, @PathVariable String id) {
        return doors.record(request, lamps, id, clinic -> new Lamp.Command.SwitchOn());
    }

    @PutMapping("/lamps/{id}/on")
    ResponseEntity<Object> on(HttpServletRequest request, @PathVariable String id) {
        return doors.idempotent(request, lamps, id, null, new Lamp.Command.SwitchOn());
    }

    @GetMapping("/lamps/{id}")
    ResponseEntity<Object> show(HttpServletRequest request, @PathVariable String id) {
        return doors.show(request, lamps, id, (doc, caller) -> doc.state());
    }

    @GetMapping("/lamps/{id}/standing")
    ResponseEntity<Object> standing(HttpServletRequest request, @PathVariable String id) {
        return doors.standing(request, lamps, id, (doc, caller) -> Map.of("lit", doc.state().offAt() != null));
    }

    @GetMapping("/days")
    Map<String, Integer> days(@RequestParam int count) {
        return Map.of("count", count);
    }

    @PostMapping("/breaks")
    Map<String, String> breaks(@RequestBody Map<String, String> body) {
        throw new IllegalStateException("it broke over " + body);
    }

    @GetMapping("/open-lamps/{id}")
    Map<String, String> showsEverybody(@PathVariable String id) {
        return Map.of("id", id);
    }

    @GetMapping("/unlisted")
    String unlisted() {
        return "nobody may see this";
    }
}
