package org.handrail.session.day;

import java.time.Instant;
import java.util.List;
import org.handrail.clinical.dosing.Preparation;
import org.handrail.clinical.instrument.ItemAnswer;
import org.handrail.session.episode.AnswerSet;
import org.handrail.session.episode.DayNotes;
import org.handrail.session.episode.Episode;
import org.handrail.session.episode.Hit;
import org.handrail.session.episode.SessionEvent;

/** The day of a visit before its dose. */
public sealed interface DayEvent extends SessionEvent {

    /** Kept in the document; what others need of it is told by {@link DayFindingRecorded}. */
    record DayNoted(String visit, DayNotes notes) implements DayEvent {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode.visit(visit, v -> v.preparing(b -> b.day(day -> day.and(notes))));
        }
    }

    /** @param finding {@code pregnancy}, {@code intoxication}, {@code psychosis} or {@code mania} */
    record DayFindingRecorded(String visit, String finding, boolean present, Instant occurredAt) implements DayEvent {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode;
        }
    }

    /** @param total score by the form's own rule; null while it cannot be said @param scoredBy that rule; null like it */
    record InstrumentAnswered(String answers, String instrument, List<ItemAnswer> items, Integer total, Hit scoredBy,
                              boolean complete, Integer recallDays, String visit, Instant occurredAt)
            implements DayEvent {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode.visit(visit, v -> v.preparing(b -> b.answered(
                    new AnswerSet(answers, instrument, items, total, occurredAt))));
        }
    }

    record SuicideRiskRaised(String escalation, String contact, String level, Hit trigger, Instant occurredAt)
            implements DayEvent {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode;
        }
    }

    record Prepared(String visit, Preparation preparation) implements DayEvent {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode.visit(visit, v -> v.preparing(b -> b.prepared(preparation)));
        }
    }
}
