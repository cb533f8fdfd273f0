package org.handrail.clinical.eligibility;

import static org.handrail.clinical.rule.Tag.G;
import static org.handrail.clinical.rule.Tag.L_MUST;
import static org.handrail.clinical.rule.Tag.L_WEIGH;
import static org.handrail.clinical.rule.Tag.P;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.course.Protocol;
import org.handrail.clinical.instrument.SuicideLevel;
import org.handrail.clinical.rule.Limit;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.rule.Rule;
import org.handrail.clinical.rule.Setting;

/**
 * Who the treatment is for. Severity, history and the age of the score are tested before the first dose only:
 * getting better never closes the door.
 */
final class EntryRules {

    static final Setting.Amount PHQ9_MIN = new Setting.Amount("phq9-min",
            "PHQ-9 total from which depression is severe enough.", "points", 15, 5, 27);
    static final Setting.Amount PHQ9_DAYS = new Setting.Amount("phq9-days",
            "Days for which a PHQ-9 before the first dose is current.", "days", 28, 7, 42);

    static final Limit ADULT = new Limit("age-adult", "Age from which a patient is an adult.", "years", 18);
    static final Limit YOUNG = new Limit("age-young",
            "Age up to which antidepressants make suicidal thoughts more likely.", "years", 24);

    static final Limit FROM_65 = new Limit("age-older", "Age from which a patient is older.", "years", 65);

    private static final Rule AGE = Rule.of("ELIG-AGE", L_MUST, "Adults",
            "Esketamine is not approved below 18 years.", "Spravato US prescribing information").limited(ADULT);
    private static final Rule AGE_KETAMINE = Rule.of("ELIG-AGE-KETAMINE", P, "Adults",
            "Ketamine infusions for depression are given to adults.", "Clinic policy").limited(ADULT);
    private static final Rule DIAGNOSIS = Rule.of("ELIG-DIAGNOSIS", G, "Major depressive disorder",
            "The treatment is for major depressive disorder; any other diagnosis needs a decision.",
            "Spravato US prescribing information, indications; ICD-10-CM F32 and F33");
    private static final Rule SEVERITY = Rule.of("ELIG-SEVERITY", P, "Severe enough",
            "PHQ-9 of 15 or more before the first dose; below it a clinician decides.",
            "QualChoice payer criteria; clinic policy").with(PHQ9_MIN);
    private static final Rule CURRENT_SCORE = Rule.of("ELIG-PHQ9-CURRENT", P, "Current score",
            "The PHQ-9 is at most 4 weeks old before the first dose.", "Payer criteria; clinic policy")
            .with(PHQ9_DAYS);
    private static final Rule YOUNG_ADULT = Rule.of("ELIG-YOUNG", L_WEIGH, "Young adults",
            "Up to 24 years antidepressants make suicidal thoughts more likely: watched closely, most of all early and "
                    + "at a change of dose.", "Spravato US prescribing information, boxed warning").limited(YOUNG);
    static final Rule OLDER = Rule.of("ELIG-OLDER", L_WEIGH, "Older people",
            "From 65 years the blood pressure rises more, and the European label begins with a lower dose.",
            "MIMS Hong Kong; pooled esketamine trials").limited(FROM_65);
    private static final Rule RISK_ASKED = Rule.of("ELIG-RISK-ASKED", P, "Suicide risk asked",
            "The C-SSRS screener is complete before the first decision; what it says is raised beside eligibility and "
                    + "does not change it.", "Clinic policy");

    /** What is missing when nobody has told the age. */
    static final String AGE_NOT_KNOWN = "age";
    private static final Pattern MAJOR_DEPRESSION = Pattern.compile("F32(\\.[0-59A])?|F33(\\.\\d{1,2})?");

    static final List<EligibilityRule> ALL = List.of(
            new EligibilityRule(AGE, (findings, policy, today) -> age(findings.ageYears(), AGE))
                    .onlyFor(Protocol.ESKETAMINE_TRD, Protocol.ESKETAMINE_MDSI),
            new EligibilityRule(AGE_KETAMINE, (findings, policy, today) -> age(findings.ageYears(), AGE_KETAMINE))
                    .onlyFor(Protocol.IV_KETAMINE),
            new EligibilityRule(YOUNG_ADULT, (findings, policy, today) -> young(findings.ageYears())),
            new EligibilityRule(OLDER, (findings, policy, today) -> older(findings.ageYears())),
            new EligibilityRule(DIAGNOSIS, (findings, policy, today) -> diagnosis(findings.depression())),
            TreatmentResistance.MET,
            TreatmentResistance.CLASSES,
            new EligibilityRule(SEVERITY, EntryRules::severity),
            new EligibilityRule(CURRENT_SCORE, EntryRules::currentScore),
            new EligibilityRule(RISK_ASKED, (findings, policy, today) -> riskAsked(findings)));

    private EntryRules() {}

    private static Verdict age(@Nullable Integer years, Rule rule) {
        if (years == null || years < 0 || years > 120) {
            return Verdict.missing(AGE_NOT_KNOWN);
        }
        return years < ADULT.whole() ? Verdict.excludes(rule.hit("below-18")) : Verdict.SILENT;
    }

    private static Verdict young(@Nullable Integer years) {
        return years != null && years >= 0 && years <= YOUNG.whole()
                ? Verdict.notes(YOUNG_ADULT.hit("up-to-24"), "watch-suicidal-thoughts") : Verdict.SILENT;
    }

    private static Verdict older(@Nullable Integer years) {
        return years != null && years >= FROM_65.whole() && years <= 120
                ? Verdict.notes(OLDER.hit("65-or-older"), "watch-blood-pressure") : Verdict.SILENT;
    }

    private static Verdict diagnosis(Depression depression) {
        if (depression.diagnosis() == null || depression.diagnosis().isBlank()) {
            return Verdict.missing("diagnosis");
        }
        return MAJOR_DEPRESSION.matcher(depression.diagnosis().strip()).matches() ? Verdict.SILENT
                : Verdict.reviews(DIAGNOSIS.hit("off-indication"));
    }

    private static Verdict severity(ScreeningFindings findings, Policy policy, LocalDate today) {
        @Nullable Integer total = findings.depression().phq9Total();
        if (!findings.beforeFirstDose()) {
            return Verdict.SILENT;
        }
        if (total == null || total < 0 || total > 27) {
            return Verdict.missing("phq-9");
        }
        return total < policy.whole(PHQ9_MIN) ? Verdict.reviews(SEVERITY.hit("below-severity")) : Verdict.SILENT;
    }

    private static Verdict currentScore(ScreeningFindings findings, Policy policy, LocalDate today) {
        @Nullable LocalDate on = findings.depression().phq9On();
        if (!findings.beforeFirstDose()) {
            return Verdict.SILENT;
        }
        if (on == null || on.isAfter(today)) {
            return Verdict.missing("phq-9-date");
        }
        return on.isBefore(today.minusDays(policy.whole(PHQ9_DAYS)))
                ? Verdict.missing("phq-9-current") : Verdict.SILENT;
    }

    private static Verdict riskAsked(ScreeningFindings findings) {
        @Nullable SuicideLevel level = findings.depression().suicideRisk();
        boolean asked = level != null && level != SuicideLevel.UNCLEAR;
        return asked || !findings.beforeFirstDose() ? Verdict.SILENT : Verdict.missing("c-ssrs-screener");
    }
}
