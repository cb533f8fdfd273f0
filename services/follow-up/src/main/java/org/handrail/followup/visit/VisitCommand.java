package org.handrail.followup.visit;

import java.time.Instant;
import java.util.Optional;
import org.handrail.clinical.Nullable;
import org.handrail.followup.episode.FollowUpCommand;
import org.handrail.followup.episode.Story;
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

    record NoteDose(String clinic, Instant at) implements VisitCommand {
        @Override
        public void note(Story story) {
            Visits.dose(story, at);
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

        public boolean drugGiven() {
            return devices > 0;
        }
    }
}
