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
    record AskToDose(String visit, int device, String drug, double amountMg, Integer orderedMg,
                     List<Standing> standings) implements DoseCommand {
    }

    /** @param reason code @param by code of the prescriber */
    record OverrideHold(String visit, int device, String reason, String by) implements DoseCommand {
    }

    /** @param by code of the person who writes it down */
    record RecordDose(String visit, int device, String drug, double amountMg, Instant occurredAt, String by)
            implements DoseCommand {
    }
}
