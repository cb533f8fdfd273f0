package org.handrail.simulator.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each invariant holds for an ordinary course of things, and notices what breaks it. */
class InvariantsTest {

    private static final String ESCALATION = Told.PATIENT + "~v1~emergency";
    private static final String STREAM = "/session/episodes/" + Told.PATIENT;

    private static Told cleared() {
        return new Told().event("8:00", "intake", "TreatmentCleared", "protocol", "esketamine-trd", "clearedAt", "@8:00");
    }

    private static Told dose(Told told, String time, int device) {
        return told.event(time, "session", "DoseAdministered", "visit", "v1", "device", device, "occurredAt", "@" + time);
    }

    private static Told leave(Told told, String time, String until) {
        return told.event(time, "session", "DosePermitted", "visit", "v1", "device", 1, "until", "@" + until);
    }

    private static Told release(String firstDose, String read, int moaas, String released) {
        return new Told().event(read, "session", "VitalsRecorded", "visit", "v1", "systolic", 124, "moaas", moaas,
                        "occurredAt", "@" + read)
                .event(released, "session", "SessionCompleted", "visit", "v1", "ending", "released", "firstDoseAt",
                        "@" + firstDose, "occurredAt", "@" + released);
    }

    private static Told raised() {
        return new Told().event("10:00", "follow-up", "EscalationRaised", "escalation", ESCALATION, "level", "emergency",
                "raisedBy", "session", "raisedAt", "@10:00").page("10:00", ESCALATION, 1);
    }

    private static Told taken(Told told, String time) {
        return told.event(time, "follow-up", "EscalationAcknowledged", "escalation", ESCALATION, "by", "p-1",
                "acknowledgedAt", "@" + time);
    }

    private static Told visit(Told told, String patient, String booked, int chair, String start, String end) {
        return told.eventOf(patient, booked, "scheduling", "VisitBooked", "visit", "v1", "chair", chair, "start",
                "@" + start, "end", "@" + end);
    }

    private static void holds(Invariant invariant, Told told) {
        assertThat(invariant.broken(told.by("20:00"))).isEmpty();
    }

    private static void notices(Invariant invariant, Told told) {
        assertThat(invariant.broken(told.by("20:00"))).as(invariant.says()).isNotEmpty();
    }

    @Test
    void a_record_that_is_sent_again_is_no_disorder_and_a_missing_one_is() {
        holds(new InOrder(), cleared().event("8:01", "intake", "ConsentRecorded").sentAgain());
        notices(new InOrder(), cleared().event("8:01", "intake", "ConsentRecorded").lost()
                .event("8:02", "intake", "CareEnded"));
    }

    @Test
    void a_record_that_arrives_before_the_one_it_follows_is_disorder_though_none_is_missing() {
        holds(new InOrder(), cleared().event("8:01", "intake", "ConsentRecorded").allSentAgain());
        notices(new InOrder(), cleared().event("8:01", "intake", "ConsentRecorded").swapped());
        notices(new InOrder(), cleared().event("8:01", "intake", "ConsentRecorded").swapped().allSentAgain());
    }

    @Test
    void what_was_decided_and_not_published_is_lost() {
        holds(new NoneLost(), dose(new Told(), "9:00", 1).stored("session", 0, Map.of(STREAM, 1L), Map.of())
                .stored("operations", 0, Map.of(), Map.of(STREAM, 1L)));
        notices(new NoneLost(), dose(new Told(), "9:00", 1).stored("session", 1, Map.of(STREAM, 1L), Map.of())
                .stored("operations", 0, Map.of(), Map.of(STREAM, 1L)));
    }

    @Test
    void what_a_store_says_was_sent_and_no_topic_holds_is_lost() {
        notices(new NoneLost(), dose(new Told(), "9:00", 1).stored("session", 0, Map.of(STREAM, 2L), Map.of())
                .stored("operations", 0, Map.of(), Map.of(STREAM, 1L)));
    }

    @Test
    void what_a_service_keeps_for_itself_and_publishes_to_nobody_is_not_lost() {
        holds(new NoneLost(), dose(new Told(), "9:00", 1)
                .stored("session", 0, Map.of(STREAM, 1L, STREAM + "/kept", 3L), Map.of())
                .stored("operations", 0, Map.of(), Map.of(STREAM, 1L)));
    }

    @Test
    void what_was_published_and_not_read_is_lost() {
        notices(new NoneLost(), dose(dose(new Told(), "9:00", 1), "9:05", 2)
                .stored("operations", 0, Map.of(), Map.of(STREAM, 2L)).stored("follow-up", 0, Map.of(), Map.of(STREAM, 1L)));
        notices(new NoneLost(), dose(new Told(), "9:00", 1));
    }

    @Test
    void a_fact_told_by_two_events_is_told_twice_and_one_event_sent_again_is_not() {
        holds(new NoneTwice(), new Told().event("9:00", "session", "PatientArrived", "visit", "v1").sentAgain());
        notices(new NoneTwice(), new Told().event("9:00", "session", "PatientArrived", "visit", "v1")
                .event("9:01", "session", "PatientArrived", "visit", "v1"));
    }

    @Test
    void two_pages_for_one_rung_or_two_messages_with_one_key_are_one_too_many() {
        holds(new NoneTwice(), new Told().page("9:00", ESCALATION, 1).page("9:01", ESCALATION, 2));
        notices(new NoneTwice(), new Told().page("9:00", ESCALATION, 1).page("9:01", ESCALATION, 1));
        notices(new NoneTwice(), new Told().message("9:00", "reminder").message("9:01", "reminder"));
    }

    @Test
    void a_page_that_only_its_key_tells_from_a_second_one_is_noticed_though_the_pager_knew_the_key() {
        holds(new NoneTwice(), new Told().page("9:00", ESCALATION, 1).askedAgain(true));
        notices(new NoneTwice(), new Told().page("9:00", ESCALATION, 1).askedAgain(false));
    }

    @Test
    void a_partner_that_promises_nothing_may_act_again_on_what_says_that_it_comes_again() {
        holds(new NoneTwice(), new Told().note("9:00", "note-1").askedAgain(true));
        notices(new NoneTwice(), new Told().note("9:00", "note-1").askedAgain(false));
    }

    @Test
    void a_dose_needs_leave_that_still_holds() {
        holds(new ClearedDoses(), dose(leave(cleared(), "9:00", "9:10"), "9:10", 1));
        notices(new ClearedDoses(), dose(leave(cleared(), "9:00", "9:10"), "9:11", 1));
        notices(new ClearedDoses(), dose(leave(cleared(), "9:00", "9:10"), "9:05", 2));
        notices(new ClearedDoses(), leave(dose(cleared(), "9:00", 1), "9:01", "9:10"));
    }

    @Test
    void a_dose_needs_clearance_at_its_time() {
        notices(new ClearedDoses(), dose(leave(new Told(), "9:00", "9:10"), "9:05", 1));
        notices(new ClearedDoses(), dose(leave(cleared().event("8:30", "intake", "TreatmentClearanceWithdrawn"), "9:00",
                "9:10"), "9:05", 1));
        holds(new ClearedDoses(), dose(leave(cleared(), "9:00", "9:10"), "9:05", 1)
                .event("9:30", "intake", "TreatmentClearanceWithdrawn"));
    }

    @Test
    void a_dose_given_all_the_same_is_named_as_a_deviation() {
        holds(new ClearedDoses(), dose(new Told(), "9:05", 1).event("9:05", "session", "DeviationRecorded", "visit", "v1",
                "device", 1));
    }

    @Test
    void a_release_needs_two_hours_and_a_reading_of_an_awake_patient_at_the_end() {
        holds(new EarnedReleases(), release("9:00", "10:55", 5, "11:00"));
        notices(new EarnedReleases(), release("9:00", "10:55", 5, "10:59"));
        notices(new EarnedReleases(), release("9:00", "10:54", 5, "11:00"));
        notices(new EarnedReleases(), release("9:00", "10:55", 4, "11:00"));
    }

    private static Told infused(String over, String read, String released) {
        return new Told().event(over, "session", "InfusionEnded", "visit", "v1", "occurredAt", "@" + over)
                .event(read, "session", "VitalsRecorded", "visit", "v1", "systolic", 124, "moaas", 5, "occurredAt", "@" + read)
                .event(released, "session", "SessionCompleted", "visit", "v1", "ending", "released", "protocol",
                        "iv-ketamine", "firstDoseAt", "@9:00", "occurredAt", "@" + released);
    }

    @Test
    void a_release_after_an_infusion_needs_an_hour_from_its_end_and_a_reading_then() {
        holds(new EarnedReleases(), infused("9:40", "10:35", "10:40"));
        notices(new EarnedReleases(), infused("9:40", "10:35", "10:39"));
        notices(new EarnedReleases(), infused("9:40", "10:34", "10:40"));
    }

    @Test
    void a_danger_that_was_named_and_given_to_nobody_is_noticed() {
        holds(new EveryAlarmRaised(), raised().event("10:00", "session", "VitalsThresholdCrossed", "escalation", ESCALATION)
                .event("10:00", "session", "SideEffectReported", "code", "nausea"));
        notices(new EveryAlarmRaised(), raised().event("10:00", "session", "SideEffectReported", "escalation",
                Told.PATIENT + "~v1~same-day"));
    }

    @Test
    void an_emergency_in_the_chair_calls_the_next_person_after_each_minute() {
        holds(new NextPersonCalled(), taken(raised(), "10:01"));
        notices(new NextPersonCalled(), taken(raised(), "10:02"));
        holds(new NextPersonCalled(), taken(raised().page("10:01", ESCALATION, 2), "10:02"));
        notices(new NextPersonCalled(), taken(raised().page("10:02", ESCALATION, 2), "10:03"));
    }

    @Test
    void an_emergency_that_nobody_takes_is_noticed_though_it_was_never_acknowledged() {
        assertThat(new NextPersonCalled().broken(raised().by("10:00"))).isEmpty();
        assertThat(new NextPersonCalled().broken(raised().by("10:01"))).isNotEmpty();
    }

    @Test
    void two_patients_in_one_chair_at_one_time_are_noticed() {
        notices(new OnePatientAChair(), visit(visit(new Told(), Told.PATIENT, "7:00", 1, "9:00", "12:00"), Told.OTHER,
                "7:01", 1, "11:59", "15:00"));
        holds(new OnePatientAChair(), visit(visit(new Told(), Told.PATIENT, "7:00", 1, "9:00", "12:00"), Told.OTHER,
                "7:01", 1, "12:00", "15:00"));
        holds(new OnePatientAChair(), visit(visit(new Told(), Told.PATIENT, "7:00", 1, "9:00", "12:00"), Told.OTHER,
                "7:01", 2, "9:00", "12:00"));
    }

    @Test
    void a_chair_that_was_given_back_may_be_sold_again() {
        holds(new OnePatientAChair(), visit(visit(new Told(), Told.PATIENT, "7:00", 1, "9:00", "12:00")
                .event("7:30", "scheduling", "VisitCancelled", "visit", "v1"), Told.OTHER, "7:30", 1, "9:00", "12:00"));
    }

    @Test
    void a_reminder_of_a_visit_that_was_cancelled_is_noticed() {
        String reminder = "reminder:" + Told.PATIENT + ":v1:24h:2026-12-02T14:00:00Z";
        holds(new NoMessageAfterItsCause(), new Told().message("9:00", reminder)
                .event("9:00", "scheduling", "VisitCancelled", "visit", "v1"));
        notices(new NoMessageAfterItsCause(), new Told().message("9:01", reminder)
                .event("9:00", "scheduling", "VisitCancelled", "visit", "v1"));
        holds(new NoMessageAfterItsCause(), new Told().message("9:01", reminder)
                .event("9:00", "scheduling", "VisitCancelled", "visit", "v2"));
    }

    @Test
    void a_question_that_was_answered_is_not_asked_again() {
        notices(new NoMessageAfterItsCause(), new Told().message("9:01", Told.PATIENT + "~v1-24h~m2")
                .event("9:00", "follow-up", "CheckInAnswered", "checkIn", "v1-24h"));
    }

    @Test
    void nobody_whose_care_has_ended_is_written_to() {
        notices(new NoMessageAfterItsCause(), new Told().message("9:01", Told.PATIENT + "~v1-24h~m1")
                .event("9:00", "intake", "CareEnded", "reason", "died"));
    }

    @Test
    void a_blocked_stream_is_noticed() {
        holds(new NothingStuck(), new Told());
        notices(new NothingStuck(), new Told().obstacle("follow-up: " + STREAM));
    }

    @Test
    void every_invariant_is_judged() {
        assertThat(Judge.judge(new Told().by("20:00"))).hasSize(Judge.ALL.size()).allMatch(Finding::holds);
    }
}
