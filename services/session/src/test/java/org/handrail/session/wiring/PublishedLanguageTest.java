package org.handrail.session.wiring;

import static org.handrail.session.Chair.EMERGENCY;
import static org.handrail.session.Chair.EPISODE;
import static org.handrail.session.Chair.VISIT;
import static org.handrail.session.Chair.ask;
import static org.handrail.session.Chair.dose;
import static org.handrail.session.Chair.dosed;
import static org.handrail.session.Chair.infusion;
import static org.handrail.session.Chair.override;
import static org.handrail.session.Chair.pressure;
import static org.handrail.session.Chair.ready;
import static org.handrail.session.Chair.readyForInfusion;
import static org.handrail.session.Chair.screener;
import static org.handrail.session.Chair.sedation;
import static org.handrail.session.Chair.standing;
import static org.handrail.session.Chair.time;
import static org.handrail.session.Chair.unknown;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.handrail.clinical.Answer;
import org.handrail.clinical.course.Protocol;
import org.handrail.clinical.dosing.OrderAsked;
import org.handrail.clinical.dosing.Standing.Currency;
import org.handrail.paging.RotaDecider;
import org.handrail.runtime.testkit.PublishedLanguageCheck;
import org.handrail.session.correction.CorrectRecord;
import org.handrail.session.day.DayCommand.RecordAnswers;
import org.handrail.session.day.DayCommand.RecordDay;
import org.handrail.session.dosing.DoseCommand.EndInfusion;
import org.handrail.session.dosing.DoseCommand.PauseInfusion;
import org.handrail.session.dosing.DoseCommand.RecordDose;
import org.handrail.session.dosing.DoseCommand.RecordMedicine;
import org.handrail.session.dosing.DoseCommand.StopDosing;
import org.handrail.session.episode.DayNotes;
import org.handrail.session.episode.SessionEvent;
import org.handrail.session.form.SendForm;
import org.handrail.session.monitoring.VitalsCommand.RecordVitals;
import org.handrail.session.monitoring.VitalsCommand.Values;
import org.handrail.session.order.RecordOrder;
import org.handrail.session.release.ReleaseCommand.AskToRelease;
import org.handrail.session.release.ReleaseCommand.Attestations;
import org.handrail.session.release.ReleaseCommand.DecideAgainst;
import org.handrail.session.release.ReleaseCommand.EndVisit;
import org.handrail.session.sideeffect.ReportSideEffect;
import org.handrail.session.visit.VisitCommand.RecordArrival;
import org.junit.jupiter.api.Test;

class PublishedLanguageTest {

    /** What the deciders really emit, not samples made by hand. */
    @Test
    void everything_that_is_said_is_in_the_published_language() {
        List<SessionEvent> said = new ArrayList<>();
        said.addAll(unknown().when(new RecordArrival(VISIT, time("09:50"))).events());
        said.addAll(unknown().when(ask(1)).events());
        said.addAll(ready().when(ask(1, standing("intake", Currency.NO_ANSWER, null))).when(override(1)).events());
        said.addAll(readyForInfusion().when(infusion(35)).events());
        said.addAll(ready().when(new RecordOrder(new OrderAsked(Protocol.IV_KETAMINE, "ketamine", "iv", 34.5, 0.5, 69.0,
                time("09:00"), 1.0, 34.5), 40, 6, "p-doc", time("09:58"))).events());
        said.addAll(ready().when(new RecordDay(VISIT, new DayNotes(Answer.YES, null, null, null, "positive", Answer.YES,
                Answer.YES, Answer.YES, null, null, null, null, null, null, null, null, 31.5, null, null, null, null), time("09:59"))).events());
        said.addAll(ready().when(new RecordAnswers(VISIT, null, "c-ssrs-screener", screener(1, 0, 1), null, time("09:58")))
                .events());
        said.addAll(ready().when(ask(1)).events());
        said.addAll(ready().when(dose(1, "10:00")).events());
        said.addAll(ready().when(new RecordVitals(VISIT, false, new Values(120, 80, 70, 98, 14, 5), true,
                List.of("faint"), time("09:59"))).events());
        said.addAll(dosed().at(time("10:45")).when(pressure(182, 112, "10:44", "severe-headache")).events());
        said.addAll(dosed().at(time("10:45")).when(sedation(4, "10:44")).events());
        said.addAll(dosed().at(time("11:00")).whenTimePasses().events());
        said.addAll(dosed().when(new ReportSideEffect(VISIT, "seizure", 4, true, time("10:05"))).events());
        said.addAll(dosed().when(new ReportSideEffect(VISIT, "nausea", 1, false, time("10:05"))).events());
        said.addAll(dosed().when(new AskToRelease(VISIT, Attestations.NONE, false)).events());
        said.addAll(dosed().when(new EndVisit(VISIT, "left-unnoticed", "unknown", null, List.of(), List.of(),
                time("10:05"), "p-nurse")).events());
        said.addAll(ready().when(new RecordDose(VISIT, 1, "ketamine", null, 34.5, time("10:00"), "p-nurse")).events());
        said.addAll(dosed().when(pressure(124, 80, "10:05")).when(new CorrectRecord(VISIT, "v1-r2", false, "typing-error",
                Map.of("systolic", 224), "p-nurse")).events());
        said.addAll(dosed().when(new CorrectRecord(VISIT, "v1-d2", true, "counted-twice", Map.of(), "p-nurse"))
                .events());
        said.addAll(readyForInfusion().when(new EndInfusion(VISIT, "stopped", 18.0, "blood-pressure", time("10:00"))).events());
        var paused = readyForInfusion().when(new RecordDose(VISIT, 1, "ketamine", "iv", 35, time("10:00"), "p-nurse"))
                .when(new PauseInfusion(VISIT, false, "blood-pressure", time("10:00")));
        said.addAll(paused.events());
        said.addAll(paused.when(new PauseInfusion(VISIT, true, null, time("10:00"))).events());
        var sedated = dosed().when(new RecordMedicine(VISIT, "midazolam", "sedative", time("10:05")));
        said.addAll(sedated.events());
        said.addAll(sedated.when(new CorrectRecord(VISIT, "v1-m1", false, "typing-error", Map.of("medicine", "ondansetron",
                "kind", "nausea"), "p-nurse")).events());
        said.addAll(dosed().when(new CorrectRecord(VISIT, "o1", true, "wrong-patient", Map.of(), "p-doc")).events());
        said.addAll(dosed().when(new StopDosing(VISIT, "patients-wish", "p-doc", time("10:05"))).events());
        var home = dosed().at(time("12:04")).when(new RecordVitals(VISIT, true, new Values(126, 80, 70, 98, 14, 5), null,
                List.of(), time("12:04"))).and().at(time("12:10"));
        var waiting = home.when(new AskToRelease(VISIT, new Attestations(Answer.YES, Answer.YES, null, Answer.YES, 10, null,
                Answer.YES, null, null), false));
        said.addAll(waiting.events());
        said.addAll(waiting.when(new DecideAgainst(VISIT, List.of("REL-RIDE"), "checked-in-person", "p-doc")).events());
        said.addAll(waiting.and().at(time("12:11")).whenTimePasses().events());
        var left = home.when(new EndVisit(VISIT, "left-against-advice", "yes", "taxi", List.of("prescriber"), List.of(),
                time("12:10"), "p-nurse")).and();
        said.addAll(left.when(new SendForm(VISIT, null, "rems-77", "p-doc")).events());
        said.addAll(left.at(time("12:10").plusSeconds(864_000)).whenTimePasses().events());
        PublishedLanguageCheck.emits(SessionKinds.events(), said);
    }

    @Test
    void every_example_of_what_others_say_is_understood() {
        PublishedLanguageCheck.understands(SessionKinds.episodes());
        PublishedLanguageCheck.understands(RotaDecider.kind());
        PublishedLanguageCheck.understands(SessionKinds.policies());
    }

    @Test
    void an_escalation_is_named_by_care_visit_and_level() {
        org.assertj.core.api.Assertions.assertThat(EMERGENCY).isEqualTo(EPISODE + "~v1~emergency");
    }
}
