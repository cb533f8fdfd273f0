package org.handrail.scheduling.oncall;

import java.util.List;

/** The whole ladder as it is to be. */
public record ChangeOnCall(String clinic, List<Duty> ladder) {

    public ChangeOnCall {
        ladder = List.copyOf(ladder);
    }
}
