package org.handrail.intake.contact;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.handrail.intake.episode.EpisodeCommand.PreferContact;
import org.handrail.intake.wiring.EpisodeDesk;
import org.handrail.runtime.port.Time;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes what the patient says of messages by a channel. */
@RestController
class PreferenceDoor {

    /** @param channel sms, app, email, phone or all @param occurredAt absent: now */
    record Said(@NotNull String channel, @NotNull Boolean optOut, Instant occurredAt) {
    }

    private final EpisodeDesk desk;
    private final Time time;

    PreferenceDoor(EpisodeDesk desk, Time time) {
        this.desk = desk;
        this.time = time;
    }

    @PostMapping("/episodes/{episode}/contact-preferences")
    ResponseEntity<Object> said(HttpServletRequest request, @PathVariable String episode,
                                @Valid @RequestBody Said body) {
        return desk.tell(request, episode, new PreferContact(body.channel(), body.optOut(),
                body.occurredAt() == null ? time.care() : body.occurredAt()));
    }
}
