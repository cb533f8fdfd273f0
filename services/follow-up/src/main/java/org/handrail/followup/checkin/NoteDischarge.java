package org.handrail.followup.checkin;

import java.time.Instant;
import java.util.Optional;
import org.handrail.clinical.checkin.CheckInTimes.Window;
import org.handrail.clinical.time.CalendarDays;
import org.handrail.followup.checkin.CheckInEvent.CheckInPlanned;
import org.handrail.followup.episode.FollowUpCommand;
import org.handrail.followup.episode.Story;
import org.handrail.runtime.http.OccurredAt;
import org.handrail.runtime.decide.Refusal;

/** The patient has left hospital: a person sees or calls her within days. Told twice of one day it is one contact. */
public record NoteDischarge(Instant occurredAt) implements FollowUpCommand {

    @Override
    public Optional<Refusal> tell(Story story) {
        Optional<Refusal> wrong = OccurredAt.refuseFuture("/occurredAt", occurredAt, story.now());
        if (wrong.isPresent() || story.care().ended()) {
            return wrong;
        }
        Instant left = OccurredAt.forgiving(occurredAt, story.now());
        Window window = Times.of(story.context()).afterDischarge(left);
        String id = "discharge-" + CalendarDays.dayOf(left, story.zone());
        if (story.care().checkIn(id).isEmpty()) {
            story.happens(new CheckInPlanned(CheckIn.planned(id, story.care().treatment().lastVisit(), window,
                    CheckIn.AFTER_DISCHARGE)));
        }
        story.answers("checkIn", id).answers("dueAt", window.dueAt());
        return wrong;
    }
}
