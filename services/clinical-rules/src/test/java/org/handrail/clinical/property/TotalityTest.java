package org.handrail.clinical.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.handrail.clinical.cases.Dosing;
import org.handrail.clinical.cases.Draw;
import org.handrail.clinical.cases.Person;
import org.handrail.clinical.cases.Visit;
import org.handrail.clinical.dosing.DoseAnswer;
import org.handrail.clinical.eligibility.EligibilityDecision;
import org.handrail.clinical.instrument.CssrsScreener;
import org.handrail.clinical.instrument.Given;
import org.handrail.clinical.instrument.Instrument;
import org.handrail.clinical.instrument.InstrumentScore;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.rule.Registry;
import org.handrail.clinical.rule.RuleHit;
import org.junit.jupiter.api.Test;

/** Whatever is asked, there is one answer and never an exception; each seed is a case that can be drawn again. */
class TotalityTest {

    static void forAll(int cases, Consumer<Long> check) {
        LongStream.range(0, cases).forEach(seed -> assertThatCode(() -> check.accept(seed)).as("seed " + seed)
                .doesNotThrowAnyException());
    }

    @Test
    void every_patient_gets_one_decision_that_names_its_rules() {
        forAll(4000, seed -> {
            Draw draw = new Draw(seed);
            Person person = draw.person();
            Policy policy = draw.policy();
            EligibilityDecision decision = person.decision(policy);
            assertThat(decision.outcome()).isNotNull();
            assertThat(decision.rules()).allSatisfy(TotalityTest::isKnown);
            assertThat(decision.missing()).containsExactlyElementsOf(
                    decision.asking().stream().map(RuleHit::reason).distinct().toList());
            assertThat(person.decision(policy)).isEqualTo(decision);
        });
    }

    @Test
    void every_dose_is_permitted_for_a_while_or_held_by_something_that_can_be_lifted() {
        forAll(4000, seed -> {
            Draw draw = new Draw(seed);
            Dosing dosing = draw.dosing();
            DoseAnswer answer = dosing.answer(draw.policy());
            assertThat(answer.permitted()).isEqualTo(answer.permittedUntil() != null);
            assertThat(answer.holds()).allSatisfy(hold -> assertThat(hold.liftedBy()).isNotEmpty());
            assertThat(answer.rules()).allSatisfy(TotalityTest::isKnown);
        });
    }

    @Test
    void every_reading_and_every_leaving_is_judged() {
        forAll(4000, seed -> {
            Draw draw = new Draw(seed);
            Visit visit = draw.visit();
            Policy policy = draw.policy();
            assertThat(visit.hits(policy)).allSatisfy(TotalityTest::isKnown);
            assertThat(visit.unmet(policy)).allSatisfy(TotalityTest::isKnown);
            assertThat(visit.due(policy)).allSatisfy(check -> {
                assertThat(check.amber()).isAfterOrEqualTo(check.dueAt());
                assertThat(check.red()).isAfterOrEqualTo(check.amber());
            });
        });
    }

    @Test
    void every_form_has_a_total_in_its_range_or_says_what_is_missing() {
        forAll(4000, seed -> {
            Draw draw = new Draw(seed);
            Instrument form = draw.one(Instrument.values());
            InstrumentScore score = form.score(new Given(draw.answers(form), draw.maybe(2, -3, 70), draw.answer()),
                    draw.policy());
            boolean screener = form == Instrument.C_SSRS_SCREENER;
            assertThat(score.total() == null).isEqualTo(screener || !score.missing().isEmpty());
            assertThat(score.band() == null).isEqualTo(score.total() == null);
        });
    }

    /** Every combination of yes, no and not answered, of all eight answers. */
    @Test
    void every_screener_gets_one_level() {
        String[] items = {"q1", "q2", "q3", "q4", "q5", "q6", "q6-3m", "q6-12m"};
        for (int combination = 0; combination < 6561; combination++) {
            var answers = Screeners.combination(combination, items);
            for (String scheme : new String[] {"three-months", "three-bands"}) {
                assertThat(CssrsScreener.triage(answers, Screeners.scheme(scheme)).level()).isNotNull();
            }
        }
    }

    private static void isKnown(RuleHit hit) {
        assertThat(Registry.find(hit.rule())).as(hit.rule()).get()
                .matches(rule -> rule.version() == hit.version() && rule.tag() == hit.tag());
        assertThat(hit.reason()).matches("[a-z0-9-]+");
    }
}
