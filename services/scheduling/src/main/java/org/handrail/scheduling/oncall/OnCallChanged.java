package org.handrail.scheduling.oncall;

import java.util.List;
import org.handrail.runtime.event.EventTypes;

/** Whoever may have to page keeps the latest of these. */
public record OnCallChanged(String clinic, int revision, List<Duty> ladder) {

    public static final EventTypes<OnCallChanged> TYPES = new EventTypes<OnCallChanged>()
            .main("org.handrail.scheduling.OnCallChanged.v1", OnCallChanged.class);

    public OnCallChanged {
        ladder = List.copyOf(ladder);
    }
}
