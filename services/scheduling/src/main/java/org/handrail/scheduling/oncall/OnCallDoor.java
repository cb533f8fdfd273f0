package org.handrail.scheduling.oncall;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.http.Doors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A clinic's on-call rota. */
@RestController
class OnCallDoor {

    record Ladder(@NotEmpty @Size(max = 100) List<@NotNull @Valid Rung> ladder) {
    }

    record Rung(@NotNull @Min(1) @Max(50) Integer rung,
                @NotNull @Size(max = 60) @Pattern(regexp = "p-[a-z0-9][a-z0-9-]*") String person,
                @NotEmpty @Size(max = 4) List<@NotNull Channel> channels,
                @NotNull Instant from, @NotNull Instant until) {
        Duty duty() {
            return new Duty(rung, person, channels, from, until);
        }
    }

    private final Doors doors;
    private final Kind<Rota, ChangeOnCall, OnCallChanged> rotas;

    OnCallDoor(Doors doors, Kind<Rota, ChangeOnCall, OnCallChanged> rotas) {
        this.doors = doors;
        this.rotas = rotas;
    }

    /** The whole ladder takes the place of the one before. */
    @PostMapping("/clinics/{clinic}/on-call")
    ResponseEntity<Object> change(HttpServletRequest request, @PathVariable String clinic,
                                  @Valid @RequestBody Ladder wanted) {
        return doors.create(request, rotas, clinic, clinic,
                new ChangeOnCall(clinic, wanted.ladder().stream().map(Rung::duty).toList()));
    }

    @GetMapping("/clinics/{clinic}/on-call")
    ResponseEntity<Object> show(HttpServletRequest request, @PathVariable String clinic) {
        return doors.show(request, rotas, clinic, (doc, caller) -> doc.state());
    }
}
