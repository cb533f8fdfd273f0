package org.handrail.scheduling.oncall;

import java.util.List;

/** A clinic's on-call rota. @param revision 0 until there is one, then counts up by one with each change */
public record Rota(String clinic, int revision, List<Duty> ladder) {

    public Rota {
        ladder = List.copyOf(ladder);
    }
}
