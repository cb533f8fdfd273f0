package org.handrail.followup.episode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.followup.Care.ID;
import static org.handrail.followup.Care.answer;
import static org.handrail.followup.Care.afterVisit;
import static org.handrail.followup.Care.booked;
import static org.handrail.followup.Care.hours;
import static org.handrail.followup.Care.over;
import static org.handrail.followup.Care.released;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.handrail.clinical.escalation.Level;
import org.handrail.followup.Care;
import org.handrail.followup.escalation.Escalation;
import org.handrail.followup.escalation.EscalationCommand.NoteCorrection;
import org.handrail.followup.escalation.EscalationCommand.Raise;
import org.handrail.followup.escalation.EscalationCommand.Resolve;
import org.handrail.followup.outcome.Review;
import org.handrail.followup.outcome.ReviewBenefit;
import org.handrail.followup.plan.RecordGoal;
import org.handrail.followup.referral.Referral;
import org.handrail.followup.referral.ReferralCommand.Refer;
import org.handrail.followup.referral.ReferralCommand.TellStatus;
import org.handrail.followup.visit.VisitCommand.NoteVisitOff;
import org.handrail.runtime.testkit.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever can be open in follow-up is closed by something that somebody can do, and by the end of care. */
class EverythingEndsTest {

    private static final Instant LATER = hours(24 * 400);

    /**
     * @param open   how it comes to be open
     * @param isOpen whether it still is
     * @param close  what somebody does
     * @param withCare whether the end of care closes it too
     */
    record Loop(String what, Scenario<FollowUp, FollowUpCommand, FollowUpEvent> open, Predicate<FollowUp> isOpen,
                Function<Scenario<FollowUp, FollowUpCommand, FollowUpEvent>, FollowUp> close, boolean withCare) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Loop> loops() {
        var released = released();
        var met = Care.fresh().given(new CareEvent.Met("riverside"));
        var watched = released.at(hours(24)).when(answer("v1-24h", hours(24), 1)).and();
        return Stream.of(
                checkIn("the day after", released, "v1-24h"),
                checkIn("day 3", released, "v1-day-3"),
                checkIn("day 7", released, "v1-day-7"),
                checkIn("after the series", released, "v1-post-series"),
                checkIn("each month", released.at(hours(24 * 28)).whenTimePasses().and(), "v1-monthly-1"),
                checkIn("each quarter", monthsLater(), "v1-quarterly-1"),
                checkIn("the call after an unplanned end", afterVisit("left-against-advice", 1), "v1-4h"),
                checkIn("contact after item 9", watched, "outreach-1"),
                checkIn("the plan", met.when(new RecordGoal("sleep", "agreed", null, null)).and(), "plan-2026-03-30"),
                new Loop("a question that waits for a visit", released.when(booked("v2", hours(72))).and(),
                        open("v1-day-3"), s -> s.at(hours(74)).when(over("v2", "released", 2, 56, hours(74))).state(),
                        true),
                new Loop("a question whose visit is missed", released.when(booked("v2", hours(72))).and(),
                        open("v1-day-3"), s -> s.at(hours(74)).when(new NoteVisitOff("riverside", "v2")).and()
                                .when(answer("v1-day-3", hours(74), 0)).state(), true),
                new Loop("the watch after item 9", watched, s -> s.risk().watched(),
                        s -> s.when(answer("outreach-1", hours(24), 0)).state(), true),
                new Loop("an escalation", emergency(met), openEscalation(),
                        s -> s.when(new Resolve(ID + "~v1~emergency", "p-one", "assessed-safe")).state(), false),
                new Loop("an escalation that rested on a wrong record", emergency(met), openEscalation(),
                        s -> s.when(new NoteCorrection("riverside", List.of(ID + "~v1~emergency"), "p-nurse")).state(),
                        false),
                new Loop("a benefit review", reviewed(), s -> s.reviews().stream().anyMatch(Review::open),
                        s -> s.when(new ReviewBenefit("stop", null, null, "no-benefit", "p-one", null)).state(), true),
                new Loop("a draft without release", met.when(new Refer("psychotherapy", null, false, false, null)).and(),
                        openReferral(), s -> s.when(new TellStatus("r1", "release-signed", null, null, null, null))
                                .when(new TellStatus("r1", "outcome-received", null, null, null, null)).state(), true),
                new Loop("a referral without answer", met.when(new Refer("lifestyle", null, true, false, null)).and(),
                        openReferral(), s -> s.when(new TellStatus("r1", "unanswered", null, null, null, null)).state(),
                        true));
    }

    @ParameterizedTest
    @MethodSource("loops")
    void somebody_can_close_it(Loop loop) {
        assertThat(loop.isOpen()).accepts(loop.open().state());
        assertThat(loop.isOpen()).rejects(loop.close().apply(loop.open()));
    }

    @ParameterizedTest
    @MethodSource("loops")
    void the_end_of_care_closes_it_or_leaves_it_to_a_person(Loop loop) {
        var ended = loop.open().at(LATER).when(new NoteEndOfCare("riverside", LATER, "completed"));
        assertThat(loop.isOpen().test(ended.state())).isEqualTo(!loop.withCare());
    }

    @Test
    void nothing_is_due_for_ever_once_care_has_ended_but_an_emergency_that_nobody_has_taken() {
        loops().filter(Loop::withCare).forEach(loop ->
                loop.open().at(LATER).when(new NoteEndOfCare("riverside", LATER, "died")).and()
                        .whenTimePasses().andNothingDue());
        emergency(Care.fresh()).when(new NoteEndOfCare("riverside", hours(0), "died"))
                .andStillWants(ID + "~v1~emergency~r1~t1");
    }

    private static Loop checkIn(String what, Scenario<FollowUp, FollowUpCommand, FollowUpEvent> open, String id) {
        return new Loop(what, open, open(id), s -> s.at(LATER).when(answer(id, LATER, 0)).state(), true);
    }

    private static Predicate<FollowUp> open(String checkIn) {
        return s -> s.checkIn(checkIn).filter(c -> c.open()).isPresent();
    }

    private static Predicate<FollowUp> openEscalation() {
        return s -> s.escalations().stream().anyMatch(Escalation::open);
    }

    private static Predicate<FollowUp> openReferral() {
        return s -> s.referrals().stream().anyMatch(Referral::open);
    }

    private static Scenario<FollowUp, FollowUpCommand, FollowUpEvent> emergency(
            Scenario<FollowUp, FollowUpCommand, FollowUpEvent> care) {
        return care.when(new Raise("riverside", ID + "~v1~emergency", Level.EMERGENCY, "v1", "seizure", "session",
                hours(0), true, List.of(), null, true, null)).and();
    }

    private static Scenario<FollowUp, FollowUpCommand, FollowUpEvent> monthsLater() {
        var care = released();
        for (int month = 0; month <= 6; month++) {
            care = care.at(hours(24 * (28 + 30 * month))).whenTimePasses().and();
        }
        return care;
    }

    private static Scenario<FollowUp, FollowUpCommand, FollowUpEvent> reviewed() {
        return IntStream.rangeClosed(1, 8).boxed().reduce(Care.fresh(), (care, visit) -> care
                .at(hours(24 * 3 * visit)).when(over("v" + visit, "released", 2, 56, hours(24 * 3 * visit))).and(),
                (one, other) -> other);
    }
}
