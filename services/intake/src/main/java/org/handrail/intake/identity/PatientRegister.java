package org.handrail.intake.identity;

import java.util.Map;
import java.util.Optional;
import org.handrail.intake.identity.PatientCommand.Succeed;
import org.handrail.runtime.document.Doc;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.http.Doors;
import org.handrail.runtime.shell.Caller;
import org.handrail.runtime.shell.Commands;
import org.handrail.runtime.shell.Request;
import org.handrail.runtime.shell.Result;
import org.springframework.stereotype.Component;

/** The clinic's patients: who they are and which episode they are in. Every command here may be repeated freely. */
@Component
public class PatientRegister {

    private static final int TRIES = 5;

    private final Commands commands;
    private final Kind<Patient, PatientCommand, PatientEvent> kind;
    private final Vault vault;

    PatientRegister(Commands commands, Kind<Patient, PatientCommand, PatientEvent> kind, Vault vault) {
        this.commands = commands;
        this.kind = kind;
        this.vault = vault;
    }

    public Optional<Patient> find(String patient, Caller caller) {
        return commands.find(kind, patient, caller).map(Doc::state);
    }

    public Optional<Identity> identity(Patient patient) {
        return Optional.ofNullable(patient.identity()).map(sealed -> vault.open(patient.id(), sealed));
    }

    /**
     * Notes who the patient is and names an episode, unless one is named already.
     *
     * @return the named episode; empty when the caller may not enter the clinic
     */
    public Optional<String> refer(String patient, String clinic, String episode, Identity identity, Caller caller) {
        for (int i = 0; i < TRIES; i++) {
            SealedIdentity earlier = find(patient, caller).map(Patient::identity).orElse(null);
            Result result = handle(patient, clinic, caller, new PatientCommand.Refer(clinic, episode,
                    vault.seal(patient, identity, earlier)));
            if (!(result instanceof Result.Refused)) {
                return named(result);
            }
        }
        throw new IllegalStateException("a patient was sealed anew again and again");
    }

    /** The episode after the ended one: this, or the one that somebody else was quicker to name. */
    public Optional<String> succeed(String patient, String clinic, String ended, String episode, Caller caller) {
        return named(handle(patient, clinic, caller, new Succeed(ended, episode)));
    }

    public void erase(String patient, String clinic, Caller caller) {
        handle(patient, clinic, caller, new PatientCommand.Erase());
    }

    private Result handle(String patient, String clinic, Caller caller, PatientCommand command) {
        return commands.handle(kind, patient, new Request<>(caller, null, null, clinic, "patient", null, command));
    }

    private static Optional<String> named(Result result) {
        return result instanceof Result.Accepted(Map<String, Object> answer, boolean repeated)
                ? Optional.of((String) answer.get("episode")) : Optional.empty();
    }
}
