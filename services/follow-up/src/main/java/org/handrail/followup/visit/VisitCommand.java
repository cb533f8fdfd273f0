package org.handrail.followup.visit;

import java.time.Instant;
import java.util.Optional;
import org.handrail.clinical.Nullable;
import org.handrail.followup.episode.FollowUpCommand;
import org.handrail.followup.episode.Story;
import org.handrail.followup.visit.Visited.Given;
import org.handrail.runtime.decide.Refusal;

/** What other services tell of the treatment: never refused. */
public sealed interface VisitCommand extends FollowUpCommand {

    String clinic();

    void note(Story story);

    @Override
    default Optional<Refusal> tell(Story story) {
        note(story.in(clinic()));
        return Optional.empty();
    }

    record NoteClearance(String clinic, String protocol) implements VisitCommand {
        @Override
        public void note(Story story) {
            if (!protocol.equals(story.care().treatment().protocol())) {
                story.happens(new VisitEvent.ProtocolNoted(protocol));
            }
        }
    }

    /** Booked, or moved to another time. */
    record ExpectVisit(String clinic, String visit, Instant start) implements VisitCommand {
        @Override
        public void note(Story story) {
            story.happens(new VisitEvent.VisitExpected(visit, start));
        }
    }

    /** Cancelled, or missed in whatever way. */
    record NoteVisitOff(String clinic, String visit) implements VisitCommand {
        @Override
        public void note(Story story) {
            Visits.off(story, visit);
        }
    }

    /** @param record its id, such as {@code v1-d2} */
    record NoteDose(String clinic, String visit, String record, @Nullable Double amountMg, Instant at)
            implements VisitCommand {
        @Override
        public void note(Story story) {
            Visits.learn(story, story.care().treatment().visit(visit).with(new Given(record, amountMg, at)));
        }
    }

    /** A dose was not as written. Absent fields stay. @param inError it was never given */
    record CorrectDose(String clinic, String visit, String record, boolean inError, @Nullable Double amountMg,
                       @Nullable Instant at) implements VisitCommand {
        @Override
        public void note(Story story) {
            Visits.correct(story, this);
        }
    }

    /** A visit has not ended as written. Absent fields stay. @param inError it has not ended at all */
    record CorrectEnding(String clinic, String visit, boolean inError, @Nullable String ending,
                         @Nullable Instant endedAt) implements VisitCommand {
        @Override
        public void note(Story story) {
            Visits.correct(story, this);
        }
    }

    /**
     * A visit is over.
     *
     * @param devices         how many were given; an infusion is one
     * @param firstDoseAt     absent when none was given
     * @param callWithinHours absent when nobody asked for a call
     */
    record NoteVisitEnd(String clinic, String visit, String ending, int devices, @Nullable Double amountMg,
                        @Nullable Instant firstDoseAt, @Nullable Instant lastDoseAt,
                        @Nullable Integer callWithinHours, Instant endedAt) implements VisitCommand {
        @Override
        public void note(Story story) {
            Visits.over(story, this);
        }
    }
}
