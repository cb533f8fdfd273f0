package org.handrail.followup.checkin;

import org.handrail.clinical.Nullable;
import org.handrail.followup.checkin.CheckInEvent.CheckInClosed;
import org.handrail.followup.checkin.CheckInEvent.CheckInDropped;
import org.handrail.followup.episode.Story;

/** Ends of a check-in other than its own answer. */
public final class Closing {

    static final String ASKED_AT_VISIT = "asked-at-visit";
    static final String LATER_CONTACT = "later-contact";
    /** The visit was not as written, and so this was never owed. */
    static final String RECORDED_IN_ERROR = "recorded-in-error";
    static final String CARE_ENDED = "care-ended";

    private Closing() {
    }

    /** Nobody waits for what was never asked: it goes without a word, unless a visit has asked it. */
    public static void close(Story story, CheckIn checkIn, @Nullable String visit, String because) {
        boolean told = checkIn.asked() || because.equals(ASKED_AT_VISIT);
        boolean inError = because.equals(RECORDED_IN_ERROR);
        story.happens(told ? new CheckInClosed(checkIn.id(), visit, inError ? LATER_CONTACT : because,
                inError ? because : null, story.now()) : new CheckInDropped(checkIn.id()));
    }

    /** Care has ended: nothing is asked any more. */
    public static void all(Story story) {
        story.care().checkIns().stream().filter(c -> c.open() && !c.ofWords())
                .forEach(c -> close(story, c, null, CARE_ENDED));
    }

    /** Whoever withdraws consent is offered one call; it stands although care has ended. */
    public static void offerSafetyCall(Story story) {
        if (story.care().end().reason().equals(CheckIn.SAFETY_CALL)) {
            story.happens(new CheckInEvent.CheckInPlanned(CheckIn.planned("safety-call",
                    story.care().treatment().lastVisit(), Times.of(story.context()).safetyCall(story.now()),
                    CheckIn.SAFETY_CALL)));
        }
    }
}
