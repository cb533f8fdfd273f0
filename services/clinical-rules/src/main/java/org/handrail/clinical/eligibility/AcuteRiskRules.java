package org.handrail.clinical.eligibility;

import static org.handrail.clinical.rule.Tag.L_MUST;
import static org.handrail.clinical.rule.Tag.L_WEIGH;

import java.util.List;
import org.handrail.clinical.Answer;
import org.handrail.clinical.course.Protocol;
import org.handrail.clinical.instrument.SuicideLevel;
import org.handrail.clinical.rule.Rule;

/**
 * Who is treated because of acute suicidal thoughts or behaviour. High risk is the reason for the treatment here and
 * no bar; the alarm that it raises stands beside. The drug is not shown to prevent suicide and replaces no hospital.
 */
final class AcuteRiskRules {

    private static final String LABEL = "Spravato US prescribing information, indications";

    private static final Rule INDICATION = Rule.of("ELIG-MDSI-RISK", L_WEIGH, "Acute suicidal thoughts or behaviour",
            "The indication is major depression with acute suicidal thoughts or behaviour; lower risk asks for a "
                    + "decision, and none at all is another indication.", LABEL);
    private static final Rule ANTIDEPRESSANT = Rule.of("ELIG-MDSI-ANTIDEPRESSANT", L_MUST, "Oral antidepressant",
            "In this indication the spray is given beside an oral antidepressant, at every dose and not the first alone.",
            LABEL).revised(3);

    static final List<EligibilityRule> ALL = List.of(
            new EligibilityRule(INDICATION, (findings, policy, today) -> risk(findings))
                    .onlyFor(Protocol.ESKETAMINE_MDSI),
            new EligibilityRule(ANTIDEPRESSANT, (findings, policy, today) -> antidepressant(findings))
                    .onlyFor(Protocol.ESKETAMINE_MDSI));

    private AcuteRiskRules() {}

    /** A screener that is missing is asked for by another rule. */
    private static Verdict risk(ScreeningFindings findings) {
        SuicideLevel level = findings.depression().suicideRisk();
        if (!findings.beforeFirstDose() || level == null) {
            return Verdict.SILENT;
        }
        return switch (level) {
            case HIGH -> Verdict.notes(INDICATION.hit("acute-suicidal-thoughts"));
            case MODERATE, LOW -> Verdict.reviews(INDICATION.hit("risk-not-high"));
            case NONE -> Verdict.excludes(INDICATION.hit("no-suicidal-thoughts"));
            case UNCLEAR -> Verdict.SILENT;
        };
    }

    private static Verdict antidepressant(ScreeningFindings findings) {
        Answer taken = findings.medicines().oralAntidepressant();
        if (taken.isYes()) {
            return Verdict.SILENT;
        }
        return taken.isNo() ? Verdict.excludes(ANTIDEPRESSANT.hit("no-oral-antidepressant"))
                : Verdict.missing("oral-antidepressant");
    }
}
