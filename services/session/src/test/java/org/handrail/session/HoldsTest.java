package org.handrail.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.session.Chair.DAY;
import static org.handrail.session.Chair.VISIT;
import static org.handrail.session.Chair.arrived;
import static org.handrail.session.Chair.ask;
import static org.handrail.session.Chair.dose;
import static org.handrail.session.Chair.dosed;
import static org.handrail.session.Chair.infusion;
import static org.handrail.session.Chair.order;
import static org.handrail.session.Chair.override;
import static org.handrail.session.Chair.prepared;
import static org.handrail.session.Chair.pressure;
import static org.handrail.session.Chair.ready;
import static org.handrail.session.Chair.readyForInfusion;
import static org.handrail.session.Chair.screener;
import static org.handrail.session.Chair.standing;
import static org.handrail.session.Chair.time;
import static org.handrail.session.Chair.unknown;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.handrail.clinical.course.Protocol;
import org.handrail.clinical.dosing.DayRules;
import org.handrail.clinical.dosing.EsketamineDosing;
import org.handrail.clinical.dosing.InfusionRules;
import org.handrail.clinical.dosing.OrderAsked;
import org.handrail.clinical.dosing.Standing.Currency;
import org.handrail.clinical.rule.Rule;
import org.handrail.runtime.shell.Json;
import org.handrail.runtime.testkit.Scenario;
import org.handrail.session.correction.CorrectRecord;
import org.handrail.session.day.DayCommand.RecordAnswers;
import org.handrail.session.day.DayCommand.RecordDay;
import org.handrail.session.dosing.DoseCommand.AskToDose;
import org.handrail.session.dosing.DoseCommand.StopDosing;
import org.handrail.session.dosing.DoseEvent.DoseAdministered;
import org.handrail.session.dosing.DoseEvent.DoseHeld;
import org.handrail.session.dosing.DoseEvent.DrugAdministered;
import org.handrail.session.episode.Care;
import org.handrail.session.episode.DayNotes;
import org.handrail.session.episode.Episode;
import org.handrail.session.episode.EpisodeCommand.NoteClearance;
import org.handrail.session.episode.EpisodeEvent.ClearanceLearnt;
import org.handrail.session.episode.EpisodeEvent.ReviewLearnt;
import org.handrail.session.episode.SessionCommand;
import org.handrail.session.episode.SessionEvent;
import org.handrail.session.order.OrderRecorded;
import org.handrail.session.order.RecordOrder;
import org.handrail.session.sideeffect.ReportSideEffect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule that can hold a dose here: it is made to hold, and what it names as its end is done and lifts it. */
class HoldsTest {

    /**
     * @param held  a patient whom the rule holds
     * @param lift  code that the hold names
     * @param lifts what brings that about
     */
    record Walk(String rule, Scenario<Episode, SessionCommand, SessionEvent> held, AskToDose ask, String lift,
                UnaryOperator<Scenario<Episode, SessionCommand, SessionEvent>> lifts) {

        @Override
        public String toString() {
            return rule + " ends by " + lift;
        }
    }

    private static Walk walk(String rule, Scenario<Episode, SessionCommand, SessionEvent> held, String lift,
                             UnaryOperator<Scenario<Episode, SessionCommand, SessionEvent>> lifts) {
        return new Walk(rule, held, ask(1), lift, lifts);
    }

    private static UnaryOperator<Scenario<Episode, SessionCommand, SessionEvent>> by(SessionCommand command) {
        return held -> held.when(command).and();
    }

    private static SessionCommand day(Object... said) {
        Map<String, Object> notes = new HashMap<>();
        for (int i = 0; i < said.length; i += 2) {
            notes.put((String) said[i], said[i + 1]);
        }
        return new RecordDay(VISIT, Json.from(notes, DayNotes.class), time("09:59"));
    }

    private static SessionCommand screened(int q1, int q6) {
        return new RecordAnswers(VISIT, null, "c-ssrs-screener", screener(q1, 0, q6), null, time("09:58"));
    }

    private static SessionCommand written(double amountMg, int visits) {
        return new RecordOrder(new OrderAsked(Protocol.ESKETAMINE_TRD, "esketamine", "nasal", amountMg, null, null, null,
                null, null), null, visits, "p-doc", time("09:59"));
    }

    private static SessionCommand infusionWritten(Instant weighedAt) {
        return new RecordOrder(new OrderAsked(Protocol.IV_KETAMINE, "ketamine", "iv", 35.0, 0.5, 70.0, weighedAt, 1.0, 35.0),
                40, 6, "p-doc", time("09:59"));
    }

    private static DoseAdministered treated(String visit, Instant at) {
        return new DoseAdministered(visit, 1, "esketamine", 28, at, "permission");
    }

    private static Scenario<Episode, SessionCommand, SessionEvent> onDay(
            Scenario<Episode, SessionCommand, SessionEvent> held, Instant ten) {
        Map<String, Object> notes = new HashMap<>(Json.map(DAY));
        notes.put("lastFoodAt", ten.minusSeconds(18_000).toString());
        notes.put("lastDrinkAt", ten.minusSeconds(9_000).toString());
        return held.at(ten).when(new RecordDay(VISIT, Json.from(notes, DayNotes.class), ten))
                .when(new RecordAnswers(VISIT, null, "c-ssrs-screener", screener(0, 0, 0), null, ten))
                .when(new org.handrail.session.monitoring.VitalsCommand.RecordVitals(VISIT, false,
                        new org.handrail.session.monitoring.VitalsCommand.Values(120, 78, 70, 98, 14, 5), null, List.of(),
                        ten)).and();
    }

    private static Scenario<Episode, SessionCommand, SessionEvent> sprayed() {
        return ready().when(ask(1)).when(dose(1, "10:00")).and().at(time("10:06"));
    }

    static Stream<Walk> walks() {
        Instant tomorrow = time("10:00").plusSeconds(86_400);
        return Stream.of(
                walk("DOSE-ORDER", ready().given(new ClearanceLearnt(true, "esketamine-mdsi")), "order-written", held ->
                        held.when(new RecordOrder(new OrderAsked(Protocol.ESKETAMINE_MDSI, "esketamine", "nasal", 84.0, null,
                                null, null, null, null), null, 8, "p-doc", time("09:59"))).and()),
                new Walk("DOSE-AMOUNT", dosed().at(time("10:10")).given(treated("v9", time("10:00").minusSeconds(864_000))),
                        ask(3), "order-changed", by(written(84, 7))),
                new Walk("DOSE-FIRST-DAY", dosed().at(time("10:10")).when(written(84, 7)).and(), ask(3),
                        "prescriber-override", by(override(3))),
                new Walk("DOSE-NOT-REPEATED", dosed().at(time("10:10")).when(new CorrectRecord(VISIT, "v1-d2", false,
                        "wrong-value", Map.of("amountMg", 14.0), "p-nurse")).and(), ask(3), "prescriber-override",
                        by(override(3))),
                walk("DOSE-WEEK-MG", ready().given(new DoseAdministered("v8", 1, "esketamine", 150, time("10:00")
                        .minusSeconds(345_600), "permission")), "prescriber-override", by(override(1))),
                new Walk("DOSE-SEQUENCE", ready(), ask(2), "earlier-device-recorded", held -> held.when(dose(1, "09:55")).and()),
                new Walk("DOSE-REST", sprayed().at(time("10:04")), ask(2), "time", held -> held.at(time("10:05"))),
                new Walk("DOSE-STOPPED", sprayed().when(new StopDosing(VISIT, "side-effect", "p-nurse", time("10:06"))).and(),
                        ask(2), "prescriber-override", by(override(2))),
                new Walk("DOSE-STOPPED", sprayed().when(pressure(184, 100, "10:06")).and(), ask(2), "blood-pressure-lower",
                        held -> held.at(time("10:08")).when(pressure(150, 90, "10:08")).and()),
                new Walk("DOSE-STOPPED", sprayed().when(pressure(224, 110, "10:06", "confusion")).and(), ask(2),
                        "record-corrected", by(new CorrectRecord(VISIT, "v1-r2", true, "wrong-patient", Map.of(), "p-nurse"))),
                walk("DOSE-WEEK", ready().given(treated("v8", time("10:00").minusSeconds(518_400)),
                        treated("v9", time("10:00").minusSeconds(259_200))), "another-day", held -> onDay(held, tomorrow)),
                walk("DOSE-GAP", ready().given(treated("v9", time("10:00").minusSeconds(86_400))), "another-day",
                        held -> onDay(held, tomorrow)),
                walk("DOSE-BP-READ", arrived(), "blood-pressure-read", by(pressure(124, 78, "09:59"))),
                walk("DOSE-BP-RECHECK", ready().when(pressure(150, 95, "09:58")).and(), "blood-pressure-recheck",
                        held -> held.at(time("10:14")).when(pressure(136, 84, "10:13")).and()),
                walk("DOSE-BP-WEIGH", arrived().when(pressure(150, 92, "09:40")).when(pressure(148, 92, "09:56")).and(),
                        "prescriber-override", by(override(1))),
                walk("DOSE-BP-HOLD", arrived().when(pressure(164, 96, "09:40")).when(pressure(162, 94, "09:56")).and(),
                        "blood-pressure-lower", held -> held.at(time("10:20")).when(pressure(138, 86, "10:20")).and()),
                walk("DOSE-CLEARED", ready().given(new ClearanceLearnt(false, null)), "treatment-cleared",
                        by(new NoteClearance(true, "esketamine-trd"))),
                new Walk("DOSE-NOT-CURRENT", ready(), ask(1, standing("intake", Currency.BEHIND, true)),
                        "prescriber-override", by(override(1))),
                new Walk("DOSE-COURSE-HOLD", ready(), ask(1, standing("intake", Currency.CURRENT, true, "review-due")),
                        "prescriber-override", by(override(1))),
                walk("DAY-RIDE", ready().when(day("ride", "no")).and(), "ride-confirmed", by(day("ride", "yes"))),
                walk("DAY-FASTING", ready().when(day("lastDrinkAt", time("09:50").toString())).and(), "time",
                        held -> held.at(time("10:20"))),
                new Walk("DAY-FASTING-IV", readyForInfusion().when(day("lastFoodAt", time("07:00").toString())).and(),
                        infusion(35), "time", held -> held.at(time("11:00"))),
                walk("DAY-SCREENED", ready().when(new RecordAnswers(VISIT, null, "c-ssrs-screener", screener(0, 0, 0)
                        .subList(0, 1), null, time("09:58"))).and(), "screener-answered", by(screened(0, 0))),
                walk("DAY-SUICIDE-HIGH", ready().when(screened(0, 1)).and(), "prescriber-override", by(override(1))),
                walk("DAY-PREGNANCY-TEST", unasked("pregnancy"), "pregnancy-test-recorded", by(day("pregnancy", "negative"))),
                walk("DAY-PREGNANT", ready().when(day("pregnancy", "positive")).and(), "prescriber-override", by(override(1))),
                walk("DAY-SEEN", unasked("mania"), "day-check-recorded", by(day("mania", "no"))),
                walk("DAY-INTOXICATED", ready().when(day("intoxicated", "yes")).and(), "day-check-recorded",
                        by(day("intoxicated", "no"))),
                walk("DAY-PSYCHOSIS", ready().when(day("psychosis", "yes")).and(), "prescriber-override", by(override(1))),
                walk("DAY-MANIA", ready().when(day("mania", "yes")).and(), "prescriber-override", by(override(1))),
                walk("DAY-URINARY", ready().when(new ReportSideEffect("v9", "urinary-pain", 1, false, time("09:30"))).and(),
                        "prescriber-override", by(override(1))),
                walk("DAY-STOCK", ready().when(day("labelFits", "no")).and(), "day-check-recorded", by(day("labelFits", "yes"))),
                walk("DAY-PRESCRIBER", ready().when(day("prescriberOnSite", "no")).and(), "prescriber-on-site",
                        by(day("prescriberOnSite", "yes"))),
                new Walk("DAY-PRESCRIBER-IV", readyForInfusion().when(day("prescriberOnSite", "no")).and(), infusion(35),
                        "prescriber-on-site", by(day("prescriberOnSite", "yes"))),
                new Walk("IV-WEIGHT", readyForInfusion().given(new OrderRecorded.WeightNoted("o2",
                        time("09:00").minusSeconds(31 * 86_400L))), infusion(35), "order-changed",
                        by(infusionWritten(time("09:50")))),
                new Walk("IV-WEIGHT", readyForInfusion().given(new OrderRecorded.WeightNoted("o2",
                        time("09:00").minusSeconds(31 * 86_400L))), infusion(35), "prescriber-override", by(override(1))),
                walk("DOSE-ORDER", ready().given(new ReviewLearnt(new Care.Review("change", 84.0, time("09:30")))),
                        "prescriber-override", by(override(1))),
                new Walk("IV-CEILING", readyForInfusion().given(new OrderRecorded("o3", "iv-ketamine", "ketamine", "iv", 35.0,
                        null, 30.0, 1.0, 35.0, 40, 6, "p-doc", null, time("09:30")),
                        new OrderRecorded.WeightNoted("o3", time("08:50"))), infusion(35), "order-changed",
                        by(infusionWritten(time("09:50")))),
                new Walk("IV-SECOND-CHECK", readyForInfusion().when(prepared("p-ada", 350)).and(), infusion(35),
                        "preparation-checked-by-another", held -> held.when(prepared("p-ada", 35)).when(prepared("p-bea", 35))
                        .and()),
                new Walk("IV-WEEK", readyForInfusion().given(infused("v7", 6), infused("v8", 4), infused("v9", 2)), infusion(35),
                        "prescriber-override", by(override(1))));
    }

    private static DrugAdministered infused(String visit, int daysAgo) {
        return new DrugAdministered(visit, 1, "ketamine", "iv", 35, 0.5, time("10:00").minusSeconds(86_400L * daysAgo),
                "permission");
    }

    /** Ready but for one question that nobody has asked. */
    private static Scenario<Episode, SessionCommand, SessionEvent> unasked(String field) {
        Map<String, Object> notes = new HashMap<>(Json.map(DAY));
        notes.remove(field);
        return unknown().given(new ClearanceLearnt(true, "esketamine-trd"), order(56)).when(day("ride", "yes"))
                .when(new RecordDay(VISIT, Json.from(notes, DayNotes.class), time("09:59"))).when(screened(0, 0))
                .when(pressure(124, 78, "09:55")).and();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("walks")
    void a_hold_ends_by_what_it_names(Walk walk) {
        var asked = walk.held().when(walk.ask()).andAnswers("outcome", "held");
        DoseHeld held = (DoseHeld) asked.events().getFirst();
        assertThat(held.rules()).extracting("rule").containsOnly(walk.rule());
        assertThat(held.liftedBy()).contains(walk.lift());
        assertThat(held.whoCan().isEmpty() && !held.liftedBy().contains("time")).isFalse();
        var lifted = walk.lifts().apply(asked.and());
        if (walk.lift().equals("prescriber-override")) {
            assertThat(lifted.state().visit(VISIT).held(walk.ask().device())).isEmpty();
        } else {
            lifted.when(walk.ask()).andAnswers("outcome", "permitted");
        }
    }

    @Test
    void every_rule_that_can_hold_a_dose_is_walked() {
        Set<String> walked = new TreeSet<>();
        walks().forEach(walk -> walked.add(walk.rule()));
        // What an order is refused for, and what is noted only.
        Set<String> notHolding = Set.of("DOSE-DRUG", "DOSE-COURSE-DEVICES", "DOSE-PERMISSION", "DOSE-WITHOUT-PERMISSION",
                "DOSE-OBSERVED", "IV-CONSISTENT", "IV-ROUTE", "IV-USUAL", "IV-MINUTES", "IV-DOSE-WEIGHT");
        // Of a ward, which no clinic is by default: walked with the rules.
        Set<String> onWards = Set.of("DAY-PRESCRIBER-INPATIENT");
        assertThat(Stream.of(EsketamineDosing.ALL, DayRules.ALL, InfusionRules.ALL).flatMap(List::stream).map(Rule::id)
                .filter(id -> !notHolding.contains(id) && !onWards.contains(id))).allSatisfy(id -> assertThat(walked).contains(id));
    }
}
