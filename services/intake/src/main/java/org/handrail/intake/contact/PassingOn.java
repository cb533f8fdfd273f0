package org.handrail.intake.contact;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.handrail.intake.episode.Episode;
import org.handrail.intake.identity.Identity;
import org.handrail.intake.identity.PatientRegister;
import org.handrail.intake.wiring.EpisodeDesk;
import org.handrail.runtime.decide.Call;
import org.handrail.runtime.decide.Outcome;
import org.handrail.runtime.decide.Refusal;
import org.handrail.runtime.http.AttemptHeader;
import org.handrail.runtime.http.Correlation;
import org.handrail.runtime.http.Doors;
import org.handrail.runtime.http.ProblemException;
import org.handrail.runtime.port.Outside;
import org.handrail.runtime.port.Outside.Attempt;
import org.handrail.runtime.shell.Caller;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Passes on what another service wants to say to a partner, with the identity that stands only here. Nothing of it is
 * stored: who wants it keeps trying, under the same key.
 */
@Component
class PassingOn {

    private static final Caller THIS_SERVICE = new Caller("intake", Set.of("service"), Set.of("*"));

    private final Doors doors;
    private final EpisodeDesk desk;
    private final PatientRegister patients;
    private final ObjectProvider<Outside> outside;

    PassingOn(Doors doors, EpisodeDesk desk, PatientRegister patients, ObjectProvider<Outside> outside) {
        this.doors = doors;
        this.desk = desk;
        this.patients = patients;
        this.outside = outside;
    }

    Episode episode(HttpServletRequest request, String id) {
        return desk.find(id, doors.caller(request)).filter(Episode::opened)
                .orElseThrow(() -> new ProblemException(404, Refusal.unknown("episode")));
    }

    Identity identity(Episode episode) {
        return patients.find(episode.patient(), THIS_SERVICE).flatMap(patients::identity)
                .orElseThrow(() -> gone("identity-erased", "Who this was is not known here any more."));
    }

    static ProblemException gone(String code, String detail) {
        return new ProblemException(410, Refusal.notNow(code, detail));
    }

    /** @return what the partner has answered */
    ResponseEntity<Object> pass(HttpServletRequest request, Episode episode, String partner, String operation,
                                Map<String, Object> body) {
        String key = doors.idempotencyKey(request);
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("episode", episode.id());
        whole.put("clinic", episode.clinic());
        whole.putAll(body);
        Outcome outcome = outside.getObject().call(Call.to(partner, operation, key, whole),
                // A partner that acts again on each request has to be asked first, or told that it is a repeat.
                new Attempt(AttemptHeader.of(request), key, Correlation.of(request), episode.clinic(), null));
        return switch (outcome) {
            case Outcome.Done(Map<String, Object> answer) ->
                    ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(answer);
            case Outcome.Rejected(String reason) -> throw new ProblemException(422, Refusal.invalid("/",
                    "partner-refused", "The partner has refused it: " + reason + "."));
            case Outcome.Unknown(String reason) -> throw new ProblemException(503, Refusal.notNow("partner-silent",
                    "The partner did not answer: " + reason + "."));
        };
    }
}
