package org.handrail.followup.checkin;

import java.util.Map;
import java.util.Set;
import org.handrail.followup.checkin.CheckInEvent.CheckInMissed;
import org.handrail.followup.episode.FollowUp;
import org.handrail.followup.episode.Story;
import org.handrail.runtime.decide.Call;
import org.handrail.runtime.decide.Outcome;

/** Messages to the patient, through intake, which alone knows how to reach her. */
public final class Messages {

    static final String MESSAGE = "message";
    private static final String INTAKE = "intake";
    private static final String SEND = "POST /episodes/{episode}/messages";
    private static final String CHECK_IN = "checkIn";
    /** Answers after which nobody calls either: there is nobody to reach, or nobody knows any more who it was. */
    private static final Set<String> NOBODY = Set.of("patient-died", "identity-erased");

    private Messages() {
    }

    public static boolean owns(Call call) {
        return call.operation().equals(SEND);
    }

    static Call first(FollowUp care, String checkIn) {
        return Call.to(INTAKE, SEND, key(care, checkIn, 0), Map.of("episode", care.episode(), CHECK_IN, checkIn,
                "message", "check-in", "purpose", "check-in"));
    }

    /** The first went by the patient's own choice, mostly a text message. */
    static Call second(FollowUp care, String checkIn) {
        return Call.to(INTAKE, SEND, key(care, checkIn, 1), Map.of("episode", care.episode(), CHECK_IN, checkIn,
                "message", "check-in-again", "purpose", "check-in", "channel", "email"));
    }

    private static String key(FollowUp care, String checkIn, int missed) {
        return care.episode() + "~" + checkIn + "~m" + (missed + 1);
    }

    /** Not once it was answered, handed to a person, overtaken by the next try, or care is over. */
    public static boolean stillWanted(FollowUp care, Call call) {
        return !care.ended() && care.checkIn(checkIn(call)).filter(c -> c.open() && !c.withPerson())
                .filter(c -> call.key().equals(key(care, c.id(), c.missed()))).isPresent();
    }

    /** Who cannot be written to is called by a person, and that is not silence; who has died is not called. */
    public static void answered(Story story, Call call, Outcome outcome) {
        if (outcome instanceof Outcome.Rejected(String reason) && !NOBODY.contains(reason)) {
            story.care().checkIn(checkIn(call)).filter(c -> c.open() && !c.withPerson()).ifPresent(c ->
                    story.happens(new CheckInMissed(c.id(), c.visit(), c.kind(), c.missed() + 1, Silence.PERSON,
                            story.now())));
        }
    }

    private static String checkIn(Call call) {
        return (String) call.body().get(CHECK_IN);
    }
}
