package org.handrail.intake.screening;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.handrail.clinical.Answer;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.eligibility.Assessment;
import org.handrail.clinical.eligibility.Body;
import org.handrail.clinical.eligibility.ChildPugh;
import org.handrail.clinical.eligibility.Circulation;
import org.handrail.clinical.eligibility.DayPressure;
import org.handrail.clinical.eligibility.Depression;
import org.handrail.clinical.eligibility.Medicines;
import org.handrail.clinical.eligibility.Mind;
import org.handrail.clinical.eligibility.ScreeningFindings;
import org.handrail.clinical.eligibility.Substances;

/**
 * Findings from several sources made one. What a later source knows replaces what an earlier one said; what it does
 * not know takes nothing away.
 */
final class Merged {

    private final List<ScreeningFindings> oldestFirst;

    private Merged(List<ScreeningFindings> oldestFirst) {
        this.oldestFirst = oldestFirst;
    }

    static ScreeningFindings of(List<ScreeningFindings> oldestFirst) {
        Merged all = new Merged(oldestFirst);
        return new ScreeningFindings(all.last(ScreeningFindings::ageYears), all.depression(), all.circulation(),
                all.mind(), all.body(), all.substances(), all.medicines(), all.pressure(), Answer.UNKNOWN, all.assessment());
    }

    private Depression depression() {
        Depression score = ScoreInForce.newest(oldestFirst);
        return new Depression(last(f -> f.depression().diagnosis()), last(f -> f.depression().trials()),
                score.phq9Total(), score.phq9On(), null);
    }

    private Circulation circulation() {
        return new Circulation(answer(f -> f.circulation().aneurysmalDisease()),
                answer(f -> f.circulation().arteriovenousMalformation()),
                answer(f -> f.circulation().intracerebralHaemorrhage()),
                answer(f -> f.circulation().pressureHazard()),
                answer(f -> f.circulation().recentCardiovascularEvent()),
                answer(f -> f.circulation().unstableHeart()),
                answer(f -> f.circulation().controlledHypertension()),
                answer(f -> f.circulation().hypertensiveEncephalopathy()), lastEventOn(),
                answer(f -> f.circulation().eventEver()));
    }

    /** Whoever says yes and no day tells of another event than the one whose day is known: it stands until its day is told. */
    private @Nullable LocalDate lastEventOn() {
        LocalDate known = null;
        for (ScreeningFindings findings : oldestFirst) {
            LocalDate said = findings.circulation().lastEventOn();
            known = said != null ? said : findings.circulation().recentCardiovascularEvent().isYes() ? null : known;
        }
        return known;
    }

    private Mind mind() {
        return new Mind(answer(f -> f.mind().psychosisNow()), answer(f -> f.mind().psychosisPast()),
                answer(f -> f.mind().maniaNow()), answer(f -> f.mind().bipolar()));
    }

    private Body body() {
        return new Body(answer(f -> f.body().hypersensitivity()), answer(f -> f.body().pregnant()),
                answer(f -> f.body().pregnancyTested()), answer(f -> f.body().canBecomePregnant()),
                answer(f -> f.body().breastfeeding()),
                last(f -> f.body().childPugh() == ChildPugh.UNKNOWN ? null : f.body().childPugh()),
                answer(f -> f.body().untreatedHyperthyroidism()), answer(f -> f.body().raisedEyePressure()),
                answer(f -> f.body().porphyria()), answer(f -> f.body().uncontrolledSeizures()),
                answer(f -> f.body().sleepApnoea()));
    }

    private Substances substances() {
        return new Substances(answer(f -> f.substances().activeUntreatedDisorder()),
                answer(f -> f.substances().disorderInHistory()), last(f -> f.substances().auditC()),
                answer(f -> f.substances().male()), last(f -> f.substances().dast10()),
                answer(f -> f.substances().urineScreenPositive()));
    }

    private Medicines medicines() {
        return new Medicines(last(f -> f.medicines().lorazepamEquivalentMg()), answer(f -> f.medicines().opioid()),
                answer(f -> f.medicines().stimulant()), answer(f -> f.medicines().maoi()),
                answer(f -> f.medicines().oralAntidepressant()), answer(f -> f.medicines().theophylline()),
                answer(f -> f.medicines().cypModifier()), answer(f -> f.medicines().lamotrigine()),
                answer(f -> f.medicines().naltrexone()));
    }

    private Assessment assessment() {
        return new Assessment(last(f -> f.assessment().augmentations()), answer(f -> f.assessment().psychotherapy()),
                answer(f -> f.assessment().psychiatrist()), answer(f -> f.assessment().otherCause()),
                answer(f -> f.assessment().abnormalEcg()), answer(f -> f.assessment().abnormalLabs()),
                answer(f -> f.assessment().canConsent()), answer(f -> f.assessment().reachable()),
                last(f -> f.assessment().stopBang()));
    }

    private @Nullable DayPressure pressure() {
        return last(ScreeningFindings::pressure);
    }

    private Answer answer(Function<ScreeningFindings, Answer> question) {
        return Answer.orUnknown(last(findings -> {
            Answer answer = question.apply(findings);
            return answer.isUnknown() ? null : answer;
        }));
    }

    private <T> @Nullable T last(Function<ScreeningFindings, @Nullable T> question) {
        T known = null;
        for (ScreeningFindings findings : oldestFirst) {
            T said = question.apply(findings);
            known = said == null ? known : said;
        }
        return known;
    }
}
