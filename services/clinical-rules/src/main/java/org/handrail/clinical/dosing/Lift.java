package org.handrail.clinical.dosing;

import java.util.List;
import java.util.Map;

/** What lifts a hold on a dose, and who can bring it about. */
public final class Lift {

    /** The prescriber decides to go on, with a reason. */
    public static final String OVERRIDE = "prescriber-override";
    static final String TIME = "time";
    static final String ANOTHER_DAY = "another-day";
    static final String ORDER_WRITTEN = "order-written";
    static final String ORDER_CHANGED = "order-changed";
    static final String AS_ORDERED = "asked-as-ordered";
    static final String NEXT_DEVICE = "next-device-asked";
    static final String EARLIER_DEVICE = "earlier-device-recorded";
    static final String RIDE = "ride-confirmed";
    static final String FASTING_ASKED = "fasting-asked";
    static final String DAY_CHECK = "day-check-recorded";
    static final String SCREENER = "screener-answered";
    static final String PREGNANCY_TEST = "pregnancy-test-recorded";
    static final String PRESCRIBER_ON_SITE = "prescriber-on-site";
    static final String PREPARATION = "preparation-recorded";
    static final String SECOND_CHECK = "preparation-checked-by-another";
    static final String CORRECTED = "record-corrected";

    private static final List<String> CLINICIAN = List.of("clinician");
    private static final List<String> CHAIR = List.of("nurse", "clinician");
    private static final Map<String, List<String>> WHO = Map.ofEntries(
            Map.entry(OVERRIDE, CLINICIAN), Map.entry(ORDER_WRITTEN, CLINICIAN), Map.entry(ORDER_CHANGED, CLINICIAN),
            Map.entry(TIME, List.of()), Map.entry(ANOTHER_DAY, List.of()), Map.entry(NEXT_DEVICE, CHAIR),
            Map.entry(EARLIER_DEVICE, CHAIR), Map.entry(RIDE, CHAIR), Map.entry(FASTING_ASKED, CHAIR),
            Map.entry(DAY_CHECK, CHAIR), Map.entry(SCREENER, CHAIR), Map.entry(PREGNANCY_TEST, CHAIR),
            Map.entry(PRESCRIBER_ON_SITE, CHAIR), Map.entry(PREPARATION, CHAIR), Map.entry(SECOND_CHECK, CHAIR),
            Map.entry(CORRECTED, CHAIR), Map.entry("blood-pressure-read", CHAIR),
            Map.entry("blood-pressure-recheck", CHAIR), Map.entry("blood-pressure-lower", CHAIR),
            Map.entry("standing-asked", CHAIR), Map.entry("treatment-cleared", CLINICIAN));

    private Lift() {}

    /**
     * Roles that can bring it about: nobody for time; a service when it has to be heard again; for what another part
     * of the clinic holds, a clinician.
     */
    public static List<String> whoCan(String liftedBy) {
        return WHO.getOrDefault(liftedBy, liftedBy.endsWith("-current") ? List.of("service") : CLINICIAN);
    }
}
