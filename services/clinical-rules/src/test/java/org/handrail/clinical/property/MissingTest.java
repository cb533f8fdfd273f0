package org.handrail.clinical.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.clinical.property.TotalityTest.forAll;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.handrail.clinical.Answer;
import org.handrail.clinical.cases.Dosing;
import org.handrail.clinical.cases.Draw;
import org.handrail.clinical.cases.Person;
import org.handrail.clinical.cases.Visit;
import org.handrail.clinical.eligibility.EligibilityDecision;
import org.handrail.clinical.eligibility.Outcome;
import org.handrail.clinical.eligibility.ScreeningFindings;
import org.handrail.clinical.instrument.CssrsScreener;
import org.handrail.clinical.instrument.Given;
import org.handrail.clinical.instrument.Instrument;
import org.handrail.clinical.instrument.ItemAnswer;
import org.handrail.clinical.instrument.SuicideItem;
import org.handrail.clinical.instrument.SuicideLevel;
import org.handrail.clinical.instrument.SuicideRisk;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.rule.RuleHit;
import org.junit.jupiter.api.Test;

/** Missing is never "no"; unfinished forms are judged; getting better closes nothing; order does not matter. */
class MissingTest {

    private static final List<Consumer<Person>> LESS_KNOWN = List.of(p -> p.circulation = null, p -> p.mind = null,
            p -> p.body = null, p -> p.substances = null, p -> p.medicines = null, p -> p.age = null,
            p -> p.diagnosis = null);

    @Test
    void what_is_taken_away_never_makes_a_patient_eligible() {
        forAll(2000, seed -> LESS_KNOWN.forEach(less -> {
            Person person = new Draw(seed).person();
            less.accept(person);
            EligibilityDecision decision = person.decision(new Draw(seed + 1_000_000).policy());
            assertThat(decision.outcome()).isLessThanOrEqualTo(Outcome.INCOMPLETE);
            assertThat(decision.missing()).isNotEmpty();
        }));
    }

    @Test
    void of_a_patient_of_whom_nothing_is_known_everything_is_asked() {
        Person person = Person.with(p -> LESS_KNOWN.forEach(less -> less.accept(p)));
        assertThat(person.decision(Policy.DEFAULTS).outcome()).isEqualTo(Outcome.INCOMPLETE);
        assertThat(ScreeningFindings.unknown().treatmentStarted()).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void what_was_not_asked_on_the_day_never_opens_a_dose() {
        List<Consumer<Dosing>> unasked = List.of(d -> d.ride = Answer.UNKNOWN, d -> d.foodAt = null, d -> d.drinkAt = null,
                d -> d.pregnant = Answer.UNKNOWN, d -> d.intoxicated = Answer.UNKNOWN, d -> d.psychosis = Answer.UNKNOWN,
                d -> d.mania = Answer.UNKNOWN, d -> d.prescriber = Answer.UNKNOWN, d -> d.screened = SuicideLevel.UNCLEAR,
                d -> d.screenedAt = null, d -> d.pressures = List.of(), d -> d.standings = List.of(),
                d -> d.ordered = false);
        unasked.forEach(less -> assertThat(Dosing.with(less::accept).answer(Policy.DEFAULTS).permitted()).isFalse());
        assertThat(new Dosing().answer(Policy.DEFAULTS).permitted()).isTrue();
    }

    @Test
    void what_nobody_attested_or_read_keeps_the_door_shut() {
        List<Consumer<Visit>> unseen = List.of(v -> v.stable = Answer.UNKNOWN, v -> v.dissociationOver = Answer.UNKNOWN,
                v -> v.walks = Answer.UNKNOWN, v -> v.ride = Answer.UNKNOWN, v -> v.instructions = Answer.UNKNOWN,
                v -> v.aldrete = null, v -> v.now = Visit.vitals(126, null, null, 74, 97, 14, 5),
                v -> v.now = Visit.vitals(126, 130, 82, 74, null, 14, 5),
                v -> v.now = Visit.vitals(126, 130, 82, 74, 97, null, 5),
                v -> v.now = Visit.vitals(126, 130, 82, 74, 97, 14, null));
        unseen.forEach(less -> assertThat(Visit.with(less::accept).unmet(Policy.DEFAULTS)).isNotEmpty());
        assertThat(new Visit().unmet(Policy.DEFAULTS)).isEmpty();
    }

    @Test
    void a_form_that_lacks_an_answer_has_no_total_and_a_screener_is_never_none() {
        forAll(2000, seed -> {
            Draw draw = new Draw(seed);
            Instrument form = draw.one(Instrument.PHQ_9, Instrument.GAD_7, Instrument.AUDIT_C, Instrument.DAST_10);
            List<ItemAnswer> answers = new ArrayList<>(draw.answers(form));
            answers.removeIf(answer -> answer.item().equals("2"));
            assertThat(form.score(Given.items(answers), Policy.DEFAULTS).total()).isNull();
            List<ItemAnswer> screener = new ArrayList<>(draw.answers(Instrument.C_SSRS_SCREENER));
            screener.removeIf(answer -> answer.item().equals("q1"));
            assertThat(CssrsScreener.triage(screener, Policy.DEFAULTS).level()).isNotEqualTo(SuicideLevel.NONE);
        });
    }

    @Test
    void each_answer_of_an_unfinished_form_is_judged() {
        for (String item : List.of("q1", "q2", "q3", "q4", "q5", "q6", "q6-3m")) {
            assertThat(SuicideRisk.of(CssrsScreener.triage(List.of(new ItemAnswer(item, 1)), Policy.DEFAULTS))).isPresent();
        }
        for (SuicideItem item : SuicideItem.values()) {
            assertThat(SuicideRisk.ofItem(item, 1, null)).isPresent();
        }
    }

    @Test
    void getting_better_never_closes_a_gate() {
        forAll(2000, seed -> {
            Draw draw = new Draw(seed);
            Person person = draw.person();
            person.treated = Answer.YES;
            Policy policy = draw.policy();
            EligibilityDecision before = person.decision(policy);
            person.phq9 = 0;
            person.phq9On = Person.TODAY.minusYears(1);
            person.trials = List.of();
            assertThat(person.decision(policy)).isEqualTo(before);
        });
    }

    @Test
    void the_order_in_which_things_are_told_does_not_matter() {
        forAll(2000, seed -> {
            Draw draw = new Draw(seed);
            Person person = draw.person();
            Dosing dosing = draw.dosing();
            Visit visit = draw.visit();
            List<ItemAnswer> answers = draw.answers(Instrument.C_SSRS_SCREENER);
            EligibilityDecision decision = person.decision(Policy.DEFAULTS);
            List<RuleHit> holds = dosing.hits(Policy.DEFAULTS);
            List<RuleHit> crossed = visit.hits(Policy.DEFAULTS);
            SuicideLevel level = CssrsScreener.triage(answers, Policy.DEFAULTS).level();

            person.trials = shuffled(person.trials, seed);
            dosing.before = shuffled(dosing.before, seed);
            dosing.standings = shuffled(dosing.standings, seed);
            visit.given = shuffled(visit.given, seed);
            assertThat(person.decision(Policy.DEFAULTS)).isEqualTo(decision);
            assertThat(dosing.hits(Policy.DEFAULTS)).containsExactlyInAnyOrderElementsOf(holds);
            assertThat(visit.hits(Policy.DEFAULTS)).isEqualTo(crossed);
            assertThat(CssrsScreener.triage(shuffled(answers, seed), Policy.DEFAULTS).level()).isEqualTo(level);
        });
    }

    private static <T> List<T> shuffled(List<T> list, long seed) {
        if (list == null) {
            return null;
        }
        List<T> other = new ArrayList<>(list);
        Collections.shuffle(other, new Random(seed));
        return other;
    }
}
