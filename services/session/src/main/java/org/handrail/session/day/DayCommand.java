package org.handrail.session.day;

import java.time.Instant;
import java.util.List;
import org.handrail.clinical.instrument.ItemAnswer;
import org.handrail.session.episode.DayNotes;
import org.handrail.session.episode.SessionCommand;

/** What is asked, answered and made ready before a dose. */
public sealed interface DayCommand extends SessionCommand {

    record RecordDay(String visit, DayNotes notes, Instant occurredAt) implements DayCommand {
    }

    /** @param answers id of a set that these are added to; null: a new one @param total given as a number, or null */
    record RecordAnswers(String visit, String answers, String instrument, List<ItemAnswer> items, Integer total,
                         Instant occurredAt) implements DayCommand {
    }

    /** Scheduling: no prescriber is on site any more. */
    record NotePrescriberLeft(String visit, Instant leftAt) implements DayCommand {
    }

    /** @param by code of the person who has drawn it up or worked it out */
    record RecordPreparation(String visit, double amountMg, double mgPerMl, double volumeMl, String by,
                             Instant occurredAt) implements DayCommand {
    }
}
