package org.handrail.intake.identity;

/** What is asked of a patient's document. */
public sealed interface PatientCommand {

    /**
     * A referral names this person.
     *
     * @param episode  the one to open if none is named yet
     * @param identity sealed with the patient's key if there is one
     */
    record Refer(String clinic, String episode, SealedIdentity identity) implements PatientCommand {
        @Override
        public String toString() {
            return "Refer";
        }
    }

    /** The named episode has ended; name another, unless somebody else already has. */
    record Succeed(String ended, String episode) implements PatientCommand {
    }

    /** Destroys the key. */
    record Erase() implements PatientCommand {
    }
}
