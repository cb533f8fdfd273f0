package org.handrail.clinical.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.clinical.Answer.NO;
import static org.handrail.clinical.Answer.UNKNOWN;
import static org.handrail.clinical.Answer.YES;
import static org.handrail.clinical.property.TotalityTest.forAll;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.handrail.clinical.Answer;
import org.handrail.clinical.cases.Dosing;
import org.handrail.clinical.cases.Draw;
import org.handrail.clinical.cases.Person;
import org.handrail.clinical.cases.Visit;
import org.handrail.clinical.eligibility.Body;
import org.handrail.clinical.eligibility.ChildPugh;
import org.handrail.clinical.eligibility.Circulation;
import org.handrail.clinical.eligibility.DayPressure;
import org.handrail.clinical.eligibility.EligibilityDecision;
import org.handrail.clinical.eligibility.Medicines;
import org.handrail.clinical.eligibility.Mind;
import org.handrail.clinical.eligibility.Outcome;
import org.handrail.clinical.eligibility.Substances;
import org.handrail.clinical.instrument.CssrsScreener;
import org.handrail.clinical.instrument.ItemAnswer;
import org.handrail.clinical.instrument.SuicideItem;
import org.handrail.clinical.instrument.SuicideLevel;
import org.handrail.clinical.instrument.SuicideRisk;
import org.handrail.clinical.instrument.Triage;
import org.handrail.clinical.monitoring.Concern;
import org.handrail.clinical.monitoring.Crossing;
import org.handrail.clinical.monitoring.Symptom;
import org.handrail.clinical.monitoring.VitalReading;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.sideeffect.Appraisal;
import org.handrail.clinical.sideeffect.SideEffect;
import org.junit.jupiter.api.Test;

/** A safety finding that is made worse never makes the outcome laxer. Entry criteria are another matter. */
class MonotonyTest {

    /** One answer of a patient made worse: what was no or not known becomes yes. */
    private static final List<Consumer<Person>> WORSE = List.of(
            p -> p.circulation = circulation(p, 0), p -> p.circulation = circulation(p, 1),
            p -> p.circulation = circulation(p, 2), p -> p.circulation = circulation(p, 3),
            p -> p.circulation = circulation(p, 4), p -> p.circulation = circulation(p, 5),
            p -> p.circulation = circulation(p, 6), p -> p.circulation = circulation(p, 7),
            p -> p.circulation = eventOn(p, Person.TODAY),
            p -> p.mind = new Mind(YES, p.mind.psychosisPast(), p.mind.maniaNow(), p.mind.bipolar()),
            p -> p.mind = new Mind(p.mind.psychosisNow(), YES, p.mind.maniaNow(), p.mind.bipolar()),
            p -> p.mind = new Mind(p.mind.psychosisNow(), p.mind.psychosisPast(), YES, p.mind.bipolar()),
            p -> p.mind = new Mind(p.mind.psychosisNow(), p.mind.psychosisPast(), p.mind.maniaNow(), YES),
            p -> p.body = body(p, 0), p -> p.body = body(p, 4), p -> p.body = body(p, 6), p -> p.body = body(p, 7),
            p -> p.body = body(p, 8), p -> p.body = body(p, 9), p -> p.body = body(p, 10),
            p -> p.body = new Body(p.body.hypersensitivity(), p.body.pregnant(), p.body.pregnancyTested(),
                    p.body.canBecomePregnant(), p.body.breastfeeding(), ChildPugh.C, p.body.untreatedHyperthyroidism(),
                    p.body.raisedEyePressure(), p.body.porphyria(), p.body.uncontrolledSeizures(), p.body.sleepApnoea()),
            p -> p.body = new Body(p.body.hypersensitivity(), YES, p.body.pregnancyTested(), p.body.canBecomePregnant(),
                    p.body.breastfeeding(), p.body.childPugh(), p.body.untreatedHyperthyroidism(),
                    p.body.raisedEyePressure(), p.body.porphyria(), p.body.uncontrolledSeizures(), p.body.sleepApnoea()),
            p -> p.substances = new Substances(YES, p.substances.disorderInHistory(), p.substances.auditC(),
                    p.substances.male(), p.substances.dast10(), p.substances.urineScreenPositive()),
            p -> p.substances = new Substances(p.substances.activeUntreatedDisorder(), YES, p.substances.auditC(),
                    p.substances.male(), p.substances.dast10(), p.substances.urineScreenPositive()));

    @Test
    void a_finding_that_becomes_yes_never_makes_a_decision_laxer() {
        forAll(1500, seed -> WORSE.forEach(worse -> {
            Person person = new Draw(seed).person();
            Policy policy = new Draw(seed + 1_000_000).policy();
            boolean knew = person.decision(policy).missing().isEmpty();
            Outcome before = person.decision(policy).outcome();
            worse.accept(person);
            Outcome after = person.decision(policy).outcome();
            // What was not known and is now a yes may end the waiting: then a decision is due, never eligibility.
            assertThat(after).isLessThanOrEqualTo(knew ? before : Outcome.REVIEW);
        }));
    }

    @Test
    void another_medicine_taken_besides_never_makes_a_decision_laxer_and_takes_no_precaution_away() {
        forAll(1500, seed -> {
            Policy policy = new Draw(seed + 1_000_000).policy();
            for (int medicine = 0; medicine < 3; medicine++) {
                Person person = new Draw(seed).person();
                person.medicines = medicines(person, medicine, NO);
                EligibilityDecision without = person.decision(policy);
                person.medicines = medicines(person, medicine, YES);
                EligibilityDecision with = person.decision(policy);
                assertThat(with.outcome()).isLessThanOrEqualTo(without.outcome());
                assertThat(with.precautions()).containsAll(without.precautions());
            }
        });
    }

    @Test
    void a_heart_attack_or_stroke_that_is_less_long_ago_never_makes_a_decision_laxer() {
        forAll(300, seed -> {
            Person person = new Draw(seed).person();
            Policy policy = new Draw(seed + 1_000_000).policy();
            Outcome before = Outcome.ELIGIBLE;
            for (int daysAgo = 400; daysAgo >= 0; daysAgo -= 5) {
                person.circulation = eventOn(person, Person.TODAY.minusDays(daysAgo));
                Outcome after = person.decision(policy).outcome();
                assertThat(after).isLessThanOrEqualTo(before);
                before = after;
            }
        });
    }

    @Test
    void more_alcohol_drugs_or_benzodiazepines_never_make_a_decision_laxer() {
        forAll(1500, seed -> {
            Person person = new Draw(seed).person();
            person.substances = new Substances(NO, NO, 1, UNKNOWN, 0, NO);
            person.medicines = new Medicines(0.0, NO, NO, NO, YES);
            Outcome before = person.decision(Policy.DEFAULTS).outcome();
            for (int more = 1; more <= 10; more++) {
                person.substances = new Substances(NO, NO, more, UNKNOWN, more, NO);
                person.medicines = new Medicines(more / 2.0, NO, NO, NO, YES);
                Outcome after = person.decision(Policy.DEFAULTS).outcome();
                assertThat(after).isLessThanOrEqualTo(before);
                before = after;
            }
        });
    }

    @Test
    void a_higher_pressure_of_the_day_never_makes_a_decision_laxer() {
        forAll(300, seed -> {
            Person person = new Draw(seed).person();
            Outcome before = Outcome.ELIGIBLE;
            for (int systolic = 100; systolic <= 220; systolic += 5) {
                person.pressure = new DayPressure(systolic, 70, systolic, 70, Person.TODAY);
                Outcome after = person.decision(Policy.DEFAULTS).outcome();
                assertThat(after).isLessThanOrEqualTo(before);
                before = after;
            }
        });
    }

    @Test
    void what_is_found_on_the_day_never_opens_a_dose() {
        List<Consumer<Dosing>> worse = List.of(d -> d.pregnant = YES, d -> d.intoxicated = YES, d -> d.psychosis = YES,
                d -> d.mania = YES, d -> d.prescriber = NO, d -> d.urinary = true, d -> d.labelFits = NO, d -> d.stopped = "stop-level-twice",
                d -> d.ride = NO, d -> d.standings = List.of(), d -> d.screened = SuicideLevel.HIGH);
        forAll(1500, seed -> worse.forEach(change -> {
            Dosing dosing = new Draw(seed).dosing();
            boolean permitted = dosing.answer(Policy.DEFAULTS).permitted();
            change.accept(dosing);
            assertThat(dosing.answer(Policy.DEFAULTS).permitted() && !permitted).isFalse();
        }));
    }

    @Test
    void worse_vital_signs_never_concern_less() {
        forAll(1500, seed -> {
            Visit visit = new Draw(seed).visit();
            visit.readings.clear();
            VitalReading n = visit.now;
            Policy policy = new Draw(seed + 1_000_000).policy();
            notLess(visit, policy, v -> v.now = new VitalReading("r", more(n.systolic()), more(n.diastolic()), n.heartRate(),
                    n.spo2(), n.respiratoryRate(), n.moaas(), n.spo2Confirmed(), n.at(), n.dissociated()));
            notLess(visit, policy, v -> v.now = new VitalReading("r", n.systolic(), n.diastolic(), n.heartRate(),
                    less(n.spo2()), n.respiratoryRate(), n.moaas(), n.spo2Confirmed(), n.at(), n.dissociated()));
            boolean onTheScale = n.moaas() != null && n.moaas() > 0 && n.moaas() <= 5;
            notLess(visit, policy, v -> v.now = new VitalReading("r", n.systolic(), n.diastolic(), n.heartRate(), n.spo2(),
                    n.respiratoryRate(), onTheScale ? (Integer) (n.moaas() - 1) : n.moaas(), n.spo2Confirmed(), n.at(),
                    n.dissociated()));
            notLess(visit, policy, v -> v.now = new VitalReading("r", n.systolic(), n.diastolic(), farther(n.heartRate(), 80, 12),
                    n.spo2(), n.respiratoryRate(), n.moaas(), n.spo2Confirmed(), n.at(), n.dissociated()));
            notLess(visit, policy, v -> v.now = new VitalReading("r", n.systolic(), n.diastolic(), n.heartRate(), n.spo2(),
                    farther(n.respiratoryRate(), 16, 3), n.moaas(), n.spo2Confirmed(), n.at(), n.dissociated()));
            for (Symptom symptom : Symptom.values()) {
                notLess(visit, policy, v -> v.symptoms.add(symptom));
            }
        });
    }

    private static void notLess(Visit visit, Policy policy, Consumer<Visit> change) {
        int before = visit.crossing(policy).map(Crossing::concern).map(Concern::ordinal).orElse(9);
        VitalReading now = visit.now;
        change.accept(visit);
        assertThat(visit.crossing(policy).map(Crossing::concern).map(Concern::ordinal).orElse(9))
                .isLessThanOrEqualTo(before);
        visit.now = now;
    }

    @Test
    void a_condition_that_falls_away_never_opens_the_door() {
        List<Consumer<Visit>> worse = List.of(v -> v.stable = NO, v -> v.dissociationOver = UNKNOWN, v -> v.walks = NO,
                v -> v.aldrete = null, v -> v.ride = UNKNOWN, v -> v.instructions = NO, v -> v.cadss = 92,
                v -> v.leaves = Visit.at(0));
        forAll(800, seed -> worse.forEach(change -> {
            Visit visit = new Draw(seed).visit();
            int before = visit.unmet(Policy.DEFAULTS).size();
            change.accept(visit);
            assertThat(visit.unmet(Policy.DEFAULTS).isEmpty() && before > 0).isFalse();
        }));
    }

    @Test
    void a_yes_more_never_lowers_the_risk() {
        String[] items = {"q1", "q2", "q3", "q4", "q5", "q6", "q6-3m"};
        for (int combination = 0; combination < 2187; combination++) {
            List<ItemAnswer> answers = Screeners.combination(combination, items);
            SuicideLevel before = CssrsScreener.triage(answers, Policy.DEFAULTS).level();
            for (String item : items) {
                List<ItemAnswer> worse = new ArrayList<>(answers);
                worse.removeIf(answer -> answer.item().equals(item));
                worse.add(new ItemAnswer(item, 1));
                Triage after = CssrsScreener.triage(worse, Policy.DEFAULTS);
                // UNCLEAR asks the same day like LOW; a yes makes it a level, never NONE.
                assertThat(after.level()).isNotIn(SuicideLevel.NONE, SuicideLevel.UNCLEAR);
                assertThat(after.level().compareTo(before)).as(answers + " " + item).isLessThanOrEqualTo(0);
            }
        }
    }

    @Test
    void a_higher_answer_about_suicide_never_concerns_less() {
        for (SuicideItem item : SuicideItem.values()) {
            int highest = item.instrument().items().get(item.item());
            for (int value = 1; value <= highest; value++) {
                SuicideLevel lower = SuicideRisk.ofItem(item, value, null).orElseThrow().level();
                SuicideLevel higher = SuicideRisk.ofItem(item, Math.min(value + 1, highest), null).orElseThrow().level();
                assertThat(higher).isLessThanOrEqualTo(lower);
            }
        }
    }

    @Test
    void a_higher_grade_or_a_serious_end_never_waits_longer() {
        for (SideEffect effect : SideEffect.values()) {
            for (int grade = 1; grade < 5; grade++) {
                Appraisal before = Appraisal.of(effect.toString(), grade, false);
                assertThat(Appraisal.of(effect.toString(), grade + 1, false).level()).isLessThanOrEqualTo(before.level());
                assertThat(Appraisal.of(effect.toString(), grade, true).level()).isLessThanOrEqualTo(before.level());
            }
        }
    }

    private static Integer more(Integer value) {
        return value == null ? null : value + 15;
    }

    /** Farther from what is usual, slow or fast. */
    private static Integer farther(Integer value, int usual, int by) {
        return value == null ? null : value >= usual ? (Integer) (value + by) : (Integer) Math.max(0, value - by);
    }

    private static Integer less(Integer value) {
        return value == null ? null : value - 4;
    }

    /** With the answer of this place made yes. */
    private static Circulation circulation(Person p, int place) {
        Circulation c = p.circulation;
        Answer[] a = {c.aneurysmalDisease(), c.arteriovenousMalformation(), c.intracerebralHaemorrhage(),
            c.pressureHazard(), c.recentCardiovascularEvent(), c.unstableHeart(), c.controlledHypertension(),
            c.hypertensiveEncephalopathy()};
        a[place] = YES;
        return new Circulation(a[0], a[1], a[2], a[3], a[4], a[5], a[6], a[7], c.lastEventOn(), c.eventEver());
    }

    private static Circulation eventOn(Person p, LocalDate day) {
        Circulation c = p.circulation;
        return new Circulation(c.aneurysmalDisease(), c.arteriovenousMalformation(), c.intracerebralHaemorrhage(),
                c.pressureHazard(), c.recentCardiovascularEvent(), c.unstableHeart(), c.controlledHypertension(),
                c.hypertensiveEncephalopathy(), day);
    }

    /** With an opioid, a stimulant or an MAOI. */
    private static Medicines medicines(Person p, int place, Answer taken) {
        Medicines m = p.medicines;
        Answer[] a = {m.opioid(), m.stimulant(), m.maoi()};
        a[place] = taken;
        return new Medicines(m.lorazepamEquivalentMg(), a[0], a[1], a[2], m.oralAntidepressant(), m.theophylline(),
                m.cypModifier(), m.lamotrigine(), m.naltrexone());
    }

    private static Body body(Person p, int place) {
        Body b = p.body;
        Answer[] a = {b.hypersensitivity(), b.pregnant(), b.pregnancyTested(), b.canBecomePregnant(), b.breastfeeding(),
            null, b.untreatedHyperthyroidism(), b.raisedEyePressure(), b.porphyria(), b.uncontrolledSeizures(),
            b.sleepApnoea()};
        a[place] = YES;
        return new Body(a[0], a[1], a[2], a[3], a[4], b.childPugh(), a[6], a[7], a[8], a[9], a[10]);
    }
}
