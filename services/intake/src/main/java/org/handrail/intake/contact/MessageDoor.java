package org.handrail.intake.contact;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handrail.intake.contact.Channels.Way;
import org.handrail.intake.episode.Episode;
import org.handrail.intake.identity.Identity;
import org.handrail.runtime.decide.Refusal;
import org.handrail.runtime.http.ProblemException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Sends a message to a patient for another service, which knows neither name nor number. */
@RestController
class MessageDoor {

    /** @param message key of its wording @param channel absent: the patient's own choice, or whatever is open */
    record Message(@NotNull @Pattern(regexp = Codes.CODE) String message,
                   @NotNull @Pattern(regexp = Codes.CODE) String purpose, String channel) {
    }

    private final PassingOn passing;

    MessageDoor(PassingOn passing) {
        this.passing = passing;
    }

    /** 410 with a code when the patient has died or does not want it, or the identity is erased; 422 without a way. */
    @PostMapping("/episodes/{episode}/messages")
    ResponseEntity<Object> send(HttpServletRequest request, @PathVariable("episode") String id,
                                @Valid @RequestBody Message body) {
        Episode episode = passing.episode(request, id);
        if (episode.died()) {
            throw PassingOn.gone("patient-died", "The patient has died.");
        }
        Identity identity = passing.identity(episode);
        Way way = way(episode, identity, body.channel());
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("message", body.message());
        message.put("purpose", body.purpose());
        message.put("channel", way.channel());
        message.put("to", way.contact().value());
        if (!identity.names().isEmpty()) {
            message.put("name", identity.names().getFirst());
        }
        if (identity.language() != null) {
            message.put("language", identity.language());
        }
        return passing.pass(request, episode, "messaging", "POST /messaging/messages", message);
    }

    private static Way way(Episode episode, Identity identity, String asked) {
        if (asked != null && !Channels.ALL.contains(asked)) {
            throw new ProblemException(422, Refusal.invalid("/channel", "unknown-channel",
                    "There is no such channel."));
        }
        List<Way> ways = asked == null ? Channels.ways(identity) : Channels.way(identity, asked).stream().toList();
        boolean unwanted = asked == null
                ? !ways.isEmpty() && ways.stream().noneMatch(way -> Channels.open(episode, way))
                : episode.optedOut(asked);
        if (unwanted) {
            throw PassingOn.gone("opted-out", "The patient does not want messages by this channel.");
        }
        return ways.stream().filter(way -> Channels.open(episode, way)).findFirst()
                .orElseThrow(() -> new ProblemException(422, Refusal.invalid("/channel", "no-contact",
                        "No contact of the patient is known for this.")));
    }
}
