package org.handrail.clinical.dosing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.rule.Limit;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.rule.Rule;
import org.handrail.clinical.rule.RuleHit;
import org.handrail.clinical.rule.Setting;
import org.handrail.clinical.rule.Tag;
import org.handrail.clinical.time.CalendarDays;

/** What keeps an infusion of ketamine, which is off-label, from being worked out wrongly. */
public final class InfusionRules {

    private static final String CLINIC = "Clinic policy";

    static final Setting.Amount WEIGHT_DAYS = new Setting.Amount("iv-weight-days",
            "Days that a weight may be old.", "days", 30, 1, 30);
    static final Setting.Amount CEILING_MG_PER_KG = new Setting.Amount("iv-ceiling-mg-per-kg",
            "Most that is ordered by weight.", "mg/kg", 1, 0.5, 1);
    static final Setting.Amount CEILING_MG = new Setting.Amount("iv-ceiling-mg",
            "Most that is ordered for one infusion.", "mg", 100, 40, 100);
    static final Setting.Amount DAYS_IN_WINDOW = new Setting.Amount("iv-days-in-7",
            "Infusion days allowed in any 7 calendar days.", "days", 3, 1, 3);

    static final Setting.Amount USUAL_LEAST = new Setting.Amount("iv-usual-least",
            "Milligrams for each kg below which an order is noted as unusual.", "mg/kg", 0.1, 0.1, 0.5);
    static final Setting.Amount USUAL_MOST = new Setting.Amount("iv-usual-most",
            "Milligrams for each kg above which an order is noted as unusual.", "mg/kg", 0.75, 0.5, 1);
    static final Setting.Amount MINUTES_LEAST = new Setting.Amount("iv-minutes-least",
            "Minutes below which an infusion is noted as short.", "min", 40, 40, 60);
    static final Setting.Amount MINUTES_MOST = new Setting.Amount("iv-minutes-most",
            "Minutes above which an infusion is noted as long.", "min", 60, 60, 120);
    static final String IDEAL = "ideal";
    static final Setting.Choice DOSE_WEIGHT = new Setting.Choice("iv-dose-weight",
            "Which weight an infusion is worked out from when the body mass index is high.", "actual",
            List.of("actual", IDEAL));
    static final Setting.Amount IDEAL_BMI = new Setting.Amount("iv-ideal-bmi",
            "Body mass index of the ideal weight.", "kg/m2", 22, 20, 25);
    static final Limit HIGH_BMI = new Limit("iv-high-bmi", "Body mass index that is high.", "kg/m2", 30);
    static final Setting.Flag MUSCLE = new Setting.Flag("route-im", "Whether ketamine is given into a muscle.", false);
    static final Setting.Flag SKIN = new Setting.Flag("route-sc", "Whether ketamine is given under the skin.", false);
    static final Setting.Flag MOUTH = new Setting.Flag("route-oral",
            "Whether ketamine is given by mouth, under the eyes of the clinic.", false);
    static final Setting.Flag HOME = new Setting.Flag("route-home",
            "Whether compounded ketamine is taken home.", false);
    static final Limit TOLERATED = new Limit("fit-tolerated",
            "Percent by which two ways of working it out may differ.", "%", 3);
    static final Limit TENFOLD_FROM = new Limit("fit-tenfold-from", "Times from which it looks like a tenfold slip.",
            "times", 8.5);
    static final Limit TENFOLD_TO = new Limit("fit-tenfold-to", "Times to which it looks like a tenfold slip.",
            "times", 11.5);

    /** Weight. */
    public static final Rule WEIGHT = Rule.of("IV-WEIGHT", Tag.P, "A weight of late",
            "An infusion is worked out from a weight that is at most 30 days old; with an older one the dose waits for a new "
                    + "one, or for the prescriber's decision.", CLINIC).with(WEIGHT_DAYS).revised(2);

    /** Ceiling. */
    public static final Rule CEILING = Rule.of("IV-CEILING", Tag.P, "Most that is ordered",
            "No order beyond 1 mg for each kg, and none beyond 100 mg: neither when it is written nor when the dose is "
                    + "asked for, and nobody decides against that.", CLINIC).with(CEILING_MG_PER_KG, CEILING_MG).revised(2);

    /** Consistent. */
    public static final Rule CONSISTENT = Rule.of("IV-CONSISTENT", Tag.P, "Numbers that fit",
            "Milligrams by weight, milligrams, millilitres and strength of an infusion must come to the same; a tenfold "
                    + "slip is the one that kills.", CLINIC).limited(TOLERATED, TENFOLD_FROM, TENFOLD_TO);

    /** Second person. */
    public static final Rule SECOND_CHECK = Rule.of("IV-SECOND-CHECK", Tag.P, "Checked by another person",
            "What is drawn up is worked out by two people, each by herself, and both come to what was ordered; nobody decides "
                    + "against that.", CLINIC)
            .limited(TOLERATED, TENFOLD_FROM, TENFOLD_TO);

    /** Days. */
    public static final Rule WEEK = Rule.of("IV-WEEK", Tag.P, "At most three infusion days in seven",
            "That day and the six before it, by the clinic's calendar, hold at most three infusion days.", CLINIC)
            .with(DAYS_IN_WINDOW).limited(EsketamineDosing.WINDOW_DAYS);

    /** Usual range. */
    public static final Rule USUAL = Rule.of("IV-USUAL", Tag.G, "Usual dose of an infusion",
            "The usual infusion is 0.5 mg for each kg over 40 minutes; an order below 0.1 or above 0.75 is noted.",
            "Andrade 2017 and 2019; CANMAT 2021").with(USUAL_LEAST, USUAL_MOST);

    /** Duration. */
    public static final Rule MINUTES = Rule.of("IV-MINUTES", Tag.G, "Minutes of an infusion",
            "The usual infusion runs 40 to 60 minutes; an order for a shorter or a longer one, or that does not say, is noted.",
            "Andrade 2017 and 2019; American Society of Ketamine Physicians").with(MINUTES_LEAST, MINUTES_MOST);

    /** Which weight. */
    public static final Rule BY_WEIGHT = Rule.of("IV-DOSE-WEIGHT", Tag.P, "The weight of a dose by weight",
            "From a body mass index of 30 an order by weight goes by the actual weight, or where the clinic has set it by the "
                    + "ideal one, which needs the height; the order says which.",
            "Clinic policy; ideal weight as Lemmens 2005, to be confirmed").with(DOSE_WEIGHT, IDEAL_BMI).limited(HIGH_BMI);

    /** Other routes. */
    public static final Rule ROUTE = Rule.of("IV-ROUTE", Tag.P, "Other routes are off",
            "Ketamine into a muscle, under the skin, by mouth or at home is off until a clinic sets it on; the FDA warns "
                    + "against compounded ketamine at home.", "Andrade 2019; FDA alert 10/2023; clinic policy")
            .with(MUSCLE, SKIN, MOUTH, HOME);

    /** Every rule of this kind. */
    public static final List<Rule> ALL = List.of(WEIGHT, CEILING, CONSISTENT, SECOND_CHECK, WEEK, USUAL, MINUTES, BY_WEIGHT, ROUTE);

    private InfusionRules() {}

    /** Of a weight that is not known, the milligrams alone. */
    static List<RuleHit> beyondCeiling(double amountMg, @Nullable Double weightKg, Policy policy) {
        List<RuleHit> hits = new ArrayList<>();
        if (amountMg > policy.number(CEILING_MG)) {
            hits.add(CEILING.hit("too-many-mg"));
        }
        if (weightKg != null && weightKg > 0 && amountMg / weightKg > policy.number(CEILING_MG_PER_KG)) {
            hits.add(CEILING.hit("too-many-mg-per-kg"));
        }
        return hits;
    }

    static Optional<RuleHit> unusual(@Nullable Integer minutes, Policy policy) {
        return minutes == null ? Optional.of(MINUTES.hit("not-said"))
                : minutes < policy.whole(MINUTES_LEAST) ? Optional.of(MINUTES.hit("shorter-than-usual"))
                : minutes > policy.whole(MINUTES_MOST) ? Optional.of(MINUTES.hit("longer-than-usual")) : Optional.empty();
    }

    /** By dates on the clinic's wall. */
    static boolean tooOld(Instant weighedAt, Instant now, Policy policy, ZoneId zone) {
        return CalendarDays.dayOf(weighedAt, zone).plusDays(policy.whole(WEIGHT_DAYS))
                .isBefore(CalendarDays.dayOf(now, zone));
    }
}
