package org.handrail.clinical.boundary;

import static org.handrail.clinical.Answer.NO;
import static org.handrail.clinical.Answer.UNKNOWN;
import static org.handrail.clinical.Answer.YES;

import java.util.List;
import java.util.function.Predicate;
import org.handrail.clinical.cases.Dosing;
import org.handrail.clinical.cases.Person;
import org.handrail.clinical.cases.Visit;
import org.handrail.clinical.course.Phase;
import org.handrail.clinical.course.Protocol;
import org.handrail.clinical.course.Template;
import org.handrail.clinical.dosing.GivenDose;
import org.handrail.clinical.dosing.OrderAsked;
import org.handrail.clinical.dosing.OrderCheck;
import org.handrail.clinical.eligibility.AntidepressantTrial;
import org.handrail.clinical.eligibility.Assessment;
import org.handrail.clinical.eligibility.Medicines;
import org.handrail.clinical.eligibility.Outcome;
import org.handrail.clinical.eligibility.Substances;
import org.handrail.clinical.gate.Gates;
import org.handrail.clinical.instrument.CssrsScreener;
import org.handrail.clinical.instrument.ItemAnswer;
import org.handrail.clinical.instrument.SuicideLevel;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.sideeffect.SeriousReport;

/** The switches and choices. */
final class Switches {

    static final List<Switch> ALL = List.of(
            new Switch("RISK-MODERATE", "cssrs-behaviour-scheme", "three-months", "three-bands",
                    policy -> longAgo(policy) == SuicideLevel.MODERATE),
            new Switch("RISK-LOW", "cssrs-behaviour-scheme", "three-bands", "three-months",
                    policy -> longAgo(policy) == SuicideLevel.LOW),
            new Switch("GATE-ENROLMENT", "site-kind", "outpatient", "inpatient",
                    policy -> Gates.enrolment(Protocol.ESKETAMINE_TRD, false, policy).isPresent()),
            new Switch("GATE-COUNSELLED", "site-kind", "outpatient", "inpatient",
                    policy -> Gates.counselling(Protocol.ESKETAMINE_TRD, false, policy).isPresent()),
            new Switch("ELIG-TRD", "trd-dose", "maximum-tolerated", "adequate", person("trd-not-met", p -> p.trials =
                    List.of(Person.trial("a", "x", 8, 20), new AntidepressantTrial("b", "y", YES, 8, YES, 20, NO, YES, NO)))),
            new Switch("ELIG-TRD", "trd-count-intolerance", "true", "false", person("trd-with-intolerance", p -> p.trials =
                    List.of(Person.trial("a", "x", 8, 20), new AntidepressantTrial("b", "y", YES, 2, YES, 0, YES, YES, NO)))),
            new Switch("ELIG-TRD-CLASS", "trd-different-class", "true", "false", person("payer-class", p -> p.trials =
                    List.of(Person.trial("a", "x", 8, 20), Person.trial("b", "x", 8, 20)))),
            new Switch("ELIG-TRD-FIRST", "trd-first", "augmentation", "none", nothingFirst()),
            new Switch("ELIG-TRD-FIRST", "trd-first", "psychotherapy", "none", nothingFirst()),
            new Switch("ELIG-TRD-FIRST", "trd-first", "either", "none", nothingFirst()),
            new Switch("ELIG-PSYCHIATRIST", "psychiatrist-required", "true", "false", person("no-psychiatrist",
                    p -> p.assessment = new Assessment(2, YES, NO, NO, NO, NO, YES, YES))),
            new Switch("ELIG-OTHER-CAUSE", "other-cause-asked", "true", "false", unasked("other-cause")),
            new Switch("ELIG-ECG", "ecg-required", "true", "false", unasked("abnormal-ecg")),
            new Switch("ELIG-LABS", "labs-required", "true", "false", unasked("abnormal-labs")),
            new Switch("ELIG-STOP-BANG", "stop-bang-required", "true", "false", unasked("stop-bang")),
            new Switch("ELIG-URINE-SCREEN", "urine-screen-required", "true", "false", person("urine-screen-positive",
                    p -> p.substances = new Substances(NO, NO, 1, NO, 0, UNKNOWN))),
            new Switch("ELIG-MAOI", "maoi", "review", "monitor", maoi(Outcome.REVIEW)),
            new Switch("ELIG-MAOI", "maoi", "exclude", "review", maoi(Outcome.EXCLUDED)),
            new Switch("ELIG-ORAL-ANTIDEPRESSANT", "require-oral-ad", "true", "false", person(
                    "payer-oral-antidepressant", p -> p.medicines = new Medicines(0.0, NO, NO, NO, NO))),
            new Switch("COURSE-LEAST", "course-least-days", "14", "7", policy -> fromWeekNine(policy) == 14),
            new Switch("COURSE-LEAST", "course-least-days", "7", "14", policy -> fromWeekNine(policy) == 7),
            new Switch("AE-REPORTED", "site-kind", "inpatient", "outpatient",
                    policy -> SeriousReport.of(policy).reason().equals("by-telephone")),
            new Switch("REL-RIDE-KIND", "release-ride", "escort", "medical-transport", leavingBy("medical-transport")),
            new Switch("REL-RIDE-KIND", "release-ride", "medical-transport", "taxi", leavingBy("taxi")),
            new Switch("DOSE-FIRST-DAY", "jurisdiction", "eu", "us", policy -> Dosing.with(d -> {
                d.older = YES;
                d.device = 2;
                d.today.add(new GivenDose(Dosing.minutesAgo(6), 28));
            }).hits(policy).stream().anyMatch(hit -> hit.rule().equals("DOSE-FIRST-DAY"))),
            new Switch("DAY-STOCK", "stock-labelled", "true", "false", policy -> new Dosing().hits(policy).stream()
                    .anyMatch(hit -> hit.rule().equals("DAY-STOCK"))),
            new Switch("IV-DOSE-WEIGHT", "iv-dose-weight", "ideal", "actual", policy -> OrderCheck.problems(new OrderAsked(
                    Protocol.IV_KETAMINE, "ketamine", "iv", null, 0.5, 120.0, Dosing.daysAgo(1), null, null), policy).stream()
                    .anyMatch(hit -> hit.rule().equals("IV-DOSE-WEIGHT"))),
            new Switch("IV-ROUTE", "route-im", "false", "true", route("im")),
            new Switch("IV-ROUTE", "route-sc", "false", "true", route("sc")),
            new Switch("IV-ROUTE", "route-oral", "false", "true", route("oral")),
            new Switch("IV-ROUTE", "route-home", "false", "true", route("home")),
            new Switch("MON-SPO2-CONTINUOUS", "spo2-continuous", "true", "false",
                    policy -> new Visit().due("spo2-", policy).isEmpty()));

    private Switches() {}

    private static Predicate<Policy> person(String reason, Person.Change change) {
        return policy -> Person.with(change).hits(policy).stream().anyMatch(hit -> hit.reason().equals(reason));
    }

    private static Predicate<Policy> unasked(String reason) {
        return person(reason, p -> p.assessment = Assessed.NOTHING);
    }

    private static Predicate<Policy> nothingFirst() {
        return person("payer-first", p -> p.assessment = new Assessment(0, NO, YES, NO, NO, NO, YES, YES));
    }

    private static Predicate<Policy> maoi(Outcome outcome) {
        return policy -> Person.with(p -> p.medicines = new Medicines(0.0, NO, NO, YES, YES)).decision(policy).outcome()
                == outcome;
    }

    private static Predicate<Policy> leavingBy(String ride) {
        return policy -> Visit.with(v -> v.rideBy = ride).unmet(policy).stream()
                .anyMatch(hit -> hit.rule().equals("REL-RIDE-KIND"));
    }

    private static int fromWeekNine(Policy policy) {
        return Template.of(Protocol.ESKETAMINE_TRD, Phase.FORTNIGHTLY_OR_WEEKLY, policy).orElseThrow().every();
    }

    private static Predicate<Policy> route(String route) {
        OrderAsked asked = new OrderAsked(Protocol.IV_KETAMINE, "ketamine", route, 35.0, 0.5, 70.0, Dosing.daysAgo(1), null,
                null);
        return policy -> OrderCheck.problems(asked, policy).stream()
                .anyMatch(hit -> hit.rule().equals("IV-ROUTE"));
    }

    /** Behaviour more than a year ago and nothing since. */
    private static SuicideLevel longAgo(Policy policy) {
        return CssrsScreener.triage(List.of(new ItemAnswer("q1", 0), new ItemAnswer("q2", 0), new ItemAnswer("q6", 1),
                new ItemAnswer("q6-3m", 0), new ItemAnswer("q6-12m", 0)), policy).level();
    }
}
