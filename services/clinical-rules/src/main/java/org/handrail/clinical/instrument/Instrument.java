package org.handrail.clinical.instrument;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.rule.Policy;

/**
 * The questionnaires and screeners that are taken, by item numbers: the wording of most is licensed, and the clinic
 * supplies it. Whoever takes the answers scores them here, so that a score is the same everywhere.
 */
public enum Instrument {

    /** Kroenke, Spitzer and Williams 2001. */
    PHQ_9("phq-9", 14, new Form.Depression(numbered(10, 3))),
    /** Seven items of 0 to 3, total 0 to 21 (Spitzer 2006). */
    GAD_7("gad-7", 14, new Form.Summed(numbered(7, 3), List.of(), (total, male) -> Band.of(Bands.GAD_7, total))),
    /** See {@link CssrsScreener}; it looks back over several windows. */
    C_SSRS_SCREENER("c-ssrs-screener", null, new Form.Screener(Map.of("q1", 1, "q2", 1, "q3", 1, "q4", 1, "q5", 1,
            "q6", 1, "q6-3m", 1, "q6-12m", 1))),
    /** Three items of 0 to 4, total 0 to 12; see {@link SubstanceScreens} for the cut-off. */
    AUDIT_C("audit-c", 365, new Form.Summed(numbered(3, 4), List.of(), SubstanceScreens::alcohol)),
    /** Ten items, 0 no and 1 yes as answered; item 3 counts the other way round (Skinner 1982). */
    DAST_10("dast-10", 365, new Form.Summed(numbered(10, 1), List.of("3"),
            (total, male) -> Band.of(Bands.DAST_10, total))),
    /** Rated by a clinician, total 0 to 60; item 10, of 0 to 6, is the one on suicide. */
    MADRS("madrs", 7, new Form.TotalOnly(60, Map.of("10", 6), Bands.MADRS)),
    /** Total 0 to 27; item 12, of 0 to 3, is the one on suicide. */
    QIDS_SR16("qids-sr16", 7, new Form.TotalOnly(27, Map.of("12", 3), Bands.QIDS_SR16));

    private final String code;
    private final @Nullable Integer recallDays;
    private final Form form;

    Instrument(String code, @Nullable Integer recallDays, Form form) {
        this.code = code;
        this.recallDays = recallDays;
        this.form = form;
    }

    public static Optional<Instrument> named(String code) {
        return Arrays.stream(values()).filter(instrument -> instrument.code.equals(code)).findFirst();
    }

    /** Scores what was given so far; anything is accepted, also nothing. */
    public InstrumentScore score(Given given, Policy policy) {
        return form.score(given, policy);
    }

    /** Days that the answers look back on; absent for a form with several windows. Unlike windows don't compare. */
    public @Nullable Integer recallDays() {
        return recallDays;
    }

    /** The items that may be answered, each with the highest answer; the lowest is 0. */
    public Map<String, Integer> items() {
        return form.items();
    }

    /** The highest total that may be given as a number; absent where the total is made from the items alone. */
    public @Nullable Integer highestTotal() {
        return form instanceof Form.TotalOnly only ? (Integer) only.highest() : null;
    }

    /** The code on the wire. */
    @Override
    public String toString() {
        return code;
    }

    private static Map<String, Integer> numbered(int count, int highest) {
        Map<String, Integer> items = new LinkedHashMap<>();
        IntStream.rangeClosed(1, count).forEach(item -> items.put(String.valueOf(item), highest));
        return items;
    }
}
