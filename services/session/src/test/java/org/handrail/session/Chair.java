package org.handrail.session;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.handrail.clinical.Answer;
import org.handrail.clinical.dosing.Standing;
import org.handrail.clinical.dosing.Standing.Currency;
import org.handrail.clinical.escalation.Rota;
import org.handrail.clinical.instrument.ItemAnswer;
import org.handrail.runtime.testkit.Scenario;
import org.handrail.session.day.DayCommand.RecordPreparation;
import org.handrail.session.day.DayEvent.DayNoted;
import org.handrail.session.day.DayEvent.InstrumentAnswered;
import org.handrail.session.dosing.DoseCommand.AskToDose;
import org.handrail.session.dosing.DoseCommand.OverrideHold;
import org.handrail.session.dosing.DoseCommand.RecordDose;
import org.handrail.session.episode.Booking;
import org.handrail.session.episode.DayNotes;
import org.handrail.session.episode.Episode;
import org.handrail.session.episode.EpisodeEvent.ClearanceLearnt;
import org.handrail.session.episode.EpisodeEvent.ClinicLearnt;
import org.handrail.session.episode.EpisodeEvent.RotaLearnt;
import org.handrail.session.episode.Hit;
import org.handrail.session.episode.SessionCommand;
import org.handrail.session.episode.SessionEvent;
import org.handrail.session.monitoring.VitalsCommand.RecordVitals;
import org.handrail.session.monitoring.VitalsCommand.Values;
import org.handrail.session.order.OrderRecorded;
import org.handrail.session.visit.VisitEvent.BookingLearnt;
import org.handrail.session.visit.VisitEvent.PatientArrived;
import org.handrail.session.wiring.SessionDecider;

/** A patient on a chair, and what a nurse says. Times of the day are those of Monday 9 March 2026 in New York. */
public final class Chair {

    public static final String EPISODE = "ep-k3j5v7q2m4n6a2b4c6d7";
    public static final String VISIT = "v1";
    public static final String EMERGENCY = EPISODE + "~v1~emergency";
    public static final String URGENT = EPISODE + "~v1~urgent";

    private Chair() {
    }

    /** Nobody has heard of this patient. */
    public static Scenario<Episode, SessionCommand, SessionEvent> unknown() {
        return Scenario.of(new SessionDecider(), EPISODE).at(time("10:00"));
    }

    /** Cleared, booked for ten o'clock, here, two people on call. */
    public static Scenario<Episode, SessionCommand, SessionEvent> arrived() {
        return unknown().given(new ClinicLearnt("riverside"), new RotaLearnt(onCall()), new ClearanceLearnt(true, "esketamine-trd"),
                new BookingLearnt(VISIT, new Booking(time("10:00"), time("13:00"), true, null)),
                new PatientArrived(VISIT, time("09:50")), order(56), new DayNoted(VISIT, DAY),
                new InstrumentAnswered("v1-a1", "c-ssrs-screener", screener(0, 0, 0), null, null, true, null, VISIT,
                        time("09:52")));
    }

    /** Fasted, seen and asked; a prescriber is on site. */
    public static final DayNotes DAY = new DayNotes(null, time("07:30"), time("09:00"), null, "negative", Answer.NO,
            Answer.NO, Answer.NO, Answer.YES, null, null, null, null, null, null, null, null, "none", Answer.NO, null, null);

    public static OrderRecorded order(double amountMg) {
        return new OrderRecorded("o1", "esketamine-trd", "esketamine", "nasal", amountMg, null, null, null, null, null,
                8, "p-doc", null, time("09:00"));
    }

    /** Half a milligram a kilogram for 70 kg, worked out by two people. */
    public static Scenario<Episode, SessionCommand, SessionEvent> readyForInfusion() {
        return ready().given(new ClearanceLearnt(true, "iv-ketamine"), new OrderRecorded("o2", "iv-ketamine", "ketamine",
                        "iv", 35.0, 0.5, 70.0, 1.0, 35.0, 40, 6, "p-doc", null, time("09:00")),
                new OrderRecorded.WeightNoted("o2", time("08:50")),
                new DayNoted(VISIT, new DayNotes(null, time("05:30"), time("07:30"), null, null, null, null, null, null,
                        null, null, null, null, null, null, null, null, null, null, null, null)))
                .when(prepared("p-ada", 35)).when(prepared("p-bea", 35)).and();
    }

    public static RecordPreparation prepared(String by, double amountMg) {
        return new RecordPreparation(VISIT, amountMg, amountMg / 35, 35, by, time("09:57"));
    }

    public static AskToDose infusion(double amountMg) {
        return new AskToDose(VISIT, 1, "ketamine", amountMg, List.of(standing("intake", Currency.CURRENT, true)));
    }

    /** Wish to be dead, thoughts, behaviour since the last contact. */
    public static List<ItemAnswer> screener(int q1, int q2, int q6) {
        return List.of(new ItemAnswer("q1", q1), new ItemAnswer("q2", q2), new ItemAnswer("q6", q6));
    }

    /** With a blood pressure of 124/78, a pulse of 72 and a saturation of 98 before the dose. */
    public static Scenario<Episode, SessionCommand, SessionEvent> ready() {
        return arrived().when(new RecordVitals(VISIT, false, new Values(124, 78, 72, 98, 14, 5), null, List.of(),
                time("09:55"))).and();
    }

    /** With both devices of 56 mg given at 10:00 and 10:05. */
    public static Scenario<Episode, SessionCommand, SessionEvent> dosed() {
        return ready().when(ask(1)).when(dose(1, "10:00")).at("2026-03-09T10:05:00-04:00")
                .when(ask(2)).when(dose(2, "10:05")).and();
    }

    /** And looked at, at 10:20, as the plan asks. */
    public static Scenario<Episode, SessionCommand, SessionEvent> lookedAt() {
        return dosed().at(time("10:20")).when(new RecordVitals(VISIT, false, new Values(null, null, null, null, 14, 5),
                null, List.of(), time("10:20"))).and();
    }

    /** How awake, and not apart from herself. */
    public static RecordVitals mind(int moaas, String clock) {
        return new RecordVitals(VISIT, false, new Values(null, null, null, null, null, moaas), null, Answer.NO, List.of(),
                time(clock));
    }

    public static Instant time(String clock) {
        return OffsetDateTime.parse("2026-03-09T" + (clock.length() == 5 ? clock + ":00" : clock) + "-04:00")
                .toInstant();
    }

    public static Rota onCall() {
        return new Rota(1, List.of(person(1, "p-anna", "pager", "phone"), person(2, "p-ben", "phone")));
    }

    private static Rota.Rung person(int rung, String code, String... channels) {
        return new Rota.Rung(rung, code, List.of(channels), time("08:00"), time("20:00"));
    }

    public static AskToDose ask(int device) {
        return ask(device, standing("intake", Currency.CURRENT, true), standing("scheduling", Currency.CURRENT, null),
                standing("follow-up", Currency.CURRENT, null));
    }

    public static AskToDose ask(int device, Standing... standings) {
        return new AskToDose(VISIT, device, "esketamine", 28, List.of(standings));
    }

    public static Standing standing(String source, Currency currency, Boolean cleared, String... holds) {
        return new Standing(source, currency, cleared, List.of(holds));
    }

    public static OverrideHold override(int device) {
        return new OverrideHold(VISIT, device, "benefit-outweighs-risk", "p-doc");
    }

    public static RecordDose dose(int device, String clock) {
        return new RecordDose(VISIT, device, "esketamine", null, 28, time(clock), "p-nurse");
    }

    public static RecordVitals pressure(int systolic, int diastolic, String clock, String... symptoms) {
        return new RecordVitals(VISIT, false, new Values(systolic, diastolic, null, null, null, null), null,
                List.of(symptoms), time(clock));
    }

    public static RecordVitals sedation(int moaas, String clock) {
        return new RecordVitals(VISIT, false, new Values(null, null, null, null, null, moaas), null, List.of(),
                time(clock));
    }

    public static List<String> reasons(List<Hit> hits) {
        return hits.stream().map(hit -> hit.rule() + " " + hit.reason()).toList();
    }
}
