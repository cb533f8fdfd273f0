package org.handrail.session.dosing;

import java.time.Instant;
import java.util.List;
import org.handrail.clinical.dosing.Standing;
import org.handrail.session.episode.SessionCommand;

/** Asking for leave, deciding against a hold, and saying what was given. */
public sealed interface DoseCommand extends SessionCommand {

    /**
     * May this device be given now?
     *
     * @param standings what the other services said when they were asked for this
     */
    record AskToDose(String visit, int device, String drug, double amountMg, List<Standing> standings)
            implements DoseCommand {
    }

    /** @param reason code @param by code of the prescriber */
    record OverrideHold(String visit, int device, String reason, String by) implements DoseCommand {
    }

    /** @param route code; null: not said @param by code of the person who writes it down @param lot code; null: not said */
    record RecordDose(String visit, int device, String drug, String route, double amountMg, Instant occurredAt,
                      String by, String lot)
            implements DoseCommand {

        /** Without a word about the lot. */
        public RecordDose(String visit, int device, String drug, String route, double amountMg, Instant occurredAt,
                          String by) {
            this(visit, device, drug, route, amountMg, occurredAt, by, null);
        }
    }

    /** @param amountMg given until then; null: not said @param reason code; null: not said */
    record EndInfusion(String visit, String ended, Double amountMg, String reason, Instant occurredAt)
            implements DoseCommand {
    }

    /** The infusion stands still, or runs again. @param reason code; null: not said */
    record PauseInfusion(String visit, boolean running, String reason, Instant occurredAt) implements DoseCommand {
    }

    /** @param medicine code @param kind what it was given for, a code */
    record RecordMedicine(String visit, String medicine, String kind, Instant occurredAt) implements DoseCommand {
    }

    /** A person decides that nothing more is given. @param reason code @param by code of the person */
    record StopDosing(String visit, String reason, String by, Instant occurredAt) implements DoseCommand {
    }
}
