package org.handrail.intake.referral;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.handrail.intake.episode.Episode;
import org.handrail.intake.episode.EpisodeCommand;
import org.handrail.intake.episode.EpisodeCommand.OnCall;
import org.handrail.intake.episode.EpisodeCommand.ReceiveReferral;
import org.handrail.intake.episode.EpisodeEvent;
import org.handrail.intake.identity.Identity;
import org.handrail.intake.identity.Joining;
import org.handrail.intake.identity.Patient;
import org.handrail.intake.identity.PatientIds;
import org.handrail.intake.identity.PatientRegister;
import org.handrail.intake.wiring.EpisodeDesk;
import org.handrail.paging.Rotas;
import org.handrail.runtime.decide.Refusal;
import org.handrail.runtime.document.ClinicId;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.http.Doors;
import org.handrail.runtime.http.ProblemException;
import org.handrail.runtime.shell.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Brings a referral to the patient's episode. The patient's document names an episode, the episode decides: named but
 * not there, it is made; ended, another is named; there, the referral is added to it.
 */
@Component
class ReferralDesk {

    private final Doors doors;
    private final EpisodeDesk desk;
    private final Rotas rotas;
    private final PatientRegister patients;
    private final PatientIds ids;
    private final Kind<Episode, EpisodeCommand, EpisodeEvent> episodes;

    ReferralDesk(Doors doors, EpisodeDesk desk, Rotas rotas, PatientRegister patients, PatientIds ids,
                 Kind<Episode, EpisodeCommand, EpisodeEvent> episodes) {
        this.doors = doors;
        this.desk = desk;
        this.rotas = rotas;
        this.patients = patients;
        this.ids = ids;
        this.episodes = episodes;
    }

    ResponseEntity<Object> receive(HttpServletRequest request, String clinic, ReadReferral referral) {
        Caller caller = doors.caller(request);
        String proposed = ClinicId.of("ep-", clinic, doors.idempotencyKey(request));
        if (!caller.mayEnter(clinic)) {
            throw new ProblemException(404, Refusal.unknown("clinic"));
        }
        Identity identity = referral.identity();
        boolean nameless = identity.recordNumber() == null;
        String patient = nameless ? ids.ofUnknown(proposed) : ids.of(clinic, identity.recordNumber());
        if (!nameless) {
            refuseAnothersKey(proposed, patient, caller);
        }
        boolean known = patients.find(patient, caller).isPresent();
        String episode = episodeOf(clinic, patient, proposed, identity, caller);
        List<String> lacking = nameless ? List.of(Joining.RECORD_NUMBER) : List.of();
        ResponseEntity<Object> answer = doors.create(request, episodes, episode, clinic, new OnCall(rotas.of(clinic),
                new ReceiveReferral(clinic, patient, referral.form(), referral.protocol(), referral.findings(),
                        referral.item9(), referral.answers(), lacking, referral.unusable())));
        if (known && !nameless && answer.getStatusCode().is2xxSuccessful()) {
            patients.refer(patient, clinic, episode, identity, caller);
        }
        return answer;
    }

    /** A key that another patient's referral came with would lead to that patient's episode. */
    private void refuseAnothersKey(String proposed, String patient, Caller caller) {
        boolean anothers = desk.find(proposed, caller).filter(there -> !patient.equals(there.patient())).isPresent();
        if (anothers) {
            throw new ProblemException(422, Refusal.invalid("Idempotency-Key", "idempotency-key-reused",
                    "This key came before with another body."));
        }
    }

    private String episodeOf(String clinic, String patient, String proposed, Identity identity, Caller caller) {
        Optional<String> known = patients.find(patient, caller).map(Patient::episode);
        String named = known.orElseGet(() ->
                patients.refer(patient, clinic, proposed, identity, caller).orElse(proposed));
        boolean over = !named.equals(proposed) && desk.find(named, caller)
                .filter(there -> there.ended() != null || !patient.equals(there.patient())).isPresent();
        return over ? patients.succeed(patient, clinic, named, proposed, caller).orElse(proposed) : named;
    }
}
