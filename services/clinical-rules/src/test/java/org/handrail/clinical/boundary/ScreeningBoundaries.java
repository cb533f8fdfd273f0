package org.handrail.clinical.boundary;

import static org.handrail.clinical.Answer.NO;
import static org.handrail.clinical.Answer.UNKNOWN;
import static org.handrail.clinical.Answer.YES;
import static org.handrail.clinical.boundary.Boundary.of;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.handrail.clinical.Answer;
import org.handrail.clinical.boundary.Boundary.Case;
import org.handrail.clinical.cases.Dosing;
import org.handrail.clinical.cases.Person;
import org.handrail.clinical.course.Protocol;
import org.handrail.clinical.eligibility.Circulation;
import org.handrail.clinical.eligibility.DayPressure;
import org.handrail.clinical.eligibility.Medicines;
import org.handrail.clinical.eligibility.Substances;
import org.handrail.clinical.gate.Gates;
import org.handrail.clinical.instrument.CssrsScreener;
import org.handrail.clinical.instrument.Given;
import org.handrail.clinical.instrument.Instrument;
import org.handrail.clinical.instrument.ItemAnswer;
import org.handrail.clinical.instrument.RiskBaseline;
import org.handrail.clinical.instrument.SuicideItem;
import org.handrail.clinical.instrument.SuicideLevel;
import org.handrail.clinical.instrument.SuicideRisk;

/** The numbers of screening: forms, suicide risk, eligibility, gates. */
final class ScreeningBoundaries {

    static final List<Boundary> ALL = List.of(
            of("SCORE-PHQ-9", "phq-9-mild", 5, 4, called(Instrument.PHQ_9, "mild")),
            of("SCORE-PHQ-9", "phq-9-moderate", 10, 9, called(Instrument.PHQ_9, "moderate")),
            of("SCORE-PHQ-9", "phq-9-moderately-severe", 15, 14, called(Instrument.PHQ_9, "moderately-severe")),
            of("SCORE-PHQ-9", "phq-9-severe", 20, 19, called(Instrument.PHQ_9, "severe")),
            of("SCORE-GAD-7", "gad-7-mild", 5, 4, called(Instrument.GAD_7, "mild")),
            of("SCORE-GAD-7", "gad-7-moderate", 10, 9, called(Instrument.GAD_7, "moderate")),
            of("SCORE-GAD-7", "gad-7-severe", 15, 14, called(Instrument.GAD_7, "severe")),
            of("SCORE-MADRS", "madrs-mild", 7, 6, called(Instrument.MADRS, "mild")),
            of("SCORE-MADRS", "madrs-moderate", 20, 19, called(Instrument.MADRS, "moderate")),
            of("SCORE-MADRS", "madrs-severe", 35, 34, called(Instrument.MADRS, "severe")),
            of("SCORE-QIDS-SR16", "qids-sr16-mild", 6, 5, called(Instrument.QIDS_SR16, "mild")),
            of("SCORE-QIDS-SR16", "qids-sr16-moderate", 11, 10, called(Instrument.QIDS_SR16, "moderate")),
            of("SCORE-QIDS-SR16", "qids-sr16-severe", 16, 15, called(Instrument.QIDS_SR16, "severe")),
            of("SCORE-QIDS-SR16", "qids-sr16-very-severe", 21, 20, called(Instrument.QIDS_SR16, "very-severe")),
            of("SCORE-AUDIT-C", "audit-c-men", 4, 3, alcohol(YES)),
            of("SCORE-AUDIT-C", "audit-c-others", 3, 2, alcohol(UNKNOWN)),
            of("SCORE-DAST-10", "dast-10-low", 1, 0, called(Instrument.DAST_10, "low")),
            of("SCORE-DAST-10", "dast-10-moderate", 3, 2, called(Instrument.DAST_10, "moderate")),
            of("SCORE-DAST-10", "dast-10-substantial", 6, 5, called(Instrument.DAST_10, "substantial")),
            of("SCORE-DAST-10", "dast-10-severe", 9, 8, called(Instrument.DAST_10, "severe")),

            of("RISK-PHQ9-ITEM9", "suicide-item-positive", 1, 0, item(SuicideItem.PHQ_9, SuicideLevel.UNCLEAR)),
            of("RISK-MADRS-ITEM10", "suicide-item-positive", 1, 0, item(SuicideItem.MADRS, SuicideLevel.UNCLEAR)),
            of("RISK-MADRS-ITEM10", "madrs-item-10-high", 5, 4, item(SuicideItem.MADRS, SuicideLevel.HIGH)),
            of("RISK-QIDS-ITEM12", "suicide-item-positive", 1, 0, item(SuicideItem.QIDS_SR16, SuicideLevel.UNCLEAR)),
            of("RISK-QIDS-ITEM12", "qids-item-12-high", 3, 2, item(SuicideItem.QIDS_SR16, SuicideLevel.HIGH)),
            of("RISK-UNCLEAR", "screener-unfinished", 30, 29.99, (minutes, policy) ->
                    !CssrsScreener.unfinishedFrom(Dosing.minutesAgo(minutes), policy).isAfter(Dosing.NOW)),
            of("RISK-BASELINE", "risk-baseline-days", 30, 29, (days, policy) ->
                    !RiskBaseline.latest(Dosing.daysAgo((long) days), policy, Dosing.ZONE).isAfter(Dosing.NOW)),

            of("GATE-AUTHORISATION-AHEAD", "authorisation-ahead-days", 7, 8, (days, policy) ->
                    !Gates.shownFrom(Dosing.daysAgo((long) -days), policy, Dosing.ZONE).isAfter(Dosing.NOW)),
            of("GATE-PDMP", "pdmp-days", 30, 29, (days, policy) -> !Gates.registerAgain(Dosing.daysAgo((long) days),
                    Dosing.daysAgo(365), policy, Dosing.ZONE).isAfter(Dosing.NOW)),

            of("ELIG-AGE", "age-adult", 17, 18, person("ELIG-AGE", (p, years) -> p.age = years.intValue())),
            of("ELIG-AGE-KETAMINE", "age-adult", 17, 18, person("ELIG-AGE-KETAMINE", (p, years) -> {
                p.protocol = Protocol.IV_KETAMINE;
                p.age = years.intValue();
            })),
            of("ELIG-OLDER", "age-older", 65, 64, person("ELIG-OLDER", (p, years) -> p.age = years.intValue())),
            of("ELIG-YOUNG", "age-young", 24, 25, person("ELIG-YOUNG", (p, years) -> p.age = years.intValue())),
            of("ELIG-TRD", "trd-trials", 1, 2, person("ELIG-TRD", "trd-not-met", (p, count) -> p.trials =
                    IntStream.range(0, count.intValue()).mapToObj(i -> Person.trial("drug-" + i, "c-" + i, 8, 20)).toList())),
            of("ELIG-TRD", "trd-weeks", 5, 6, person("ELIG-TRD", "trd-not-met", (p, weeks) -> p.trials = List.of(
                    Person.trial("a", "x", weeks.intValue(), 20), Person.trial("b", "y", weeks.intValue(), 20)))),
            of("ELIG-TRD", "trd-response-percent", 50, 49, person("ELIG-TRD", "trd-not-met", (p, fall) -> p.trials =
                    List.of(Person.trial("a", "x", 8, fall.intValue()), Person.trial("b", "y", 8, fall.intValue())))),
            of("ELIG-TRD-CLASS", "trd-classes", 1, 2, person("ELIG-TRD-CLASS", (p, classes) -> p.trials =
                    IntStream.range(0, 3).mapToObj(i -> Person.trial("drug-" + i, "c-" + i % classes.intValue(), 8, 20))
                            .toList())),
            of("ELIG-TRD-FIRST", "trd-augmentations", 0, 1, (tried, policy) -> person("ELIG-TRD-FIRST",
                    (p, count) -> p.assessment = Assessed.augmented(count.intValue()))
                    .speaks(tried, Policies.and(policy, "trd-first", "augmentation"))),
            of("ELIG-STOP-BANG", "stop-bang-review", 3, 2, person("ELIG-STOP-BANG",
                    (p, points) -> p.assessment = Assessed.stopBang(points.intValue()))),
            of("ELIG-SEVERITY", "phq9-min", 14, 15, person("ELIG-SEVERITY", (p, score) -> p.phq9 = score.intValue())),
            of("ELIG-PHQ9-CURRENT", "phq9-days", 29, 28, person("ELIG-PHQ9-CURRENT",
                    (p, days) -> p.phq9On = Person.TODAY.minusDays(days.longValue()))),
            of("ELIG-RECENT-EVENT", "recent-event-weeks", 5.9, 6, person("ELIG-RECENT-EVENT", (p, weeks) -> p.circulation =
                    new Circulation(NO, NO, NO, NO, NO, NO, NO, NO, Person.TODAY.minusDays(Math.round(weeks * 7))))),
            of("ELIG-AUDIT-C", "audit-c-men", 4, 3, person("ELIG-AUDIT-C",
                    (p, score) -> p.substances = new Substances(NO, NO, score.intValue(), YES, 0, NO))),
            of("ELIG-AUDIT-C", "audit-c-others", 3, 2, person("ELIG-AUDIT-C",
                    (p, score) -> p.substances = new Substances(NO, NO, score.intValue(), UNKNOWN, 0, NO))),
            of("ELIG-DAST", "dast-10-positive", 3, 2, person("ELIG-DAST",
                    (p, score) -> p.substances = new Substances(NO, NO, 1, NO, score.intValue(), NO))),
            of("ELIG-BENZODIAZEPINE", "bzd-review-mg", 2.01, 2, person("ELIG-BENZODIAZEPINE", "bzd-high",
                    (p, mg) -> p.medicines = new Medicines(mg, NO, NO, NO, YES))),
            of("ELIG-BP-PREDOSE", "bp-warn-systolic", 141, 140, person("ELIG-BP-PREDOSE", (p, value) -> p.pressure =
                    new DayPressure(value.intValue(), 70, null, null, Person.TODAY))),
            of("ELIG-BP-PREDOSE", "bp-warn-diastolic", 91, 90, person("ELIG-BP-PREDOSE", (p, value) -> p.pressure =
                    new DayPressure(110, value.intValue(), null, null, Person.TODAY))),
            of("ELIG-BP-HOLD", "bp-hold-systolic", 160, 159, person("ELIG-BP-HOLD", (p, value) -> p.pressure =
                    new DayPressure(190, 80, value.intValue(), 70, Person.TODAY))),
            of("ELIG-BP-HOLD", "bp-hold-diastolic", 100, 99, person("ELIG-BP-HOLD", (p, value) -> p.pressure =
                    new DayPressure(190, 80, 120, value.intValue(), Person.TODAY))));

    private ScreeningBoundaries() {}

    static Case person(String rule, BiConsumer<Person, Double> change) {
        return Boundary.says(rule, (value, policy) -> Person.with(p -> change.accept(p, value)).hits(policy));
    }

    private static Case person(String rule, String reason, BiConsumer<Person, Double> change) {
        return Boundary.says(rule, reason, (value, policy) -> Person.with(p -> change.accept(p, value)).hits(policy));
    }

    private static Case item(SuicideItem item, SuicideLevel level) {
        return (value, policy) -> SuicideRisk.ofItem(item, (int) value, null)
                .filter(risk -> risk.level() == level || level == SuicideLevel.UNCLEAR).isPresent();
    }

    private static Case alcohol(Answer male) {
        return (total, policy) -> "positive".equals(Instrument.AUDIT_C.score(new Given(List.of(new ItemAnswer("1",
                (int) total), new ItemAnswer("2", 0), new ItemAnswer("3", 0)), null, male), policy).band());
    }

    /** Of forms that come as answers, answers that make this total. */
    private static Case called(Instrument form, String band) {
        return (total, policy) -> band.equals(form.score(form.highestTotal() == null
                ? Given.items(answers(form, (int) total)) : new Given(List.of(), (int) total, null), policy).band());
    }

    private static List<ItemAnswer> answers(Instrument form, int total) {
        List<ItemAnswer> answers = new ArrayList<>();
        int left = total;
        for (var item : form.items().entrySet()) {
            boolean reversed = form == Instrument.DAST_10 && item.getKey().equals("3");
            int points = reversed || item.getKey().equals("10") && form == Instrument.PHQ_9 ? 0
                    : Math.min(left, item.getValue());
            left -= points;
            answers.add(new ItemAnswer(item.getKey(), reversed ? 1 : points));
        }
        return answers;
    }
}
