package org.handrail.intake.clinic;

import java.time.Instant;
import java.util.Map;
import org.handrail.intake.clinic.ClinicCommand.Join;
import org.handrail.intake.clinic.ClinicCommand.Leave;
import org.handrail.intake.episode.Course.Premises;
import org.handrail.intake.episode.Episode;
import org.handrail.intake.episode.EpisodeCommand;
import org.handrail.intake.episode.EpisodeCommand.NotePremises;
import org.handrail.intake.episode.EpisodeEvent;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.outside.LocalCall;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What clinics and episodes say to each other. The body's {@code document} says to whom. */
@Configuration(proxyBeanMethods = false)
class ClinicCalls {

    @Bean
    LocalCall<ClinicCommand> joinClinic(Kind<Clinic, ClinicCommand, ClinicEvent> clinics) {
        return new LocalCall<>(Membership.JOIN, clinics, ClinicCalls::document,
                call -> new Join(text(call.body(), "episode")));
    }

    @Bean
    LocalCall<ClinicCommand> leaveClinic(Kind<Clinic, ClinicCommand, ClinicEvent> clinics) {
        return new LocalCall<>(Membership.LEAVE, clinics, ClinicCalls::document,
                call -> new Leave(text(call.body(), "episode")));
    }

    @Bean
    LocalCall<EpisodeCommand> tellEpisode(Kind<Episode, EpisodeCommand, EpisodeEvent> episodes) {
        return new LocalCall<>(ClinicDecider.TELL, episodes, ClinicCalls::document,
                call -> new NotePremises(premises(call.body())));
    }

    private static Premises premises(Map<String, Object> body) {
        String until = text(body, "certifiedUntil");
        return new Premises(((Number) body.get("revision")).intValue(), until == null ? null : Instant.parse(until),
                Boolean.TRUE.equals(body.get("authorisationAsked")));
    }

    private static String document(Map<String, Object> body) {
        return text(body, "document");
    }

    private static String text(Map<String, Object> body, String field) {
        return (String) body.get(field);
    }
}
