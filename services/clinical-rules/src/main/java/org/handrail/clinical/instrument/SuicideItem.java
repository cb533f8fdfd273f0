package org.handrail.clinical.instrument;

import java.util.Arrays;
import java.util.Optional;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.rule.Limit;
import org.handrail.clinical.rule.Rule;

/** The item on suicide that a questionnaire has. It is judged as soon as it is answered, whatever the total. */
public enum SuicideItem {

    /** 0 to 3. */
    PHQ_9(Instrument.PHQ_9, "9", null, SuicideRules.ITEM_9, "item-9-positive"),
    /** 0 to 6; 5 and 6 stand for plans and preparations. */
    MADRS(Instrument.MADRS, "10", SuicideRules.MADRS_HIGH, SuicideRules.MADRS_ITEM_10, "item-10-positive"),
    /** 0 to 3; 3 stands for detailed thoughts, plans or an attempt. */
    QIDS_SR16(Instrument.QIDS_SR16, "12", SuicideRules.QIDS_HIGH, SuicideRules.QIDS_ITEM_12, "item-12-positive");

    private final Instrument instrument;
    private final String item;
    private final @Nullable Limit highFrom;
    private final Rule rule;
    private final String positive;

    SuicideItem(Instrument instrument, String item, @Nullable Limit highFrom, Rule rule, String positive) {
        this.instrument = instrument;
        this.item = item;
        this.highFrom = highFrom;
        this.rule = rule;
        this.positive = positive;
    }

    /** The item of this questionnaire, if it has one. */
    public static Optional<SuicideItem> of(String instrument) {
        return Arrays.stream(values()).filter(one -> one.instrument.toString().equals(instrument)).findFirst();
    }

    public Instrument instrument() {
        return instrument;
    }

    public String item() {
        return item;
    }

    boolean high(int value) {
        return highFrom != null && value >= highFrom.whole();
    }

    Rule rule() {
        return rule;
    }

    String positive() {
        return positive;
    }
}
