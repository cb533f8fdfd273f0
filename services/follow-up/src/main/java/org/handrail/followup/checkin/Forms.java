package org.handrail.followup.checkin;

import java.time.Instant;
import java.util.List;
import org.handrail.clinical.checkin.CheckInForms;
import org.handrail.clinical.checkin.CheckInTimes;
import org.handrail.clinical.instrument.ItemAnswer;
import org.handrail.followup.episode.Story;

/** The forms that a check-in asks for: given by whoever takes them, and asked for once more when they were left out. */
public final class Forms {

    private Forms() {
    }

    /** What was answered, wherever, is not asked for again; a check-in that was there for it alone is over. */
    public static void given(Story story, String instrument, List<ItemAnswer> items, boolean complete, Instant at) {
        CheckInTimes times = Times.of(story.context());
        for (String form : CheckInForms.given(instrument, items, complete)) {
            List<String> asking = story.care().checkIns().stream().filter(CheckIn::open)
                    .filter(c -> c.forms().contains(form) && times.recent(form, at, asked(story, c)))
                    .map(CheckIn::id).toList();
            if (!asking.isEmpty()) {
                story.happens(new CheckInEvent.FormGiven(form, asking));
            }
        }
        story.care().checkIns().stream().filter(c -> c.open() && c.ofForms() && c.forms().isEmpty())
                .forEach(c -> Closing.close(story, c, null, Closing.LATER_CONTACT));
    }

    /** What is asked once more was asked first with the check-in before it. */
    private static Instant asked(Story story, CheckIn checkIn) {
        return checkIn.ofForms() ? story.care().checkIn(checkIn.withoutForms()).map(CheckIn::opensAt)
                .orElse(checkIn.opensAt()) : checkIn.opensAt();
    }

    /** Once: who then answers without them does not want to. */
    static void leftOut(Story story, CheckIn was) {
        if (story.care().ended() || was.answeredAt() != null || was.ofForms() || was.forms().isEmpty()) {
            return;
        }
        CheckIn again = was.formsAgain(Times.of(story.context()).formsAgain(was.kind(), story.now(),
                story.care().risk().atRisk()), was.forms());
        story.happens(new CheckInEvent.CheckInPlanned(again));
        story.answers("forms", was.forms());
    }
}
