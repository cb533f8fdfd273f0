package org.handrail.clinical.instrument;

import java.util.List;
import org.handrail.clinical.rule.Limit;

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

    /** Where each band but the lowest begins. */
    static Limit[] limits(String instrument, List<Band> bands) {
        return bands.stream().skip(1).map(band -> new Limit(instrument + "-" + band.code(),
                "Total from which it is called " + band.code().replace('-', ' ') + ".", "points", band.from()))
                .toArray(Limit[]::new);
    }
}
