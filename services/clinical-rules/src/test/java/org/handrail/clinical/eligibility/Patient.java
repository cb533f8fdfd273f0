package org.handrail.clinical.eligibility;

import java.time.LocalDate;
import java.util.List;
import org.handrail.clinical.Answer;
import org.handrail.clinical.instrument.SuicideLevel;

/** The baseline patient of the worked cases, of whom each test changes a thing or two. */
final class Patient {

    static final LocalDate TODAY = LocalDate.parse("2026-03-02");

    Integer age = 42;
    String diagnosis = "F33.2";
    List<AntidepressantTrial> trials = List.of(
            failed("sertraline", "ssri", 8), failed("venlafaxine", "snri", 10));
    Integer phq9 = 19;
    LocalDate phq9On = TODAY;
    SuicideLevel risk = SuicideLevel.NONE;
    Circulation circulation = new Circulation(Answer.NO, Answer.NO, Answer.NO, Answer.NO, Answer.NO, Answer.NO,
            Answer.NO, Answer.NO);
    Mind mind = new Mind(Answer.NO, Answer.NO, Answer.NO, Answer.NO);
    ChildPugh liver = ChildPugh.NO_DISEASE;
    Answer hypersensitivity = Answer.NO;
    Answer pregnant = Answer.NO;
    Answer pregnancyTested = Answer.YES;
    Answer canBecomePregnant = Answer.YES;
    Answer breastfeeding = Answer.NO;
    Answer activeDisorder = Answer.NO;
    Answer male = Answer.NO;
    Integer auditC = 1;
    Integer dast = 0;
    Double lorazepamMg = 0.0;
    Answer maoi = Answer.NO;
    Answer oralAntidepressant = Answer.YES;
    DayPressure pressure = new DayPressure(124, 78, null, null, TODAY);
    Answer treatmentStarted = Answer.NO;

    ScreeningFindings findings() {
        return new ScreeningFindings(age, new Depression(diagnosis, trials, phq9, phq9On, risk), circulation, mind,
                new Body(hypersensitivity, pregnant, pregnancyTested, canBecomePregnant, breastfeeding, liver,
                        Answer.NO, Answer.NO, Answer.NO, Answer.NO, Answer.NO),
                new Substances(activeDisorder, Answer.NO, auditC, male, dast, Answer.NO),
                new Medicines(lorazepamMg, Answer.NO, Answer.NO, maoi, oralAntidepressant), pressure, treatmentStarted);
    }

    static AntidepressantTrial failed(String drug, String drugClass, int weeks) {
        return new AntidepressantTrial(drug, drugClass, Answer.YES, weeks, Answer.YES, 20, Answer.NO, Answer.YES);
    }

    static AntidepressantTrial notTolerated(String drug, String drugClass, int weeks) {
        return new AntidepressantTrial(drug, drugClass, Answer.YES, weeks, Answer.YES, 0, Answer.YES, Answer.YES);
    }
}
