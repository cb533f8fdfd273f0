package org.handrail.session.release;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.handrail.clinical.Answer;
import org.handrail.runtime.decide.Refusal;
import org.handrail.runtime.decide.Refusal.Violation;
import org.handrail.runtime.http.ProblemException;
import org.handrail.session.episode.EpisodeDesk;
import org.handrail.session.release.ReleaseCommand.AskToRelease;
import org.handrail.session.release.ReleaseCommand.Attestations;
import org.handrail.session.release.ReleaseCommand.DecideAgainst;
import org.handrail.session.release.ReleaseCommand.EndVisit;
import org.handrail.session.release.ReleaseCommand.RecordRideCall;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The way out. Release is asked for and may be refused; any other ending is written down. */
@RestController
class ReleaseDoor {

    private static final String PRESCRIBER = "clinician";

    /**
     * See {@link Attestations}; an answer that is absent is unknown, and unknown does not open the door.
     *
     * @param ride escort, medical-transport or taxi, the latter two only where the clinic allows them; absent: escort
     */
    record Release(Answer stable, Answer dissociationOver, @Min(0) @Max(92) Integer cadss, Answer walksSteadily,
                   @Min(0) @Max(10) Integer aldrete, Answer rideAtDoor, Answer instructionsGiven,
                   Answer prescriberCountsFromFirst, Answer prescriberAcceptsPressure, String ride) {

        Attestations attestations() {
            return new Attestations(stable, dissociationOver, cadss, walksSteadily, aldrete, rideAtDoor,
                    instructionsGiven, prescriberCountsFromFirst, prescriberAcceptsPressure, ride);
        }
    }

    /** @param capacity yes, no or unknown @param told codes of who was told @param reasons codes */
    record Ending(@NotNull String ending, String capacity, String ride,
                  @Size(max = 20) List<@NotNull String> told, @Size(max = 20) List<@NotNull String> reasons,
                  @NotNull Instant occurredAt) {
    }

    /** @param rules ids of what stood against the release when it was last asked for @param reason code */
    record Override(@NotNull @Size(min = 1, max = 20) List<@NotNull String> rules, @NotNull String reason) {
    }

    /** @param whom ride, second-contact or charge-nurse @param outcome coming, no-answer or not-coming */
    record RideCall(@NotNull String whom, @NotNull String outcome, @NotNull Instant occurredAt) {
    }

    private final EpisodeDesk desk;

    ReleaseDoor(EpisodeDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/episodes/{episode}/visits/{visit}/releases")
    ResponseEntity<Object> release(HttpServletRequest request, @PathVariable String episode,
                                   @PathVariable String visit, @Valid @RequestBody Release body) {
        boolean prescriber = desk.caller(request).roles().contains(PRESCRIBER);
        ResponseEntity<Object> answer = desk.ask(request, episode, visit,
                new AskToRelease(visit, body.attestations(), prescriber));
        if (answer.getBody() instanceof Map<?, ?> said && "refused".equals(said.get("outcome"))) {
            throw new ProblemException(409, refusal(said), "/decisions/" + said.get("decision"));
        }
        return answer;
    }

    @PostMapping("/episodes/{episode}/visits/{visit}/release-overrides")
    ResponseEntity<Object> override(HttpServletRequest request, @PathVariable String episode,
                                    @PathVariable String visit, @Valid @RequestBody Override body) {
        return desk.ask(request, episode, visit,
                new DecideAgainst(visit, body.rules(), body.reason(), desk.caller(request).code()));
    }

    @PostMapping("/episodes/{episode}/visits/{visit}/endings")
    ResponseEntity<Object> end(HttpServletRequest request, @PathVariable String episode, @PathVariable String visit,
                               @Valid @RequestBody Ending body) {
        return desk.record(request, episode, visit, new EndVisit(visit, body.ending(), body.capacity(), body.ride(),
                body.told() == null ? List.of() : body.told(), body.reasons() == null ? List.of() : body.reasons(),
                body.occurredAt(), desk.caller(request).code()));
    }

    @PostMapping("/episodes/{episode}/visits/{visit}/ride-calls")
    ResponseEntity<Object> called(HttpServletRequest request, @PathVariable String episode, @PathVariable String visit,
                                  @Valid @RequestBody RideCall body) {
        return desk.record(request, episode, visit, new RecordRideCall(visit, body.whom(), body.outcome(),
                body.occurredAt()));
    }

    /** That the door stays shut is recorded as an event; the one who asked is told as for any other refusal. */
    private static Refusal refusal(Map<?, ?> said) {
        String time = said.get("earliest") == null ? "" : " The time alone is over at " + said.get("earliest") + ".";
        Violation[] unmet = said.get("unmet") instanceof List<?> hits
                ? hits.stream().map(Map.class::cast).map(ReleaseDoor::violation).toArray(Violation[]::new)
                : new Violation[0];
        boolean waiting = Boolean.TRUE.equals(said.get("waitingForRide"));
        String detail = waiting ? "Ready to leave, waiting for the ride." : "Not yet ready to leave.";
        return Refusal.notNow("release-not-yet", detail + time, unmet);
    }

    private static Violation violation(Map<?, ?> hit) {
        return new Violation("/", String.valueOf(hit.get("rule")), String.valueOf(hit.get("tag")),
                String.valueOf(hit.get("reason")));
    }
}
