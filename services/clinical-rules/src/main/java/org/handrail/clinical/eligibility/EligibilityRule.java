package org.handrail.clinical.eligibility;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import org.handrail.clinical.Answer;
import org.handrail.clinical.course.Protocol;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.rule.Rule;
import org.handrail.clinical.rule.Setting;

/**
 * A rule of eligibility: its description and its test.
 *
 * @param rule      what it says
 * @param protocols for which it is asked
 * @param test      how it is tested
 */
record EligibilityRule(Rule rule, Set<Protocol> protocols, Test test) {

    /** A rule of every protocol. */
    EligibilityRule(Rule rule, Test test) {
        this(rule, EnumSet.allOf(Protocol.class), test);
    }

    EligibilityRule onlyFor(Protocol first, Protocol... more) {
        return new EligibilityRule(rule, EnumSet.of(first, more), test);
    }

    /** The test of a rule. */
    interface Test {
        Verdict apply(ScreeningFindings findings, Policy policy, LocalDate today);
    }

    /** Yes excludes; not known is missing under the code given. */
    static EligibilityRule excludedIf(Rule rule, String code, Function<ScreeningFindings, Answer> question) {
        return onYes(rule, code, question, Verdict.excludes(rule.hit(code)));
    }

    /** Yes asks a clinician to look. */
    static EligibilityRule reviewedIf(Rule rule, String code, Function<ScreeningFindings, Answer> question) {
        return onYes(rule, code, question, Verdict.reviews(rule.hit(code)));
    }

    /** Yes asks a clinician to look and adds a precaution. */
    static EligibilityRule reviewedIf(Rule rule, String code, Function<ScreeningFindings, Answer> question,
                                      String precaution) {
        return onYes(rule, code, question, Verdict.reviews(rule.hit(code), precaution));
    }

    /** Yes changes nothing but adds a precaution. */
    static EligibilityRule notedIf(Rule rule, String code, Function<ScreeningFindings, Answer> question,
                                   String precaution) {
        return onYes(rule, code, question, Verdict.notes(rule.hit(code), precaution));
    }

    /** Yes is noted; not known says nothing, because a note changes nothing. */
    static EligibilityRule notedIfTold(Rule rule, String code, Function<ScreeningFindings, Answer> question) {
        return new EligibilityRule(rule, (findings, policy, today) -> question.apply(findings).isYes()
                ? Verdict.notes(rule.hit(code)) : Verdict.SILENT);
    }

    /** Yes asks a clinician to look; not known is missing only where the clinic asks. */
    static EligibilityRule reviewedWhereAsked(Setting.Flag asked, Rule rule, String code,
                                              Function<ScreeningFindings, Answer> question) {
        return new EligibilityRule(rule, (findings, policy, today) -> switch (question.apply(findings)) {
            case YES -> Verdict.reviews(rule.hit(code));
            case NO -> Verdict.SILENT;
            case UNKNOWN -> policy.flag(asked) ? Verdict.missing(code) : Verdict.SILENT;
        });
    }

    private static EligibilityRule onYes(Rule rule, String code, Function<ScreeningFindings, Answer> question,
                                         Verdict yes) {
        return new EligibilityRule(rule, (findings, policy, today) -> switch (question.apply(findings)) {
            case YES -> yes;
            case NO -> Verdict.SILENT;
            case UNKNOWN -> Verdict.missing(code);
        });
    }
}
