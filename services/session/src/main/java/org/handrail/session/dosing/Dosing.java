package org.handrail.session.dosing;

import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Decision;
import org.handrail.session.dosing.DoseCommand.AskToDose;
import org.handrail.session.dosing.DoseCommand.EndInfusion;
import org.handrail.session.dosing.DoseCommand.OverrideHold;
import org.handrail.session.dosing.DoseCommand.PauseInfusion;
import org.handrail.session.dosing.DoseCommand.RecordDose;
import org.handrail.session.dosing.DoseCommand.RecordMedicine;
import org.handrail.session.dosing.DoseCommand.StopDosing;
import org.handrail.session.episode.SessionEvent;
import org.handrail.session.episode.Story;

/** A dose is a permission and a fact: the permission may be refused, the record of the fact never is. */
public final class Dosing {

    private Dosing() {
    }

    public static Decision<SessionEvent> decide(Story story, DoseCommand command, Context context) {
        return switch (command) {
            case AskToDose asked -> Asking.decide(story, asked, context);
            case OverrideHold override -> Overriding.decide(story, override, context);
            case RecordDose dose -> Giving.decide(story, dose, context);
            case EndInfusion end -> Besides.end(story, end, context);
            case PauseInfusion pause -> Pausing.decide(story, pause, context);
            case RecordMedicine medicine -> Besides.medicine(story, medicine, context);
            case StopDosing stop -> Besides.stop(story, stop, context);
        };
    }
}
