package org.handrail.intake.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.handrail.intake.episode.Episode;
import org.handrail.intake.episode.EpisodeCommand.JoinPatient;
import org.handrail.intake.wiring.EpisodeDesk;
import org.handrail.runtime.decide.Refusal;
import org.handrail.runtime.http.Doors;
import org.handrail.runtime.http.ProblemException;
import org.handrail.runtime.shell.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Where a person says whose an episode without a record number is. */
@RestController
class JoiningDoor {

    /** @param system of the record number, as the referrer writes it; absent: the clinic's own */
    record Whose(@NotBlank @Size(max = 200) String recordNumber, @Size(max = 200) String system) {
        @Override
        public String toString() {
            return "whose";
        }
    }

    private final Doors doors;
    private final EpisodeDesk desk;
    private final PatientRegister patients;
    private final PatientIds ids;

    JoiningDoor(Doors doors, EpisodeDesk desk, PatientRegister patients, PatientIds ids) {
        this.doors = doors;
        this.desk = desk;
        this.patients = patients;
        this.ids = ids;
    }

    @PostMapping("/episodes/{id}/patients")
    ResponseEntity<Object> join(HttpServletRequest request, @PathVariable String id,
                                @Valid @RequestBody Whose body) {
        Caller caller = doors.caller(request);
        doors.idempotencyKey(request);
        Episode episode = desk.find(id, caller)
                .orElseThrow(() -> new ProblemException(404, Refusal.unknown("episode")));
        String number = RecordNumber.of(body.system(), body.recordNumber());
        String patient = ids.of(episode.clinic(), number);
        if (episode.lacking().contains(Joining.RECORD_NUMBER)) {
            name(episode, patient, number, caller);
        }
        ResponseEntity<Object> joined = desk.tell(request, id, new JoinPatient(patient));
        boolean moved = joined.getStatusCode().is2xxSuccessful() && !patient.equals(episode.patient());
        if (moved) {
            patients.erase(episode.patient(), episode.clinic(), caller);
        }
        return joined;
    }

    private void name(Episode episode, String patient, String number, Caller caller) {
        Identity known = patients.find(episode.patient(), caller).flatMap(patients::identity)
                .orElse(new Identity(null, null, null, null));
        Episode other = patients.find(patient, caller).map(Patient::episode).flatMap(id -> desk.find(id, caller))
                .filter(one -> !one.id().equals(episode.id())).orElse(null);
        if (other != null && other.ended() == null) {
            throw new ProblemException(409, Refusal.notNow("in-care-already",
                    "This patient is in care here already; one of the two has to be ended."));
        }
        String named = patients.refer(patient, episode.clinic(), episode.id(),
                known.numbered(number), caller).orElseThrow();
        if (!named.equals(episode.id())) {
            patients.succeed(patient, episode.clinic(), named, episode.id(), caller);
        }
    }
}
