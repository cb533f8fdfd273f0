package org.handrail.followup.checkin;

import java.time.Instant;
import java.util.Optional;
import org.handrail.clinical.escalation.Level;
import org.handrail.followup.checkin.CheckInEvent.CheckInMissed;
import org.handrail.followup.episode.FollowUp;
import org.handrail.followup.episode.Story;
import org.handrail.followup.escalation.Escalations;
import org.handrail.runtime.decide.Context;

/**
 * What follows when no answer comes. A lone missed routine check-in is a row on a list; a patient at risk, and a call
 * that was owed for a reason of its own, are told to a person the same day.
 */
final class Silence {

    static final String SECOND_CHANNEL = "second-channel";
    static final String PERSON = "person";
    static final String NONE = "none";

    private Silence() {
    }

    /** When the next try is over; empty when a person has it, or nobody waits. */
    static Optional<Instant> ends(FollowUp care, CheckIn checkIn, Context context) {
        if (!checkIn.asked() || !checkIn.open()) {
            return Optional.empty();
        }
        if (checkIn.kind().byPerson()) {
            return Optional.of(checkIn.dueAt()).filter(at -> checkIn.missed() == 0);
        }
        return checkIn.withPerson() ? Optional.empty()
                : Optional.of(Times.of(context).patienceEnds(checkIn.dueAt(), checkIn.missed(),
                        care.risk().atRisk()));
    }

    static void over(Story story, CheckIn checkIn) {
        boolean atRisk = story.care().risk().atRisk();
        boolean byPerson = checkIn.kind().byPerson();
        String next = checkIn.safetyCall() ? NONE
                : byPerson || atRisk || checkIn.missed() > 0 ? PERSON : SECOND_CHANNEL;
        story.happens(new CheckInMissed(checkIn.id(), checkIn.visit(), checkIn.kind(), checkIn.missed() + 1, next,
                story.now()));
        if (checkIn.safetyCall()) {
            Closing.close(story, story.care().checkIn(checkIn.id()).orElseThrow(), null, Closing.CARE_ENDED);
        } else if (byPerson || atRisk) {
            Escalations.raiseHere(story, checkIn.id(), Level.SAME_DAY, checkIn.ofWords() ? "words-unread"
                    : "no-answer-" + (atRisk ? "at-risk" : checkIn.ofWatch() ? "after-item-9" : "after-unplanned-end"));
        }
    }
}
