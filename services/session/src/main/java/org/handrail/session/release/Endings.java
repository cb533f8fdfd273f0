package org.handrail.session.release;

import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Decision;
import org.handrail.session.episode.SessionEvent;
import org.handrail.session.episode.Story;
import org.handrail.session.release.ReleaseCommand.AskToRelease;
import org.handrail.session.release.ReleaseCommand.DecideAgainst;
import org.handrail.session.release.ReleaseCommand.EndVisit;
import org.handrail.session.release.ReleaseCommand.RecordRideCall;

/** Every visit can end: one way is asked for, the others are recorded. */
public final class Endings {

    private Endings() {
    }

    public static Decision<SessionEvent> decide(Story story, ReleaseCommand command, Context context) {
        return switch (command) {
            case AskToRelease asked -> Releasing.decide(story, asked, context);
            case EndVisit end -> Leaving.decide(story, end, context);
            case DecideAgainst against -> DecidingAgainst.decide(story, against, context);
            case RecordRideCall call -> Rides.called(story, call, context);
        };
    }
}
