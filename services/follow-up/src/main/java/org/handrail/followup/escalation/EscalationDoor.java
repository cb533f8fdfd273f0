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
    private static final String PERSON = "p-[a-z0-9][a-z0-9-]{0,57}";

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
    record Taken(@Pattern(regexp = PERSON) String by) {
    }

    /**
     * @param outcome what came of it
     * @param by      who has put the record right, from a service that closes what rested on it; else absent
     */
    record Closed(@NotNull @Pattern(regexp = "assessed-safe|safety-plan|sent-to-ed|admitted|dose-decision"
            + "|recorded-in-error|other-care") String outcome, @Pattern(regexp = PERSON) String by) {
    }

    private static final String SERVICE = "service";

    private final Doors doors;
    private final Rotas rotas;
    private final Kind<FollowUp, FollowUpCommand, FollowUpEvent> episodes;

    EscalationDoor(Doors doors, Rotas rotas, Kind<FollowUp, FollowUpCommand, FollowUpEvent> episodes) {
        this.doors = doors;
        this.rotas = rotas;
        this.episodes = episodes;
    }

    /**
     * From a service alone: confirmed means that this service climbs the ladder from here. The answer says whether it
     * was closed here already: whatever has happened since needs an escalation of its own.
     */
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
                new EscalationCommand.Acknowledge(escalation, by(doors.caller(request),
                        Optional.ofNullable(body).map(Taken::by))));
    }

    /** A service passes on what a person has done; a service itself takes and closes nothing. */
    private static String by(Caller caller, Optional<String> person) {
        if (!caller.roles().contains(SERVICE)) {
            return caller.code();
        }
        return person.orElseThrow(() -> new ProblemException(422,
                Refusal.invalid("/by", "required", "A service says which person has done it.")));
    }

    /** Closed by a named person; a service closes only what rested on a record that was wrong. */
    @PostMapping("/escalations/{escalation}/resolutions")
    ResponseEntity<Object> resolve(HttpServletRequest request, @PathVariable String escalation,
                                   @Valid @RequestBody Closed body) {
        Caller caller = doors.caller(request);
        if (caller.roles().contains(SERVICE) && !body.outcome().equals(Escalations.RECORDED_IN_ERROR)) {
            throw new ProblemException(422, Refusal.invalid("/outcome", "by-a-person",
                    "A person closes an escalation; a service only what was recorded in error."));
        }
        return doors.command(request, episodes, id(escalation).episode(), new EscalationCommand.Resolve(escalation,
                by(caller, Optional.ofNullable(body.by())), body.outcome()));
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
