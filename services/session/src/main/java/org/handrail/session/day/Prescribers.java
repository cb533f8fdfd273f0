package org.handrail.session.day;

import java.util.Map;
import org.handrail.clinical.escalation.Level;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.shell.Json;
import org.handrail.session.day.DayCommand.NotePrescriberLeft;
import org.handrail.session.day.DayEvent.DayNoted;
import org.handrail.session.episode.DayNotes;
import org.handrail.session.episode.SessionEvent;
import org.handrail.session.episode.Story;
import org.handrail.session.episode.Visit;
import org.handrail.session.escalation.Raising;

/**
 * The programme asks for a prescriber on site while a drug is given and the patient is monitored. When the last one
 * leaves, no new dose is given until somebody notes that one is there again, and for whoever was given something a
 * person is called.
 */
final class Prescribers {

    private static final String CAUSE = "no-prescriber-on-site";
    private static final DayNotes NOBODY = Json.from(Map.of("prescriberOnSite", "no"), DayNotes.class);

    private Prescribers() {
    }

    static Decision<SessionEvent> left(Story story, NotePrescriberLeft told, Context context) {
        Visit visit = story.state().visit(told.visit());
        if (visit.arrivedAt() == null || !visit.open()) {
            return story.decided();
        }
        story.happens(new DayNoted(told.visit(), NOBODY));
        if (visit.firstDose().isPresent()) {
            Raising.raise(story, told.visit(), Level.URGENT, CAUSE, context);
        }
        return story.decided();
    }
}
