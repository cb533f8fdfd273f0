package org.handrail.session.episode;

import java.time.Instant;

/**
 * What a prescriber has ordered.
 *
 * @param protocol code
 * @param drug     code
 * @param route    code
 * @param amountMg for one visit
 * @param mgPerKg  null: not by weight
 * @param weightKg the weight it was worked out from; null: not by weight
 * @param volumeMl null: not an infusion, or said when it is drawn up
 * @param minutes  duration of an infusion; null: not said
 * @param visits   for how many visits with a dose
 * @param by       code of the prescriber
 * @param inError  it was entered in error: kept, and never in force
 */
public record Order(String id, String protocol, String drug, String route, double amountMg, Double mgPerKg,
                    Double weightKg, Instant weighedAt, Double volumeMl, Integer minutes, int visits, String by, Instant at,
                    boolean inError) {

    public boolean infusion() {
        return route.equals("iv");
    }

    public Order weighed(Instant when) {
        return new Order(id, protocol, drug, route, amountMg, mgPerKg, weightKg, when, volumeMl, minutes, visits, by, at,
                inError);
    }
}
