package org.handrail.followup.episode;

import java.util.List;
import org.handrail.runtime.decide.Call;

/** Something that has happened in one patient's follow-up. Each part of the care has its own. */
public interface FollowUpEvent {

    /** What is known after it. */
    default FollowUp happenedTo(FollowUp care) {
        return care;
    }

    /** Calls to the outside that it makes necessary; {@code care} already holds it. */
    default List<Call> owes(FollowUp care) {
        return List.of();
    }
}
