package org.handrail.followup.escalation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.handrail.clinical.escalation.Acknowledgement;
import org.handrail.clinical.escalation.Call;
import org.handrail.clinical.escalation.EscalationId;
import org.handrail.followup.episode.FollowUp;
import org.handrail.followup.episode.FollowUpCommand;
import org.handrail.followup.episode.FollowUpEvent;
import org.handrail.followup.oncall.Rotas;
import org.handrail.runtime.decide.Refusal;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.http.Doors;
import org.handrail.runtime.http.ProblemException;
import org.handrail.runtime.shell.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Where escalations come in, are acknowledged and are closed. */
@RestController
class EscalationDoor {

    private static final String CODE = "[a-z0-9][a-z0-9.-]{0,63}";

    /**
     * What the service that raised it knows.
     *
     * @param raisedAt     when the trigger was recorded; the ladder's clock runs from here
     * @param called       pages already owed or sent there
     * @param acknowledged absent unless somebody has acknowledged there
     */
    record Raised(@NotNull String clinic, @NotNull @Pattern(regexp = CODE) String cause,
                  @NotNull @Pattern(regexp = "intake|session|follow-up") String raisedBy, @NotNull Instant raisedAt,
                  boolean onSite, List<Call> called, Acknowledgement acknowledged) {
    }

    /** @param by the person who told another service; absent when a person tells this one */
    record Taken(@Pattern(regexp = "p-[a-z0-9][a-z0-9-]{0,57}") String by) {
    }

    /** @param outcome code of what came of it */
    record Closed(@NotNull @Pattern(regexp = CODE) String outcome) {
    }

    private final Doors doors;
    private final Rotas rotas;
    private final Kind<FollowUp, FollowUpCommand, FollowUpEvent> episodes;

    EscalationDoor(Doors doors, Rotas rotas, Kind<FollowUp, FollowUpCommand, FollowUpEvent> episodes) {
        this.doors = doors;
        this.rotas = rotas;
        this.episodes = episodes;
    }

    /** From a service alone: confirmed means that this service climbs the ladder from here. */
    @PutMapping("/escalations/{escalation}")
    ResponseEntity<Object> raise(HttpServletRequest request, @PathVariable String escalation,
                                 @Valid @RequestBody Raised body) {
        EscalationId id = id(escalation);
        return doors.idempotent(request, episodes, id.episode(), body.clinic(),
                new EscalationCommand.Raise(body.clinic(), escalation, id.level(), id.contact(), body.cause(),
                        body.raisedBy(), body.raisedAt(), body.onSite(), body.called(), body.acknowledged(), true,
                        rotas.of(body.clinic(), doors.caller(request))));
    }

    @PostMapping("/escalations/{escalation}/acknowledgements")
    ResponseEntity<Object> acknowledge(HttpServletRequest request, @PathVariable String escalation,
                                       @Valid @RequestBody(required = false) Taken body) {
        return doors.command(request, episodes, id(escalation).episode(),
                new EscalationCommand.Acknowledge(escalation, by(doors.caller(request), body)));
    }

    /** A service passes on what a person has told it; a service itself takes nothing. */
    private static String by(Caller caller, Taken body) {
        if (!caller.roles().contains("service")) {
            return caller.code();
        }
        return Optional.ofNullable(body).map(Taken::by).orElseThrow(() -> new ProblemException(422,
                Refusal.invalid("/by", "required", "A service says which person has taken it.")));
    }

    @PostMapping("/escalations/{escalation}/resolutions")
    ResponseEntity<Object> resolve(HttpServletRequest request, @PathVariable String escalation,
                                   @Valid @RequestBody Closed body) {
        return doors.command(request, episodes, id(escalation).episode(),
                new EscalationCommand.Resolve(escalation, doors.caller(request).code(), body.outcome()));
    }

    private static EscalationId id(String text) {
        return Optional.of(text).flatMap(EscalationDoor::parse).orElseThrow(() ->
                new ProblemException(404, Refusal.unknown("escalation")));
    }

    private static Optional<EscalationId> parse(String text) {
        try {
            return Optional.of(EscalationId.parse(text));
        } catch (IllegalArgumentException notAName) {
            return Optional.empty();
        }
    }
}
