package org.handrail.intake.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import org.handrail.intake.episode.Episode;
import org.handrail.intake.wiring.EpisodeDesk;
import org.handrail.runtime.decide.Refusal;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.http.Doors;
import org.handrail.runtime.http.ProblemException;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows who a patient is to those who treat her, and destroys the key when an administrator says so. */
@RestController
class IdentityDoor {

    record Shown(List<String> names, LocalDate birthDate, String recordNumber, List<Identity.Contact> contacts,
                 String language, String channel) {
        @Override
        public String toString() {
            return "identity";
        }
    }

    private final Doors doors;
    private final EpisodeDesk desk;
    private final PatientRegister patients;
    private final Kind<Patient, PatientCommand, PatientEvent> kind;

    IdentityDoor(Doors doors, EpisodeDesk desk, PatientRegister patients,
                 Kind<Patient, PatientCommand, PatientEvent> kind) {
        this.doors = doors;
        this.desk = desk;
        this.patients = patients;
        this.kind = kind;
    }

    @GetMapping("/episodes/{episode}/identity")
    ResponseEntity<Object> show(HttpServletRequest request, @PathVariable String episode) {
        Identity identity = patients.find(patientOf(request, episode), doors.caller(request))
                .flatMap(patients::identity)
                .orElseThrow(() -> new ProblemException(410, Refusal.notNow("identity-erased",
                        "Who this was is not known here any more.")));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Shown(identity.names(),
                identity.birthDate(), identity.recordNumber(), identity.contacts(), identity.language(),
                identity.channel()));
    }

    @DeleteMapping("/episodes/{episode}/identity")
    ResponseEntity<Object> erase(HttpServletRequest request, @PathVariable String episode) {
        return doors.idempotent(request, kind, patientOf(request, episode), null, new PatientCommand.Erase());
    }

    private String patientOf(HttpServletRequest request, String episode) {
        return desk.find(episode, doors.caller(request)).map(Episode::patient)
                .orElseThrow(() -> new ProblemException(404, Refusal.unknown("episode")));
    }
}
