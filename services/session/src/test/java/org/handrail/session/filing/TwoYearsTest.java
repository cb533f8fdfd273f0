package org.handrail.session.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.session.Chair.screener;
import static org.handrail.session.Chair.standing;
import static org.handrail.session.Chair.time;
import static org.handrail.session.Chair.unknown;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.handrail.clinical.Answer;
import org.handrail.clinical.course.Protocol;
import org.handrail.clinical.dosing.OrderAsked;
import org.handrail.clinical.dosing.Standing.Currency;
import org.handrail.clinical.instrument.ItemAnswer;
import org.handrail.runtime.shell.Json;
import org.handrail.runtime.testkit.Scenario;
import org.handrail.session.Chair;
import org.handrail.session.day.DayCommand.RecordAnswers;
import org.handrail.session.day.DayCommand.RecordDay;
import org.handrail.session.dosing.DoseCommand.AskToDose;
import org.handrail.session.dosing.DoseCommand.RecordDose;
import org.handrail.session.episode.Episode;
import org.handrail.session.episode.EpisodeEvent.ClearanceLearnt;
import org.handrail.session.episode.EpisodeEvent.ClinicLearnt;
import org.handrail.session.episode.EpisodeEvent.RotaLearnt;
import org.handrail.session.episode.SessionCommand;
import org.handrail.session.episode.SessionEvent;
import org.handrail.session.escalation.EscalationCommand.NoteResolution;
import org.handrail.session.form.SendForm;
import org.handrail.session.monitoring.VitalsCommand.RecordVitals;
import org.handrail.session.monitoring.VitalsCommand.Values;
import org.handrail.session.order.RecordOrder;
import org.handrail.session.release.ReleaseCommand.AskToRelease;
import org.handrail.session.release.ReleaseCommand.Attestations;
import org.handrail.session.sideeffect.ReportSideEffect;
import org.handrail.session.visit.VisitCommand.NoteConfirmation;
import org.handrail.session.visit.VisitCommand.RecordArrival;
import org.handrail.session.wiring.SessionKinds;
import org.junit.jupiter.api.Test;

/** What is kept of one patient's visits stays small: it is written whole with every change. */
class TwoYearsTest {

    private static final int LARGEST = 24 * 1024;
    /** How many published events the shell leaves in a document, and what each carries besides its data. */
    private static final int OUTBOX = 8;
    private static final int ENVELOPE = 500;

    private final List<Integer> sizes = new ArrayList<>();
    private final List<String> outbox = new ArrayList<>();
    private Scenario<Episode, SessionCommand, SessionEvent> care = unknown().given(new ClinicLearnt("riverside"),
            new RotaLearnt(Chair.onCall()), new ClearanceLearnt(true, "esketamine-trd"));

    @Test
    void two_years_of_weekly_visits_with_an_urgent_effect_every_quarter_stay_small() {
        for (int week = 0; week < 104; week++) {
            visit(week + 1, time("10:00").plus(Duration.ofDays(7L * week)), week % 13 == 5);
        }
        sizes.sort(null);
        assertThat(sizes.get(sizes.size() * 99 / 100)).isLessThan(LARGEST);
        assertThat(care.state().filed()).hasSizeGreaterThan(100);
    }

    private void visit(int number, Instant ten, boolean urgent) {
        String visit = "v" + number;
        pass(ten.minus(Duration.ofDays(1)));
        say(new NoteConfirmation(visit, ten, ten.plusSeconds(10_800)));
        pass(ten.minusSeconds(600));
        if (number % 8 == 1) {
            say(new RecordOrder(new OrderAsked(Protocol.ESKETAMINE_TRD, "esketamine", "nasal", 84.0, null, null, null, null,
                    null), null, 8, "p-doc", ten.minusSeconds(900)));
        }
        say(new RecordArrival(visit, ten.minusSeconds(900)));
        say(new RecordDay(visit, Chair.DAY, ten.minusSeconds(800)));
        say(new RecordAnswers(visit, null, "c-ssrs-screener", screener(0, 0, 0), null, ten.minusSeconds(700)));
        say(new RecordAnswers(visit, null, "phq-9", phq9(), null, ten.minusSeconds(600)));
        read(visit, ten.minusSeconds(300), false);
        for (int device = 1; device <= 3; device++) {
            Instant at = ten.plusSeconds(300L * (device - 1));
            pass(at);
            say(new AskToDose(visit, device, "esketamine", 28, List.of(standing("intake", Currency.CURRENT, true))));
            say(new RecordDose(visit, device, "esketamine", "nasal", 28, at, "p-nurse"));
        }
        for (int minute : new int[] {26, 50, 90, 128}) {
            read(visit, ten.plusSeconds(60L * minute), minute == 128);
        }
        say(new ReportSideEffect(visit, "nausea", 1, false, care.state().visit(visit).firstDose().orElseThrow()));
        if (urgent) {
            say(new ReportSideEffect(visit, "panic", 3, false, ten));
            care.state().pagings().stream().filter(p -> p.open()).toList().forEach(p ->
                    say(new NoteResolution(p.escalation(), "p-doc", "treated", ten.plusSeconds(7800))));
        }
        pass(ten.plusSeconds(7900));
        say(new AskToRelease(visit, new Attestations(Answer.YES, Answer.YES, null, Answer.YES, 10, Answer.YES, Answer.YES,
                null, null), false));
        assertThat(care.state().visit(visit).open()).isFalse();
        pass(ten.plus(Duration.ofDays(2)));
        say(new SendForm(visit, "lot-7", "rems-" + number, "p-doc"));
    }

    private static List<ItemAnswer> phq9() {
        List<ItemAnswer> items = new ArrayList<>();
        for (int item = 1; item <= 9; item++) {
            items.add(new ItemAnswer(String.valueOf(item), item == 9 ? 0 : 1));
        }
        return items;
    }

    private void read(String visit, Instant at, boolean exit) {
        pass(at);
        say(new RecordVitals(visit, exit, new Values(126, 80, 72, 98, 14, 5), null, Answer.NO, List.of(), at));
    }

    private void pass(Instant now) {
        var then = care.at(now).whenTimePasses();
        care = then.and();
        measure(then.events());
    }

    private void say(SessionCommand command) {
        var then = care.when(command);
        care = then.and();
        measure(then.events());
    }

    /** The state, and the newest events that the document still holds. */
    private void measure(List<SessionEvent> events) {
        events.stream().filter(e -> SessionKinds.events().of(e).type() != null).map(Json::write).forEach(outbox::add);
        int from = Math.max(0, outbox.size() - OUTBOX);
        int held = outbox.subList(from, outbox.size()).stream().mapToInt(data -> data.length() + ENVELOPE).sum();
        sizes.add(Json.write(care.state()).getBytes(StandardCharsets.UTF_8).length + held);
    }
}
