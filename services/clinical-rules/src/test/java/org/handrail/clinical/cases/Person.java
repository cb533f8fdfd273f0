package org.handrail.clinical.cases;

import static org.handrail.clinical.Answer.NO;
import static org.handrail.clinical.Answer.YES;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.handrail.clinical.Answer;
import org.handrail.clinical.course.Protocol;
import org.handrail.clinical.eligibility.AntidepressantTrial;
import org.handrail.clinical.eligibility.Assessment;
import org.handrail.clinical.eligibility.Body;
import org.handrail.clinical.eligibility.ChildPugh;
import org.handrail.clinical.eligibility.Circulation;
import org.handrail.clinical.eligibility.DayPressure;
import org.handrail.clinical.eligibility.Depression;
import org.handrail.clinical.eligibility.Eligibility;
import org.handrail.clinical.eligibility.EligibilityDecision;
import org.handrail.clinical.eligibility.Medicines;
import org.handrail.clinical.eligibility.Mind;
import org.handrail.clinical.eligibility.ScreeningFindings;
import org.handrail.clinical.eligibility.Substances;
import org.handrail.clinical.instrument.SuicideLevel;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.rule.RuleHit;

/** A patient whom nothing keeps from treatment for treatment-resistant depression, until a test changes something. */
public final class Person {

    public static final LocalDate TODAY = LocalDate.parse("2026-03-02");

    public Protocol protocol = Protocol.ESKETAMINE_TRD;
    public Integer age = 42;
    public String diagnosis = "F33.2";
    public List<AntidepressantTrial> trials = List.of(trial("sertraline", "ssri", 8, 20),
            trial("venlafaxine", "snri", 10, 20));
    public Integer phq9 = 19;
    public LocalDate phq9On = TODAY;
    public SuicideLevel risk = SuicideLevel.NONE;
    public Circulation circulation = new Circulation(NO, NO, NO, NO, NO, NO, NO, NO);
    public Mind mind = new Mind(NO, NO, NO, NO);
    public Body body = new Body(NO, NO, YES, YES, NO, ChildPugh.NO_DISEASE, NO, NO, NO, NO, NO);
    public Substances substances = new Substances(NO, NO, 1, NO, 0, NO);
    public Medicines medicines = new Medicines(0.0, NO, NO, NO, YES);
    public DayPressure pressure = new DayPressure(124, 78, null, null, TODAY);
    public Answer treated = NO;
    public Assessment assessment = new Assessment(2, YES, YES, NO, NO, NO, YES, YES);

    /** Changed before it is decided on. */
    public interface Change {
        void of(Person person);
    }

    public static Person with(Change change) {
        Person person = new Person();
        change.of(person);
        return person;
    }

    public static AntidepressantTrial trial(String drug, String drugClass, Integer weeks, Integer improvement) {
        return new AntidepressantTrial(drug, drugClass, YES, weeks, YES, improvement, NO, YES, YES);
    }

    public ScreeningFindings findings() {
        return new ScreeningFindings(age, new Depression(diagnosis, trials, phq9, phq9On, risk), circulation, mind, body,
                substances, medicines, pressure, treated, assessment);
    }

    public EligibilityDecision decision(Policy policy) {
        return Eligibility.decide(protocol, findings(), policy, TODAY);
    }

    /** Every rule that found something or asks for something. */
    public List<RuleHit> hits(Policy policy) {
        EligibilityDecision decision = decision(policy);
        return Stream.concat(decision.rules().stream(), decision.asking().stream()).toList();
    }
}
