package org.handrail.clinical.instrument;

import java.util.List;

/** What totals mean. */
final class Bands {

    /** Kroenke 2001. */
    static final List<Band> PHQ_9 = List.of(new Band(0, "minimal"), new Band(5, "mild"), new Band(10, "moderate"),
            new Band(15, "moderately-severe"), new Band(20, "severe"));
    /** Spitzer 2006. */
    static final List<Band> GAD_7 = List.of(new Band(0, "minimal"), new Band(5, "mild"), new Band(10, "moderate"),
            new Band(15, "severe"));
    /** Skinner 1982. */
    static final List<Band> DAST_10 = List.of(new Band(0, "none"), new Band(1, "low"), new Band(3, "moderate"),
            new Band(6, "substantial"), new Band(9, "severe"));
    /** Snaith 1986. */
    static final List<Band> MADRS = List.of(new Band(0, "none"), new Band(7, "mild"), new Band(20, "moderate"),
            new Band(35, "severe"));
    /** Rush 2003. */
    static final List<Band> QIDS_SR16 = List.of(new Band(0, "none"), new Band(6, "mild"), new Band(11, "moderate"),
            new Band(16, "severe"), new Band(21, "very-severe"));

    private Bands() {}
}
