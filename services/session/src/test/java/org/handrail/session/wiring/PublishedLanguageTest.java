package org.handrail.session.wiring;

import static org.handrail.session.Chair.EMERGENCY;
import static org.handrail.session.Chair.EPISODE;
import static org.handrail.session.Chair.VISIT;
import static org.handrail.session.Chair.ask;
import static org.handrail.session.Chair.dose;
import static org.handrail.session.Chair.dosed;
import static org.handrail.session.Chair.override;
import static org.handrail.session.Chair.pressure;
import static org.handrail.session.Chair.ready;
import static org.handrail.session.Chair.sedation;
import static org.handrail.session.Chair.time;
import static org.handrail.session.Chair.unknown;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.handrail.runtime.testkit.PublishedLanguageCheck;
import org.handrail.session.correction.CorrectRecord;
import org.handrail.session.dosing.DoseCommand.RecordDose;
import org.handrail.session.episode.SessionEvent;
import org.handrail.session.monitoring.VitalsCommand.RecordVitals;
import org.handrail.session.monitoring.VitalsCommand.Values;
import org.handrail.session.release.ReleaseCommand.AskToRelease;
import org.handrail.session.release.ReleaseCommand.Attestations;
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
        said.addAll(unknown().when(ask(1)).when(override(1)).events());
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
        said.addAll(ready().when(new RecordDose(VISIT, 1, "ketamine", 34.5, time("10:00"), "p-nurse")).events());
        said.addAll(dosed().when(pressure(124, 80, "10:05")).when(new CorrectRecord(VISIT, "v1-r2", false, "typing-error",
                Map.of("systolic", 224), "p-nurse")).events());
        said.addAll(dosed().when(new CorrectRecord(VISIT, "v1-d2", true, "counted-twice", Map.of(), "p-nurse"))
                .events());
        PublishedLanguageCheck.emits(SessionKinds.events(), said);
    }

    @Test
    void every_example_of_what_others_say_is_understood() {
        PublishedLanguageCheck.understands(SessionKinds.episodes());
        PublishedLanguageCheck.understands(SessionKinds.rotas());
    }

    @Test
    void an_escalation_is_named_by_care_visit_and_level() {
        org.assertj.core.api.Assertions.assertThat(EMERGENCY).isEqualTo(EPISODE + "~v1~emergency");
    }
}
