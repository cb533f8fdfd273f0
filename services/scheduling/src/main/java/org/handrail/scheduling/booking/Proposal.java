package org.handrail.scheduling.booking;

import java.util.List;

/**
 * Times that are free now, for the next visits of a course; nothing is held for them. A booking may send {@code visits}
 * as they are.
 *
 * @param bookingHolds codes of what stands against booking them now; empty when nothing does
 * @param notPlaced    visits for which no day was found: a person has to open days, or look elsewhere
 */
public record Proposal(String protocol, String phase, String zone, List<String> bookingHolds, List<Visit> visits,
                int notPlaced) {

    /** @param day of the phase by the template @param start arrival, on the clinic's wall, with its offset */
    public record Visit(int day, String start, String end) {
    }
}
