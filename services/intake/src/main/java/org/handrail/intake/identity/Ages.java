package org.handrail.intake.identity;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.Set;
import org.handrail.intake.episode.Episode;
import org.handrail.runtime.port.Time;
import org.handrail.runtime.shell.Caller;
import org.handrail.runtime.shell.Zones;
import org.springframework.stereotype.Component;

/** How old a patient is today: the only thing that leaves an identity for a decision. */
@Component
public class Ages {

    private static final Caller THIS_SERVICE = new Caller("intake", Set.of("service"), Set.of("*"));

    private final PatientRegister patients;
    private final Time time;
    private final Zones zones;

    Ages(PatientRegister patients, Time time, Zones zones) {
        this.patients = patients;
        this.time = time;
        this.zones = zones;
    }

    /** Whole years; empty when the birth date is not known, or was erased. */
    public Optional<Integer> today(Episode episode) {
        if (episode.patient() == null) {
            return Optional.empty();
        }
        LocalDate today = time.care().atZone(zones.of(episode.clinic())).toLocalDate();
        return patients.find(episode.patient(), THIS_SERVICE).flatMap(patients::identity)
                .map(Identity::birthDate).map(birth -> Period.between(birth, today).getYears());
    }
}
