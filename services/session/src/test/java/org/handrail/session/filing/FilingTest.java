package org.handrail.session.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.session.Chair.URGENT;
import static org.handrail.session.Chair.VISIT;
import static org.handrail.session.Chair.arrived;
import static org.handrail.session.Chair.dosed;
import static org.handrail.session.Chair.pressure;
import static org.handrail.session.Chair.sedation;
import static org.handrail.session.Chair.time;
import static org.handrail.session.Chair.unknown;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.handrail.clinical.rule.Policy;
import org.handrail.runtime.testkit.Scenario;
import org.handrail.session.correction.CorrectRecord;
import org.handrail.session.episode.Booking;
import org.handrail.session.episode.Episode;
import org.handrail.session.episode.SessionCommand;
import org.handrail.session.episode.SessionEvent;
import org.handrail.session.episode.Visit;
import org.handrail.session.escalation.EscalationCommand.NoteResolution;
import org.handrail.session.filing.FilingEvent.VisitFiled;
import org.handrail.session.form.SendForm;
import org.handrail.session.monitoring.Watching;
import org.handrail.session.order.Orders;
import org.handrail.session.release.ReleaseCommand.EndVisit;
import org.handrail.session.sideeffect.ReportSideEffect;
import org.handrail.session.visit.VisitCommand.ExpectVisit;
import org.handrail.session.visit.VisitEvent.BookingLearnt;
import org.junit.jupiter.api.Test;

/** What nothing is owed of any more is put away, and comes back before anything is put right. */
class FilingTest {

    private static final Instant END = time("12:10");
    private static final Instant EIGHT_DAYS_LATER = END.plus(Duration.ofDays(8));

    private static Scenario<Episode, SessionCommand, SessionEvent> left() {
        return dosed().when(pressure(126, 80, "10:05")).and().at(END).when(new EndVisit(VISIT, "left-against-advice", "yes",
                "taxi", List.of("prescriber"), List.of(), END, "p-nurse")).and();
    }

    private static Scenario<Episode, SessionCommand, SessionEvent> formTaken() {
        return left().when(new SendForm(VISIT, "lot-7", "rems-77", "p-doc")).and();
    }

    private static VisitFiled filed(Scenario<Episode, SessionCommand, SessionEvent> at) {
        return (VisitFiled) at.at(EIGHT_DAYS_LATER).whenTimePasses().events().getLast();
    }

    @Test
    void a_visit_is_put_away_eight_days_after_its_end_and_not_before() {
        var then = formTaken().at(EIGHT_DAYS_LATER.minusSeconds(1)).whenTimePasses();
        then.thenNothing().andDueNext(EIGHT_DAYS_LATER);
        var away = formTaken().at(EIGHT_DAYS_LATER).whenTimePasses().thenEvents(VisitFiled.class);
        assertThat(away.state().visits()).isEmpty();
        assertThat(away.state().filed()).singleElement().satisfies(brief -> {
            assertThat(brief.id()).isEqualTo(VISIT);
            assertThat(brief.devices()).isEqualTo(2);
            assertThat(brief.amountMg()).isEqualTo(56);
            assertThat(brief.firstAt()).isEqualTo(time("10:00"));
        });
    }

    @Test
    void a_visit_whose_form_the_programme_has_not_taken_stays() {
        var then = left().at(EIGHT_DAYS_LATER.plus(Duration.ofDays(30))).whenTimePasses();
        assertThat(then.state().known(VISIT)).isPresent();
    }

    @Test
    void a_visit_whose_escalation_is_open_stays_and_goes_with_it_once_a_person_has_closed_it() {
        var open = formTaken().when(new ReportSideEffect(VISIT, "panic", 3, false, END)).and().at(EIGHT_DAYS_LATER);
        assertThat(open.whenTimePasses().state().known(VISIT)).isPresent();
        var closed = open.when(new NoteResolution(URGENT, "p-doc", "treated", END)).and().whenTimePasses();
        assertThat(closed.state().visits()).isEmpty();
        assertThat(closed.state().pagings()).isEmpty();
    }

    @Test
    void a_visit_that_was_booked_and_never_began_goes_too() {
        var booked = unknown().given(new BookingLearnt("v7", new Booking(time("10:00"), time("13:00"), true, "no-show")));
        var away = booked.at(time("13:00").plus(Duration.ofDays(8))).whenTimePasses().thenEvents(VisitFiled.class);
        assertThat(away.state().filed()).singleElement().satisfies(brief -> assertThat(brief.dosed()).isFalse());
    }

    @Test
    void a_patient_whom_nobody_has_seen_out_is_never_put_away() {
        assertThat(dosed().at(EIGHT_DAYS_LATER).whenTimePasses().state().known(VISIT)).isPresent();
    }

    @Test
    void a_correction_brings_the_visit_back_and_puts_it_right() {
        VisitFiled record = filed(formTaken());
        var away = formTaken().at(EIGHT_DAYS_LATER).whenTimePasses().and();
        var then = away.when(new OfVisit(VISIT, record, new CorrectRecord(VISIT, "v1-r2", false, "typing-error",
                Map.of("systolic", 224), "p-nurse"))).andAnswers("outcome", "corrected");
        assertThat(then.state().filed()).isEmpty();
        assertThat(then.state().visit(VISIT).readings()).anySatisfy(r -> assertThat(r.systolic()).isEqualTo(224));
        then.andDueNext(EIGHT_DAYS_LATER.plus(Duration.ofDays(8)));
    }

    @Test
    void a_late_value_at_stop_level_still_alerts_after_the_visit_was_put_away() {
        var away = formTaken().at(EIGHT_DAYS_LATER).whenTimePasses().and();
        var then = away.when(new OfVisit(VISIT, filed(formTaken()), pressure(190, 115, "10:44", "severe-headache")));
        assertThat(then.state().pagings()).singleElement().satisfies(p -> assertThat(p.open()).isTrue());
    }

    @Test
    void what_is_said_in_the_very_moment_of_filing_is_not_lost_but_asked_again() {
        formTaken().at(EIGHT_DAYS_LATER).whenTimePasses().and()
                .when(new OfVisit(VISIT, null, pressure(126, 80, "10:44"))).thenRefused("being-filed");
    }

    @Test
    void scheduling_has_nothing_to_say_of_a_filed_visit() {
        var then = formTaken().at(EIGHT_DAYS_LATER).whenTimePasses().and()
                .when(new ExpectVisit(VISIT, time("10:00"), time("13:00")));
        assertThat(then.state().visits()).isEmpty();
        assertThat(then.state().filed()).hasSize(1);
    }

    @Test
    void the_doses_of_filed_visits_use_up_the_order_and_the_deepest_sedation_is_remembered() {
        var before = dosed().when(sedation(3, "10:05")).state().visit(VISIT);
        var used = arrived().given(new FilingEvent.VisitFiled(before, null));
        assertThat(used.state().besides("v2")).singleElement().satisfies(brief -> {
            assertThat(brief.doses()).hasSize(2).allSatisfy(dose -> assertThat(dose.amountMg()).isEqualTo(28));
            assertThat(brief.deepest()).isEqualTo(3);
        });
        assertThat(Watching.closely(used.state(), Visit.fresh("v2"), Policy.DEFAULTS))
                .containsExactly("deep-sedation-before");
        assertThat(Orders.asOrdered(used.state(), Visit.fresh("v2"), EIGHT_DAYS_LATER).used()).isEqualTo(1);
    }
}
