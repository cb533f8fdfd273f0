package org.handrail.session.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.session.Chair.EPISODE;
import static org.handrail.session.Chair.VISIT;
import static org.handrail.session.Chair.ask;
import static org.handrail.session.Chair.dose;
import static org.handrail.session.Chair.dosed;
import static org.handrail.session.Chair.infusion;
import static org.handrail.session.Chair.pressure;
import static org.handrail.session.Chair.ready;
import static org.handrail.session.Chair.readyForInfusion;
import static org.handrail.session.Chair.reasons;
import static org.handrail.session.Chair.standing;
import static org.handrail.session.Chair.time;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.handrail.clinical.Answer;
import org.handrail.clinical.dosing.DosePermission;
import org.handrail.clinical.dosing.Standing.Currency;
import org.handrail.clinical.monitoring.Release;
import org.handrail.runtime.decide.Call;
import org.handrail.runtime.decide.Outcome;
import org.handrail.runtime.event.Lane;
import org.handrail.runtime.keep.KeptOnce;
import org.handrail.runtime.shell.Json;
import org.handrail.runtime.testkit.Scenario;
import org.handrail.runtime.testkit.Then;
import org.handrail.session.dosing.DoseCommand.AskToDose;
import org.handrail.session.dosing.DoseEvent.DoseHeld;
import org.handrail.session.dosing.DoseEvent.DosePermitted;
import org.handrail.session.dosing.DoseEvent.InfusionPermitted;
import org.handrail.session.episode.Episode;
import org.handrail.session.episode.Hit;
import org.handrail.session.episode.SessionCommand;
import org.handrail.session.episode.SessionEvent;
import org.handrail.session.monitoring.VitalsCommand.RecordVitals;
import org.handrail.session.monitoring.VitalsCommand.Values;
import org.handrail.session.release.ReleaseCommand.AskToRelease;
import org.handrail.session.release.ReleaseCommand.Attestations;
import org.handrail.session.release.ReleaseCommand.EndVisit;
import org.handrail.session.release.ReleaseEvent.ReleaseRefused;
import org.handrail.session.release.ReleaseEvent.SessionCompleted;
import org.handrail.session.wiring.SessionKinds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is decided on a dose or a release is kept with everything that it rested on. */
class KeepingTest {

    private static final AskToRelease RELEASE = new AskToRelease(VISIT, new Attestations(Answer.YES, Answer.YES, null,
            Answer.YES, 10, Answer.YES, Answer.YES, null, null), false);

    private static Then<Episode, SessionCommand, SessionEvent> permitted() {
        return ready().when(ask(1)).andAnswers("outcome", "permitted");
    }

    private static Then<Episode, SessionCommand, SessionEvent> held() {
        return ready().when(dose(1, "10:00")).at("2026-03-09T10:03:00-04:00").when(ask(2, standing("intake", Currency.CURRENT,
                true), standing("follow-up", Currency.BEHIND, null, "care-plan"))).andAnswers("outcome", "held");
    }

    private static Scenario<Episode, SessionCommand, SessionEvent> rested(String clock) {
        return dosed().at(time("12:04")).when(new RecordVitals(VISIT, true, new Values(126, 80, 70, 98, 14, 5), null,
                List.of(), time("12:04"))).and().at(time(clock));
    }

    private static Then<Episode, SessionCommand, SessionEvent> released() {
        return rested("12:05").when(RELEASE).andAnswers("outcome", "released");
    }

    private static Then<Episode, SessionCommand, SessionEvent> refused() {
        return rested("12:04:30").when(RELEASE).andAnswers("outcome", "refused");
    }

    private static DecisionRecord kept(Then<?, ?, SessionEvent> then) {
        return ((DecisionMade) then.events().getLast()).made();
    }

    private static <E extends SessionEvent> E said(Then<?, ?, SessionEvent> then, Class<E> event) {
        return then.events().stream().filter(event::isInstance).map(event::cast).findFirst().orElseThrow();
    }

    @Test
    void what_was_known_of_a_permission_permits_the_same_again() {
        DecisionRecord kept = kept(permitted());
        assertThat(kept.outcome()).isEqualTo("permitted");
        assertThat(kept.dose().pressures()).hasSize(1);
        assertThat(kept.dose().standings()).hasSize(3);
        assertThat(DosePermission.ask(kept.asked(), kept.dose(), kept.policy(), kept.decidedAt()).permitted()).isTrue();
    }

    @Test
    void what_was_known_of_a_hold_holds_for_the_same_reasons_again() {
        DecisionRecord kept = kept(held());
        assertThat(reasons(kept.rules())).containsExactlyInAnyOrder("DOSE-REST rest-not-over", "DOSE-NOT-CURRENT not-current",
                "DOSE-COURSE-HOLD care-plan");
        assertThat(Hit.of(DosePermission.ask(kept.asked(), kept.dose(), kept.policy(), kept.decidedAt()).rules()))
                .isEqualTo(kept.rules());
    }

    @Test
    void what_was_known_of_a_release_decides_the_same_again() {
        assertThat(reasons(kept(refused()).rules())).containsExactly("REL-FROM-LAST too-soon-after-last-device");
        for (DecisionRecord kept : List.of(kept(released()), kept(refused()))) {
            assertThat(Hit.of(Release.ask(kept.release(), kept.policy(), kept.decidedAt()).unmet())).isEqualTo(kept.rules());
        }
    }

    @ParameterizedTest
    @CsvSource({"ketamine, 35, permitted", "ketamine, 34, held", "esketamine, 28, held"})
    void what_was_asked_for_is_kept_beside_what_was_ordered(String drug, double amountMg, String outcome) {
        DecisionRecord kept = kept(readyForInfusion().when(new AskToDose(VISIT, 1, drug, amountMg,
                List.of(standing("intake", Currency.CURRENT, true)))));
        assertThat(kept.outcome()).isEqualTo(outcome);
        assertThat(kept.asked().ordered()).isEqualTo("ketamine");
        assertThat(DosePermission.ask(kept.asked(), kept.dose(), kept.policy(), kept.decidedAt()).permitted())
                .isEqualTo(outcome.equals("permitted"));
    }

    @Test
    void the_policy_that_was_in_force_is_kept_with_its_values() {
        DecisionRecord kept = kept(ready().where("dose-rest", "7").when(ask(1)));
        assertThat(kept.policy().revision()).isEqualTo(1);
        assertThat(kept.policy().values()).isEqualTo(Map.of("dose-rest", "7"));
    }

    @Test
    void event_and_answer_name_the_decision() {
        var permitted = permitted();
        var held = held();
        var refused = refused();
        var released = released();
        var infusion = readyForInfusion().when(infusion(35));
        assertThat(said(permitted, DosePermitted.class).decision()).isEqualTo(kept(permitted).local());
        assertThat(said(held, DoseHeld.class).decision()).isEqualTo(kept(held).local());
        assertThat(said(refused, ReleaseRefused.class).decision()).isEqualTo(kept(refused).local());
        assertThat(said(released, SessionCompleted.class).decision()).isEqualTo(kept(released).local());
        assertThat(said(infusion, InfusionPermitted.class).decision()).isEqualTo(kept(infusion).local());
        for (var then : List.of(permitted, held, refused, released, infusion)) {
            assertThat(kept(then).decision()).isEqualTo(EPISODE + "~" + kept(then).local());
            then.andAnswers("decision", kept(then).decision());
        }
    }

    @Test
    void another_question_and_another_moment_have_another_name() {
        assertThat(List.of(kept(permitted()).decision(), kept(ready().at(time("10:00:01")).when(ask(1))).decision(),
                kept(ready().when(ask(2))).decision(), kept(ready().when(pressure(150, 92, "09:59")).when(ask(1))).decision()))
                .doesNotHaveDuplicates();
    }

    @Test
    void an_ending_that_nobody_decides_on_names_no_decision() {
        var left = dosed().when(new EndVisit(VISIT, "left-against-advice", "yes", "taxi", List.of("prescriber"), List.of(),
                time("10:06"), "p-nurse"));
        assertThat(said(left, SessionCompleted.class).decision()).isNull();
        assertThat(left.events()).noneMatch(DecisionMade.class::isInstance);
    }

    @Test
    void it_comes_to_a_document_of_its_own_with_the_clinic_of_the_visit() {
        var held = held();
        Call keep = held.call("decision-keep~" + kept(held).decision());
        assertThat(keep.body()).containsEntry("document", kept(held).decision());
        assertThat(held.and().whenAnswered(keep.key(), new Outcome.Done(Map.of())).events()).isEmpty();

        var document = Scenario.of(new KeptOnce(), kept(held).decision())
                .when(new KeptOnce.Keep(Json.map(kept(held)))).then(new KeptOnce.Written(Json.map(kept(held))));
        assertThat(document.state().clinic()).isEqualTo("riverside");
        assertThat(document.state()).hasToString(kept(held).decision());
        document.when(new KeptOnce.Keep(Json.map(kept(permitted())))).thenNothing();
    }

    @Test
    void it_is_for_this_service_alone_changes_nothing_of_the_visit_and_prints_nothing_of_what_was_found() {
        DecisionMade made = new DecisionMade(kept(held()));
        assertThat(SessionKinds.events().of(made).lane()).isEqualTo(Lane.INTERNAL);
        assertThat(made.happenedTo(ready().state())).isEqualTo(ready().state());
        assertThat(made.made()).hasToString(made.made().decision());
    }

    @ParameterizedTest
    @CsvSource({"permitted", "held", "released", "refused"})
    void it_is_read_back_as_it_was_written(String outcome) {
        DecisionRecord kept = of(outcome);
        assertThat(Json.read(Json.write(kept), DecisionRecord.class)).isEqualTo(kept);
    }

    /** The rules desk reads the same files. With {@code -Dhandrail.write} they are written first. */
    @ParameterizedTest
    @CsvSource({"permitted", "held", "released", "refused"})
    void the_rules_desk_knows_the_form_of_it(String outcome) throws IOException {
        Path golden = Path.of("../../infra/rules-desk/src/test/resources/" + outcome + ".json");
        String text = Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(of(outcome)) + "\n";
        if (System.getProperty("handrail.write") != null) {
            Files.writeString(golden, text);
        }
        assertThat(Files.readString(golden)).isEqualTo(text);
    }

    private static DecisionRecord of(String outcome) {
        return kept(switch (outcome) {
            case "permitted" -> permitted();
            case "held" -> held();
            case "released" -> released();
            default -> refused();
        });
    }
}
