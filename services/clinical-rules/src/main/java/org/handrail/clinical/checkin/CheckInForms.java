package org.handrail.clinical.checkin;

import java.util.ArrayList;
import java.util.List;
import org.handrail.clinical.instrument.Instrument;
import org.handrail.clinical.instrument.ItemAnswer;

/** What is answered with a check-in beside its own questions: without a score nobody sees a relapse. */
public final class CheckInForms {

    /** How daily life goes: item 10 of the PHQ-9, without which the form is complete all the same. */
    public static final String FUNCTIONING = "functioning";
    private static final String FUNCTIONING_ITEM = "10";

    private CheckInForms() {
    }

    /** @param firstVisit whether it follows the first visit with a drug; the screener of the day itself is recent then */
    public static List<String> of(CheckInKind kind, boolean firstVisit) {
        if (kind.afterSeries()) {
            return List.of(Instrument.PHQ_9.toString(), Instrument.GAD_7.toString(), FUNCTIONING);
        }
        boolean early = kind == CheckInKind.DAY_3 || kind == CheckInKind.DAY_7
                || kind == CheckInKind.DAY_AFTER && !firstVisit;
        return early ? List.of(Instrument.C_SSRS_SCREENER.toString()) : List.of();
    }

    /** What these answers give of it. A form that lacks an item was not answered. */
    public static List<String> given(String instrument, List<ItemAnswer> items, boolean complete) {
        List<String> given = new ArrayList<>(complete ? List.of(instrument) : List.of());
        if (instrument.equals(Instrument.PHQ_9.toString())
                && items.stream().anyMatch(answer -> answer.item().equals(FUNCTIONING_ITEM))) {
            given.add(FUNCTIONING);
        }
        return given;
    }
}
