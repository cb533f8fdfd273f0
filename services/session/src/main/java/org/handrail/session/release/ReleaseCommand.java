package org.handrail.session.release;

import java.time.Instant;
import java.util.List;
import org.handrail.clinical.Answer;
import org.handrail.session.episode.SessionCommand;

/** Asking to let a patient leave, and saying how else a visit ended. */
public sealed interface ReleaseCommand extends SessionCommand {

    /** May the patient leave now? */
    record AskToRelease(String visit, Attestations attestations, boolean byPrescriber) implements ReleaseCommand {
    }

    /**
     * What people say for themselves; what nobody says is unknown.
     *
     * @param cadss  0 to 92; null where the clinic does not use it
     * @param aldrete modified Aldrete score 0 to 10; null when not done
     * @param ride    code of what takes the patient home; null: a person by name
     */
    record Attestations(Answer stable, Answer dissociationOver, Integer cadss, Answer walksSteadily, Integer aldrete,
                        Answer rideAtDoor, Answer instructionsGiven, Answer prescriberCountsFromFirst,
                        Answer prescriberAcceptsPressure, String ride) {

        /** With a person by name. */
        public Attestations(Answer stable, Answer dissociationOver, Integer cadss, Answer walksSteadily, Integer aldrete,
                            Answer rideAtDoor, Answer instructionsGiven, Answer prescriberCountsFromFirst,
                            Answer prescriberAcceptsPressure) {
            this(stable, dissociationOver, cadss, walksSteadily, aldrete, rideAtDoor, instructionsGiven,
                    prescriberCountsFromFirst, prescriberAcceptsPressure, null);
        }

        /** Nobody has said anything. */
        public static final Attestations NONE = new Attestations(null, null, null, null, null, null, null, null, null);

        boolean needPrescriber() {
            return Answer.orUnknown(prescriberCountsFromFirst).isYes()
                    || Answer.orUnknown(prescriberAcceptsPressure).isYes();
        }
    }

    /** A clinician decides against rules of the clinic. @param rules their ids @param reason code @param by code of the person */
    record DecideAgainst(String visit, List<String> rules, String reason, String by) implements ReleaseCommand {
    }

    /**
     * @param ending code of {@link Ending}; the rest codes, see {@link org.handrail.session.episode.Ended}
     * @param by     code of the person who writes it down
     */
    record EndVisit(String visit, String ending, String capacity, String ride, List<String> told,
                    List<String> reasons, Instant occurredAt, String by) implements ReleaseCommand {
    }

    /** Somebody was called about the ride. @param whom code @param outcome code */
    record RecordRideCall(String visit, String whom, String outcome, Instant occurredAt) implements ReleaseCommand {
    }
}
