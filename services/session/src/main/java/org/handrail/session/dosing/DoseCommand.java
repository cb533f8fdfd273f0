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
     * @param orderedMg dose ordered for the visit; null when the question does not say
     * @param standings what the other services said when they were asked for this
     */
    record AskToDose(String visit, int device, String drug, int amountMg, Integer orderedMg,
                     List<Standing> standings) implements DoseCommand {
    }

    /** @param reason code @param by code of the prescriber */
    record OverrideHold(String visit, int device, String reason, String by) implements DoseCommand {
    }

    record RecordDose(String visit, int device, String drug, int amountMg, Instant occurredAt)
            implements DoseCommand {
    }
}
