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
import org.handrail.followup.episode.EpisodeDesk;
import org.handrail.followup.episode.FollowUp;
import org.handrail.followup.episode.FollowUpCommand;
import org.handrail.followup.episode.FollowUpEvent;
import org.handrail.paging.Rotas;
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

    /**
     * Passed on by another service, which says who has told it, where and when; a person who tells this one says nothing.
     */
    record Taken(@Pattern(regexp = PERSON) String by, String clinic, Instant acknowledgedAt) {
    }

    /**
     * @param outcome what came of it
     * @param by      who has put the record right, from a service that closes what rested on it; else absent
     */
    record Closed(@NotNull @Pattern(regexp = "assessed-safe|safety-plan|sent-to-ed|admitted|dose-decision"
            + "|recorded-in-error|other-care") String outcome, @Pattern(regexp = PERSON) String by) {
    }

    /**
     * @param reached          whether the patient has answered
     * @param emergencyService a clinician says that the emergency service is called; absent: no
     */
    record Called(@NotNull Boolean reached, Boolean emergencyService, @NotNull Instant occurredAt) {
    }

    private static final String SERVICE = "service";

    private final Doors doors;
    private final EpisodeDesk desk;
    private final Rotas rotas;
    private final Kind<FollowUp, FollowUpCommand, FollowUpEvent> episodes;

    EscalationDoor(Doors doors, EpisodeDesk desk, Rotas rotas,
                   Kind<FollowUp, FollowUpCommand, FollowUpEvent> episodes) {
        this.doors = doors;
        this.desk = desk;
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
                        rotas.of(body.clinic())));
    }

    @PostMapping("/escalations/{escalation}/acknowledgements")
    ResponseEntity<Object> acknowledge(HttpServletRequest request, @PathVariable String escalation,
                                       @Valid @RequestBody(required = false) Taken body) {
        String episode = id(escalation).episode();
        Caller caller = doors.caller(request);
        if (!caller.roles().contains(SERVICE)) {
            if (body != null) {
                unsaid("/by", body.by());
                unsaid("/clinic", body.clinic());
                unsaid("/acknowledgedAt", body.acknowledgedAt());
            }
            return desk.record(request, episode, rota -> new EscalationCommand.Acknowledge(escalation, caller.code(), null));
        }
        Optional<Taken> passedOn = Optional.ofNullable(body);
        EscalationCommand taken = new EscalationCommand.Acknowledge(escalation, said("/by", passedOn.map(Taken::by)),
                said("/acknowledgedAt", passedOn.map(Taken::acknowledgedAt)));
        return desk.record(request, episode, said("/clinic", passedOn.map(Taken::clinic)), taken);
    }

    private static void unsaid(String field, Object value) {
        if (value != null) {
            throw new ProblemException(422, Refusal.invalid(field, "by-a-service",
                    "Who a person is and when she takes it is known; only a service says it for her."));
        }
    }

    /** A service passes on what a person has done; a service itself takes and closes nothing. */
    private static <T> T said(String field, Optional<T> value) {
        return value.orElseThrow(() -> new ProblemException(422,
                Refusal.invalid(field, "required", "A service says which person has done it, where and when.")));
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
        String by = caller.roles().contains(SERVICE) ? said("/by", Optional.ofNullable(body.by())) : caller.code();
        return doors.command(request, episodes, id(escalation).episode(),
                new EscalationCommand.Resolve(escalation, by, body.outcome()));
    }

    /** A person has called the patient: answered or not. At high risk away from the clinic it says what comes next. */
    @PostMapping("/escalations/{escalation}/patient-calls")
    ResponseEntity<Object> called(HttpServletRequest request, @PathVariable String escalation,
                                  @Valid @RequestBody Called body) {
        boolean emergency = Boolean.TRUE.equals(body.emergencyService());
        if (emergency && !doors.caller(request).roles().contains("clinician")) {
            throw new ProblemException(422, Refusal.invalid("/emergencyService", "clinician-only",
                    "A clinician says that the emergency service is called; anybody may call it."));
        }
        return doors.command(request, episodes, id(escalation).episode(),
                new PatientCall(escalation, body.reached(), emergency, body.occurredAt()));
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
