package org.handrail.clinical.instrument;

import java.util.List;

/**
 * A range of totals with its name; it ends where the next begins.
 *
 * @param from the lowest total in it
 * @param code such as {@code moderately-severe}
 */
public record Band(int from, String code) {

    /** @param bands the lowest first @param total not below the first */
    static String of(List<Band> bands, int total) {
        return bands.stream().filter(band -> band.from() <= total).reduce((lower, higher) -> higher)
                .orElseThrow().code();
    }
}
