package org.handrail.followup.escalation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.handrail.clinical.escalation.EscalationId;
import org.handrail.clinical.escalation.Level;
import org.handrail.followup.episode.FollowUp;
import org.handrail.followup.episode.Story;
import org.handrail.followup.escalation.EscalationCommand.NoteRaised;
import org.handrail.followup.escalation.EscalationCommand.Raise;
import org.handrail.followup.escalation.EscalationEvent.LadderKept;
import org.handrail.runtime.decide.Obligation;

/**
 * Escalations that session has told of in an event. A Same day one is climbed here from the first word of it. The
 * stricter ones session climbs itself and hands over; one that it has not handed over in time is climbed here as well,
 * and the keys of the pages being the same on both sides, nobody is called twice.
 */
public final class Handover {

    /** Keys of the obligations that wait for session to hand over. */
    public static final String AWAITED = "not-handed-over/";
    /**
     * Longer than the first person of an Emergency is given: session hands over anew with every person whom it calls, and at
     * that very moment both would call the next. Counted from hearing: whoever was away hears late, and session has called
     * people meanwhile.
     */
    private static final Duration GRACE = Duration.ofSeconds(90);
    private static final String SESSION = "session";

    private Handover() {
    }

    static void heard(Story story, NoteRaised told) {
        EscalationId id = EscalationId.parse(told.escalation());
        if (id.level().atLeast(Level.URGENT)) {
            if (story.care().escalation(told.escalation()).filter(Escalation::raised).isEmpty()) {
                raise(story, told, id, false);
            }
            return;
        }
        String contact = Escalations.contact(story.care(), id.contact(), id.level());
        EscalationId free = new EscalationId(id.episode(), contact, id.level());
        if (story.care().escalation(free.toString()).filter(Escalation::open).isEmpty()) {
            raise(story, told, free, id.level().pages());
        }
    }

    /** The patient is in the clinic: it was seen at a visit. */
    private static void raise(Story story, NoteRaised told, EscalationId id, boolean climbedHere) {
        boolean onSite = id.level().atLeast(Level.URGENT);
        Escalations.raise(story, new Raise(told.clinic(), id.toString(), id.level(), id.contact(), told.cause(), SESSION,
                told.raisedAt(), onSite, List.of(), null, climbedHere, told.rota()));
    }

    public static Stream<Obligation> obligations(FollowUp state) {
        return state.escalations().stream().filter(e -> e.open() && !e.pagedHere() && e.ladder().calling())
                .map(e -> Obligation.urgentAt(AWAITED + e.id(), e.heardAt().plus(GRACE)));
    }

    /** Session has not come back with it: from now on it is climbed here. */
    public static void missed(Story story, String escalation) {
        Optional<Escalation> waiting = story.care().escalation(escalation);
        waiting.ifPresent(e -> {
            story.happens(new LadderKept(e.ladder(), e.contact(), e.cause(), e.raisedBy(), true, true, e.heardAt(), null));
            Escalations.nextPerson(story, escalation);
        });
    }
}
