package org.handrail.clinical.eligibility;

import static org.handrail.clinical.eligibility.EligibilityRule.excludedIf;
import static org.handrail.clinical.eligibility.EligibilityRule.notedIf;
import static org.handrail.clinical.eligibility.EligibilityRule.reviewedIf;
import static org.handrail.clinical.rule.Tag.G;
import static org.handrail.clinical.rule.Tag.K;
import static org.handrail.clinical.rule.Tag.L_MUST;
import static org.handrail.clinical.rule.Tag.L_WEIGH;

import java.time.LocalDate;
import java.util.List;
import org.handrail.clinical.course.Protocol;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.rule.Rule;
import org.handrail.clinical.rule.Setting;

/** Heart and vessels: esketamine raises the blood pressure for about four hours. */
final class CirculationRules {

    private static final String LABEL = "Spravato US prescribing information, contraindications and warnings";

    private static final String PRESSOR = "drugs.com disease interactions; ketamine monographs";

    static final Setting.Amount EVENT_WEEKS = new Setting.Amount("recent-event-weeks",
            "Weeks after a heart attack, stroke or other major event in which there is no treatment.", "weeks", 6, 6, 52);

    private static final Rule RECENT_EVENT = Rule.of("ELIG-RECENT-EVENT", K, "Recent heart attack or stroke",
            "A heart attack, stroke or other major event less than 6 weeks ago: not yet.",
            "EU product information of Spravato").with(EVENT_WEEKS).revised(3);

    static final Rule ENCEPHALOPATHY = Rule.of("ELIG-ENCEPHALOPATHY", L_WEIGH, "Hypertensive encephalopathy before",
            "Who once had a hypertensive encephalopathy needs a decision and denser checks.", LABEL);

    static final List<EligibilityRule> ALL = List.of(

            excludedIf(Rule.of("ELIG-ANEURYSM", L_MUST, "Aneurysm",
                            "Aneurysmal disease of the aorta, the brain's or the limbs' vessels rules esketamine out.",
                            LABEL).revised(2),
                    "aneurysmal-disease", findings -> findings.circulation().aneurysmalDisease())
                    .onlyFor(Protocol.ESKETAMINE_TRD, Protocol.ESKETAMINE_MDSI),

            excludedIf(Rule.of("ELIG-ANEURYSM-KETAMINE", G, "Aneurysm, ketamine",
                            "Ketamine raises the pressure too: with aneurysmal disease no infusion.", PRESSOR),
                    "aneurysmal-disease", findings -> findings.circulation().aneurysmalDisease())
                    .onlyFor(Protocol.IV_KETAMINE),

            excludedIf(Rule.of("ELIG-AVM", L_MUST, "Arteriovenous malformation",
                            "A known arteriovenous malformation rules esketamine out.", LABEL).revised(2),
                    "arteriovenous-malformation", findings -> findings.circulation().arteriovenousMalformation())
                    .onlyFor(Protocol.ESKETAMINE_TRD, Protocol.ESKETAMINE_MDSI),

            excludedIf(Rule.of("ELIG-AVM-KETAMINE", G, "Arteriovenous malformation, ketamine",
                            "Ketamine raises the pressure too: with an arteriovenous malformation no infusion.", PRESSOR),
                    "arteriovenous-malformation", findings -> findings.circulation().arteriovenousMalformation())
                    .onlyFor(Protocol.IV_KETAMINE),

            excludedIf(Rule.of("ELIG-BRAIN-BLEED", L_MUST, "Bleeding into the brain",
                            "Who ever bled into the brain is not treated.", LABEL),
                    "intracerebral-haemorrhage", findings -> findings.circulation().intracerebralHaemorrhage()),

            excludedIf(Rule.of("ELIG-PRESSURE-HAZARD", L_WEIGH, "Pressure would be dangerous",
                            "Where a rise of blood or brain pressure would be a serious hazard, no treatment.",
                            "drugs.com disease interactions of Spravato; " + LABEL),
                    "pressure-hazard", findings -> findings.circulation().pressureHazard()),

            new EligibilityRule(RECENT_EVENT, CirculationRules::recentEvent),

            reviewedIf(Rule.of("ELIG-UNSTABLE-HEART", G, "Unstable heart",
                            "Unstable angina, decompensated heart failure or severe arrhythmia needs a decision.",
                            "Trial criteria (PMC10812090)"),
                    "unstable-heart", findings -> findings.circulation().unstableHeart()),

            notedIf(Rule.of("ELIG-HYPERTENSION", G, "Controlled high blood pressure",
                            "High blood pressure that is controlled is no bar; it is marked.",
                            "Trial criteria (PMC10812090); blood pressure study of 684 infusions"),
                    "controlled-hypertension", findings -> findings.circulation().controlledHypertension(),
                    "watch-blood-pressure"),

            reviewedIf(ENCEPHALOPATHY, "hypertensive-encephalopathy", findings -> findings.circulation().hypertensiveEncephalopathy(),
                    "denser-blood-pressure-checks"));

    private CirculationRules() {}

    /**
     * A day that is told decides; a yes without a day stands until a day is told. A no is an answer about six weeks: where
     * the clinic waits longer it says nothing of the weeks before, unless there never was an event.
     */
    private static Verdict recentEvent(ScreeningFindings findings, Policy policy, LocalDate today) {
        LocalDate last = findings.circulation().lastEventOn();
        if (last != null) {
            return last.plusWeeks(policy.whole(EVENT_WEEKS)).isAfter(today)
                    ? Verdict.excludes(RECENT_EVENT.hit("recent-cardiovascular-event")) : Verdict.SILENT;
        }
        return switch (findings.circulation().recentCardiovascularEvent()) {
            case YES -> Verdict.excludes(RECENT_EVENT.hit("recent-cardiovascular-event"));
            case NO -> policy.number(EVENT_WEEKS) > EVENT_WEEKS.byDefault() && !findings.circulation().eventEver().isNo()
                    ? Verdict.missing("last-cardiovascular-event") : Verdict.SILENT;
            case UNKNOWN -> findings.circulation().eventEver().isNo() ? Verdict.SILENT
                    : Verdict.missing("recent-cardiovascular-event");
        };
    }
}
