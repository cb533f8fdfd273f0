package org.handrail.clinical.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.handrail.clinical.Answer;
import org.handrail.clinical.cases.Person;
import org.handrail.clinical.course.Protocol;
import org.handrail.clinical.instrument.SuicideLevel;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.rule.RuleHit;
import org.handrail.clinical.rule.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each finding in a patient of whom nothing else speaks: which rule says what, and that it is silent about a no. */
class FindingsTest {

    @ParameterizedTest(name = "{0}: {3} in {1}, {4}")
    @CsvSource({
        "ELIG-ANEURYSM,          ESKETAMINE_TRD, circulation, aneurysmalDisease,          EXCLUDED, L-must, ",
        "ELIG-ANEURYSM-KETAMINE, IV_KETAMINE,    circulation, aneurysmalDisease,          EXCLUDED, G, ",
        "ELIG-AVM,               ESKETAMINE_TRD, circulation, arteriovenousMalformation,  EXCLUDED, L-must, ",
        "ELIG-AVM-KETAMINE,      IV_KETAMINE,    circulation, arteriovenousMalformation,  EXCLUDED, G, ",
        "ELIG-BRAIN-BLEED,       ESKETAMINE_TRD, circulation, intracerebralHaemorrhage,   EXCLUDED, L-must, ",
        "ELIG-BRAIN-BLEED,       IV_KETAMINE,    circulation, intracerebralHaemorrhage,   EXCLUDED, L-must, ",
        "ELIG-PRESSURE-HAZARD,   ESKETAMINE_TRD, circulation, pressureHazard,             EXCLUDED, L-weigh, ",
        "ELIG-RECENT-EVENT,      ESKETAMINE_TRD, circulation, recentCardiovascularEvent,  EXCLUDED, K, ",
        "ELIG-UNSTABLE-HEART,    ESKETAMINE_TRD, circulation, unstableHeart,              REVIEW,   G, ",
        "ELIG-HYPERTENSION,      ESKETAMINE_TRD, circulation, controlledHypertension,     ELIGIBLE, G, "
                + "watch-blood-pressure",
        "ELIG-ENCEPHALOPATHY,    ESKETAMINE_TRD, circulation, hypertensiveEncephalopathy, REVIEW,   L-weigh, "
                + "denser-blood-pressure-checks",
        "ELIG-PSYCHOSIS,         ESKETAMINE_TRD, mind,        psychosisNow,               EXCLUDED, L-weigh, ",
        "ELIG-PSYCHOSIS-PAST,    ESKETAMINE_TRD, mind,        psychosisPast,              REVIEW,   L-weigh, ",
        "ELIG-MANIA,             ESKETAMINE_TRD, mind,        maniaNow,                   EXCLUDED, G, ",
        "ELIG-BIPOLAR,           ESKETAMINE_TRD, mind,        bipolar,                    REVIEW,   G, ",
        "ELIG-HYPERSENSITIVITY,  ESKETAMINE_TRD, body,        hypersensitivity,           EXCLUDED, L-must, ",
        "ELIG-PREGNANCY,         ESKETAMINE_TRD, body,        pregnant,                   EXCLUDED, L-weigh, "
                + "specialist-decides",
        "ELIG-BREASTFEEDING,     ESKETAMINE_TRD, body,        breastfeeding,              EXCLUDED, L-weigh, ",
        "ELIG-THYROID,           ESKETAMINE_TRD, body,        untreatedHyperthyroidism,   REVIEW,   K, ",
        "ELIG-EYE-PRESSURE,      ESKETAMINE_TRD, body,        raisedEyePressure,          REVIEW,   K, ",
        "ELIG-PORPHYRIA,         ESKETAMINE_TRD, body,        porphyria,                  REVIEW,   K, ",
        "ELIG-SEIZURES,          ESKETAMINE_TRD, body,        uncontrolledSeizures,       REVIEW,   K, ",
        "ELIG-SLEEP-APNOEA,      ESKETAMINE_TRD, body,        sleepApnoea,                REVIEW,   P, continuous-spo2",
        "ELIG-SUBSTANCE-ACTIVE,  ESKETAMINE_TRD, substances,  activeUntreatedDisorder,    EXCLUDED, G, ",
        "ELIG-SUBSTANCE-HISTORY, ESKETAMINE_TRD, substances,  disorderInHistory,          REVIEW,   L-weigh, ",
        "ELIG-URINE-SCREEN,      ESKETAMINE_TRD, substances,  urineScreenPositive,        REVIEW,   P, ",
        "ELIG-OPIOID,            ESKETAMINE_TRD, medicines,   opioid,                     ELIGIBLE, L-weigh, watch-sedation",
        "ELIG-STIMULANT,         ESKETAMINE_TRD, medicines,   stimulant,                  ELIGIBLE, L-weigh, "
                + "watch-blood-pressure",
        "ELIG-THEOPHYLLINE,      ESKETAMINE_TRD, medicines,   theophylline,               ELIGIBLE, K, ",
        "ELIG-CYP,               ESKETAMINE_TRD, medicines,   cypModifier,                ELIGIBLE, K, ",
        "ELIG-LAMOTRIGINE,       ESKETAMINE_TRD, medicines,   lamotrigine,                ELIGIBLE, K, ",
        "ELIG-NALTREXONE,        ESKETAMINE_TRD, medicines,   naltrexone,                 ELIGIBLE, K, ",
        "ELIG-OTHER-CAUSE,       ESKETAMINE_TRD, assessment,  otherCause,                 REVIEW,   K, ",
        "ELIG-ECG,               ESKETAMINE_TRD, assessment,  abnormalEcg,                REVIEW,   P, ",
        "ELIG-LABS,              ESKETAMINE_TRD, assessment,  abnormalLabs,               REVIEW,   P, ",
    })
    void a_yes_speaks_and_a_no_is_silent(String rule, Protocol protocol, String group, String datum, Outcome outcome,
                                         String tag, String precaution) {
        EligibilityDecision yes = decide(protocol, group, datum, Answer.YES);
        assertThat(yes.rules()).filteredOn(hit -> hit.rule().equals(rule)).singleElement()
                .satisfies(hit -> assertThat(hit.tag()).hasToString(tag));
        assertThat(yes.outcome()).isEqualTo(outcome);
        assertThat(yes.precautions()).isEqualTo(precaution == null ? List.of() : List.of(precaution));
        EligibilityDecision no = decide(protocol, group, datum, Answer.NO);
        assertThat(no.rules()).extracting(RuleHit::rule).doesNotContain(rule);
        assertThat(no.outcome()).isEqualTo(Outcome.ELIGIBLE);
    }

    @ParameterizedTest
    @CsvSource({"ELIG-CAPACITY, canConsent, no-capacity", "ELIG-REACHABLE, reachable, not-reachable"})
    void who_cannot_consent_or_be_reached_is_not_treated_today(String rule, String datum, String reason) {
        EligibilityDecision no = decide(Protocol.ESKETAMINE_TRD, "assessment", datum, Answer.NO);
        assertThat(no.holdsToday()).extracting(RuleHit::rule, RuleHit::reason)
                .containsExactly(tuple(rule, reason));
        assertThat(no.outcome()).isEqualTo(Outcome.REVIEW);
        for (Answer otherwise : List.of(Answer.YES, Answer.UNKNOWN)) {
            assertThat(decide(Protocol.ESKETAMINE_TRD, "assessment", datum, otherwise).outcome())
                    .isEqualTo(Outcome.ELIGIBLE);
        }
    }

    @ParameterizedTest
    @CsvSource({"HIGH, acute-suicidal-thoughts, ELIGIBLE", "MODERATE, risk-not-high, REVIEW", "LOW, risk-not-high, REVIEW",
        "NONE, no-suicidal-thoughts, EXCLUDED"})
    void what_acute_risk_means_where_it_is_the_indication(SuicideLevel risk, String reason, Outcome outcome) {
        EligibilityDecision decision = acute(risk, Answer.YES);
        assertThat(decision.rules()).contains(new RuleHit("ELIG-MDSI-RISK", Tag.L_WEIGH, 1, reason));
        assertThat(decision.outcome()).isEqualTo(outcome);
    }

    @Test
    void with_acute_risk_an_oral_antidepressant_that_is_not_taken_excludes_and_one_not_told_is_asked_for() {
        RuleHit excludes = new RuleHit("ELIG-MDSI-ANTIDEPRESSANT", Tag.L_MUST, 3, "no-oral-antidepressant");
        assertThat(acute(SuicideLevel.HIGH, Answer.NO).excluding()).containsExactly(excludes);
        assertThat(acute(SuicideLevel.HIGH, Answer.UNKNOWN).asking())
                .containsExactly(new RuleHit("ELIG-MDSI-ANTIDEPRESSANT", Tag.L_MUST, 3, "oral-antidepressant"));
        assertThat(acute(SuicideLevel.HIGH, Answer.YES).rules()).doesNotContain(excludes);
    }

    @Test
    void a_screener_that_is_not_complete_is_asked_for_by_its_rule_before_the_first_dose_only() {
        RuleHit asks = new RuleHit("ELIG-RISK-ASKED", Tag.P, 1, "c-ssrs-screener");
        for (SuicideLevel open : new SuicideLevel[] {SuicideLevel.UNCLEAR, null}) {
            assertThat(Person.with(p -> p.risk = open).decision(Policy.DEFAULTS).asking()).containsExactly(asks);
            assertThat(Person.with(p -> {
                p.risk = open;
                p.treated = Answer.YES;
            }).decision(Policy.DEFAULTS).asking()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"UNKNOWN, YES, 1", "NO, YES, 1", "NO, NO, 0", "YES, YES, 0"})
    void who_can_become_pregnant_is_asked_for_a_test(Answer tested, Answer can, int asked) {
        EligibilityDecision decision = Eligibility.decide(Protocol.ESKETAMINE_TRD, OneDatum.changed(OneDatum.changed(
                new Person().findings(), "body", "pregnancyTested", tested), "body", "canBecomePregnant", can),
                Policy.DEFAULTS, Person.TODAY);
        assertThat(decision.asking()).filteredOn(hit -> hit.rule().equals("ELIG-PREGNANCY-TEST")).hasSize(asked);
    }

    @ParameterizedTest
    @CsvSource({"6, NO, UNKNOWN, ", "7, NO, UNKNOWN, last-cardiovascular-event", "7, NO, YES, last-cardiovascular-event",
        "7, NO, NO, ", "6, UNKNOWN, UNKNOWN, recent-cardiovascular-event", "52, UNKNOWN, NO, "})
    void a_no_about_six_weeks_is_not_enough_where_the_clinic_waits_longer_and_no_day_is_known(
            String weeks, Answer recent, Answer ever, String asked) {
        Person person = Person.with(p -> p.circulation = new Circulation(Answer.NO, Answer.NO, Answer.NO, Answer.NO, recent,
                Answer.NO, Answer.NO, Answer.NO, null, ever));
        assertThat(person.decision(new Policy(1, Map.of("recent-event-weeks", weeks))).missing())
                .isEqualTo(asked == null ? List.of() : List.of(asked));
    }

    @ParameterizedTest
    @CsvSource({"NO, 2, ELIGIBLE", "NO, 3, REVIEW", "NO, 8, REVIEW", "NO, , INCOMPLETE"})
    void where_the_clinic_asks_a_stop_bang_of_three_or_more_is_looked_at(Answer apnoea, Integer points, Outcome outcome) {
        EligibilityDecision decision = stopBang(apnoea, points, "true");
        assertThat(decision.outcome()).isEqualTo(outcome);
        assertThat(decision.precautions().contains("continuous-spo2")).isEqualTo(outcome == Outcome.REVIEW);
        assertThat(decision.missing()).isEqualTo(points == null ? List.of("stop-bang") : List.of());
    }

    @Test
    void a_stop_bang_says_nothing_of_whom_sleep_apnoea_is_known_and_is_asked_for_only_where_the_clinic_does() {
        assertThat(stopBang(Answer.YES, 8, "true").rules()).extracting(RuleHit::rule).contains("ELIG-SLEEP-APNOEA")
                .doesNotContain("ELIG-STOP-BANG");
        assertThat(stopBang(Answer.NO, null, "false").missing()).isEmpty();
        assertThat(stopBang(Answer.NO, 3, "false").outcome()).isEqualTo(Outcome.REVIEW);
    }

    private static EligibilityDecision stopBang(Answer apnoea, Integer points, String required) {
        return Eligibility.decide(Protocol.ESKETAMINE_TRD, OneDatum.changed(Person.with(p -> p.assessment = new Assessment(2,
                Answer.YES, Answer.YES, Answer.NO, Answer.NO, Answer.NO, Answer.YES, Answer.YES, points)).findings(), "body",
                "sleepApnoea", apnoea), new Policy(1, Map.of("stop-bang-required", required)), Person.TODAY);
    }

    private static EligibilityDecision acute(SuicideLevel risk, Answer antidepressant) {
        Person person = Person.with(p -> {
            p.protocol = Protocol.ESKETAMINE_MDSI;
            p.risk = risk;
        });
        return Eligibility.decide(person.protocol, OneDatum.changed(person.findings(), "medicines", "oralAntidepressant",
                antidepressant), Policy.DEFAULTS, Person.TODAY);
    }

    private static EligibilityDecision decide(Protocol protocol, String group, String datum, Answer answer) {
        return Eligibility.decide(protocol, OneDatum.changed(new Person().findings(), group, datum, answer),
                Policy.DEFAULTS, Person.TODAY);
    }
}
