package org.handrail.scheduling.booking;

import java.time.Instant;
import java.util.List;

/**
 * What became of those who lost their visits when a day was closed, in the order in which places were given.
 *
 * @param refitted have other times now; they are told by message
 * @param left     a person has to find a time for them
 */
public record Refit(List<Placed> refitted, List<Left> left) {

    /** @param rideToTell a ride was confirmed for what was lost: somebody has to call it off */
    public record Placed(String episode, boolean induction, boolean recentRisk, boolean rideToTell,
                         List<Instant> starts) {
    }

    /** @param visits how many were lost @param reason code */
    public record Left(String episode, boolean induction, boolean recentRisk, boolean rideToTell, int visits,
                       String reason) {
    }
}
