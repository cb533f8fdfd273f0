package org.handrail.clinical.instrument;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.handrail.clinical.Bounds;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.rule.Rule;

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
    /** Rated by a clinician: ten items of 0 to 6, total 0 to 60; item 10 is the one on suicide. */
    MADRS("madrs", 7, new Form.Scored(60, numbered(10, 6), domains("1 2 3 4 5 6 7 8 9 10"), Bands.MADRS)),
    /** Sixteen items of 0 to 3, total 0 to 27; item 12 is the one on suicide. */
    QIDS_SR16("qids-sr16", 7, new Form.Scored(27, numbered(16, 3),
            domains("1,2,3,4 5 6|7,8|9 10 11 12 13 14 15,16"), Bands.QIDS_SR16));

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
        InstrumentScore score = form.score(given, policy);
        return score.band() == null ? score : score.by(rule().orElseThrow().hit(score.band()));
    }

    /** Answers that were given after the intake, as they are read: the screener asks of what was since the last contact. */
    public List<ItemAnswer> sinceLastContact(List<ItemAnswer> items) {
        return this == C_SSRS_SCREENER ? CssrsScreener.sinceLastContact(items) : items;
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
        return form instanceof Form.Scored scored ? (Integer) scored.highest() : null;
    }

    /** Between what its total lies, whoever made it; empty for the screener, which has none. */
    public Optional<Bounds> totals() {
        return switch (form) {
            case Form.Depression phq9 -> Optional.of(Bounds.PHQ_9);
            case Form.Summed summed -> Optional.of(new Bounds(0, summed.items().values().stream().mapToInt(most -> most).sum()));
            case Form.Scored scored -> Optional.of(new Bounds(0, scored.highest()));
            case Form.Screener screener -> Optional.empty();
        };
    }

    /** The rule by which it is scored; empty for the screener, which is triaged. */
    public Optional<Rule> rule() {
        return Optional.ofNullable(switch (this) {
            case PHQ_9 -> ScoreRules.PHQ_9;
            case GAD_7 -> ScoreRules.GAD_7;
            case C_SSRS_SCREENER -> null;
            case AUDIT_C -> ScoreRules.AUDIT_C;
            case DAST_10 -> ScoreRules.DAST_10;
            case MADRS -> ScoreRules.MADRS;
            case QIDS_SR16 -> ScoreRules.QIDS_SR16;
        });
    }

    /** The code on the wire. */
    @Override
    public String toString() {
        return code;
    }

    /** Domains with a space between, the items of one with a comma. */
    private static List<List<String>> domains(String items) {
        return Arrays.stream(items.split(" ")).map(domain -> List.of(domain.split(","))).toList();
    }

    private static Map<String, Integer> numbered(int count, int highest) {
        Map<String, Integer> items = new LinkedHashMap<>();
        IntStream.rangeClosed(1, count).forEach(item -> items.put(String.valueOf(item), highest));
        return items;
    }
}
