package org.handrail.intake.identity;

import java.util.List;
import java.util.Map;
import org.handrail.intake.identity.PatientCommand.Erase;
import org.handrail.intake.identity.PatientCommand.Refer;
import org.handrail.intake.identity.PatientCommand.Succeed;
import org.handrail.intake.identity.PatientEvent.EpisodeNamed;
import org.handrail.intake.identity.PatientEvent.IdentityErased;
import org.handrail.intake.identity.PatientEvent.PatientNoted;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Decider;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.decide.Refusal;

/** At most one episode is named at a time; the answer to a referral says which. */
public final class PatientDecider implements Decider<Patient, PatientCommand, PatientEvent> {

    /** Why a referral is to be sealed again, with the key that is there by now. */
    public static final String SEALED_ANEW = "sealed-with-another-key";

    @Override
    public Patient initial(String id) {
        return new Patient(id, null, null, null, null);
    }

    @Override
    public Decision<PatientEvent> decide(Patient patient, PatientCommand command, Context context) {
        return switch (command) {
            case Refer refer -> refer(patient, refer);
            case Succeed succeed when succeed.ended().equals(patient.episode()) ->
                    named(List.of(new EpisodeNamed(succeed.episode())), succeed.episode());
            case Succeed succeed -> patient.episode() == null
                    ? Decision.refused(Refusal.unknown("patient")) : named(List.of(), patient.episode());
            case Erase erase -> patient.identity() == null
                    ? Decision.accepted() : Decision.accepted(new IdentityErased(context.now()));
        };
    }

    private static Decision<PatientEvent> refer(Patient patient, Refer refer) {
        if (patient.identity() != null && !patient.identity().key().equals(refer.identity().key())) {
            return Decision.refused(Refusal.notNow(SEALED_ANEW, "The patient became known meanwhile."));
        }
        String episode = patient.episode() == null ? refer.episode() : patient.episode();
        return named(List.of(new PatientNoted(refer.clinic(), episode, refer.identity())), episode);
    }

    private static Decision<PatientEvent> named(List<PatientEvent> events, String episode) {
        return Decision.accepted(events, Map.of("episode", episode));
    }

    @Override
    public Patient evolve(Patient patient, PatientEvent event) {
        return switch (event) {
            case PatientNoted noted -> new Patient(patient.id(), noted.clinic(), noted.episode(), noted.identity(),
                    patient.erasedAt());
            case EpisodeNamed named -> new Patient(patient.id(), patient.clinic(), named.episode(),
                    patient.identity(), patient.erasedAt());
            case IdentityErased erased -> new Patient(patient.id(), patient.clinic(), patient.episode(), null,
                    erased.at());
        };
    }
}
