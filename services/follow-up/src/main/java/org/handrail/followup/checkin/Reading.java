package org.handrail.followup.checkin;

import java.time.Instant;
import org.handrail.followup.checkin.CheckInEvent.CheckInPlanned;
import org.handrail.followup.episode.FollowUp;
import org.handrail.followup.episode.FollowUpEvent;
import org.handrail.followup.episode.Story;

/** Words of a patient reach a person, who reads them and answers the check-in that they owe. */
public final class Reading {

    private Reading() {
    }

    /** For this service alone. */
    public record WordsKept(Words words) implements FollowUpEvent {
        @Override
        public FollowUp happenedTo(FollowUp care) {
            return care.with(words);
        }
    }

    static void owe(Story story, String text, Instant at) {
        String first = "words-" + story.now().getEpochSecond();
        long same = story.care().checkIns().stream().filter(c -> c.id().startsWith(first)).count();
        CheckIn reading = CheckIn.planned(same == 0 ? first : first + "-" + (same + 1), null,
                Times.of(story.context()).wordsRead(story.now()), CheckIn.OWN_WORDS);
        story.happens(new WordsKept(new Words(reading.id(), text, at)));
        story.happens(new CheckInPlanned(reading));
    }
}
