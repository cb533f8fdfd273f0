package org.handrail.scheduling.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.scheduling.wiring.OverHttp.ASK;
import static org.handrail.scheduling.wiring.OverHttp.CLINIC;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.handrail.runtime.testkit.AccessCheck;
import org.handrail.runtime.testkit.Asker.Reply;
import org.handrail.scheduling.course.CourseFact.NoteClearance;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoorsTest {

    private static final String DAY = """
            {"date": "%s", "opens": "08:00", "closes": "18:00", "chairs": 2, "nurses": 1, "prescriberUntil": "17:00"}""";

    @BeforeAll
    static void a_patient_is_cleared_and_two_days_are_open() {
        CLINIC.cleared("ep-bad");
        CLINIC.opens(LocalDate.of(2026, 3, 16), 1);
    }

    private static String visits(String... starts) {
        return "{\"visits\": [" + List.of(starts).stream().map(s -> "{\"start\": \"" + s + "\"}")
                .reduce((a, b) -> a + "," + b).orElse("") + "]}";
    }

    @Test
    void a_coordinator_opens_a_day_books_confirms_and_cancels() {
        CLINIC.cleared("ep-story");
        Reply day = ASK.post("coordinator", "/clinics/riverside/days", DAY.formatted("2026-03-09"));
        assertThat(day.status()).isEqualTo(201);
        assertThat(day.json()).containsEntry("day", "riverside_2026-03-09");

        Reply booked = ASK.post("coordinator", "/episodes/ep-story/bookings", visits("2026-03-09T09:00:00-04:00"),
                "key-of-the-story");
        assertThat(booked.status()).isEqualTo(200);
        assertThat(booked.json()).containsEntry("decided", List.of("org.handrail.scheduling.VisitBooked.v1"))
                .containsEntry("visits", List.of(Map.of("visit", "v1", "start", "2026-03-09T13:00:00Z",
                        "end", "2026-03-09T16:00:00Z", "chair", 1)));
        assertThat(ASK.post("coordinator", "/episodes/ep-story/bookings", visits("2026-03-09T09:00:00-04:00"),
                "key-of-the-story").json()).isEqualTo(booked.json());
        assertThat(ASK.post("coordinator", "/episodes/ep-story/bookings", visits("2026-03-09T10:00:00-04:00"),
                "key-of-the-story").status()).isEqualTo(422);

        Reply confirmed = ASK.post("nurse", "/episodes/ep-story/visits/v1/confirmations",
                "{\"patient\": true, \"ride\": true}");
        assertThat(confirmed.json()).containsEntry("decided", List.of("org.handrail.scheduling.VisitConfirmed.v1"));
        CLINIC.comesToRest();
        assertThat(ASK.get("nurse", "/clinics/riverside/days/2026-03-09").json().toString())
                .contains("ep-story", "confirmed=true");
        assertThat(ASK.get("nurse", "/episodes/ep-story").json().toString()).contains("status=booked", "ride=true");
        assertThat(ASK.get("service", "/episodes/ep-story/standing").json().isEmpty()).isFalse();

        assertThat(ASK.post("coordinator", "/episodes/ep-story/visits/v1/cancellations", "{\"reason\": \"illness\"}")
                .json()).containsEntry("decided", List.of("org.handrail.scheduling.VisitCancelled.v1"));
        CLINIC.comesToRest();
        assertThat(ASK.get("nurse", "/clinics/riverside/days/2026-03-09").json()).containsEntry("taken", List.of());
    }

    @Test
    void a_visit_is_moved_by_whoever_has_seen_it_as_it_is() {
        CLINIC.cleared("ep-moves");
        CLINIC.opens(LocalDate.of(2026, 4, 6), 2);
        Reply proposed = ASK.get("nurse", "/episodes/ep-moves/proposals?from=2026-04-06&time=10:00");
        assertThat(proposed.json()).containsEntry("phase", "induction").containsEntry("notPlaced", 7)
                .containsEntry("visits", List.of(Map.of("day", 1, "start", "2026-04-06T10:00:00-04:00", "end",
                        "2026-04-06T13:00:00-04:00")));
        assertThat(ASK.post("coordinator", "/episodes/ep-moves/bookings", visits("2026-04-06T10:00:00-04:00")).status())
                .isEqualTo(200);
        String later = "{\"start\": \"2026-04-06T11:00:00-04:00\", \"reason\": \"no-ride\"}";
        String path = "/episodes/ep-moves/visits/v1/moves";
        assertThat(ASK.post("nurse", path, later).status()).isEqualTo(428);
        assertThat(ASK.post("nurse", path, later).fields()).containsExactly("If-Match");
        Reply changed = move(path, later, "\"7\"", "key-of-another");
        assertThat(changed.status()).isEqualTo(412);
        assertThat(changed.fields()).containsExactly("If-Match");
        assertThat(changed.rules()).containsExactly("visit-changed");
        assertThat(move(path, later, "soon", "key-without-number").status()).isEqualTo(412);
        Reply moved = move(path, later, "\"1\"", "key-that-moves");
        assertThat(moved.json()).containsEntry("revision", 2)
                .containsEntry("decided", List.of("org.handrail.scheduling.VisitMoved.v1"));
        assertThat(move(path, later, "\"1\"", "key-that-moves").json()).isEqualTo(moved.json());
        CLINIC.comesToRest();
        assertThat(ASK.get("nurse", "/episodes/ep-moves").json().toString()).contains("start=2026-04-06T15:00:00Z",
                "revision=2", "rideMissing=false");
    }

    private static Reply move(String path, String body, String revision, String key) {
        return ASK.post("nurse", path, body, key, "If-Match", revision);
    }

    @Test
    void a_clinician_alone_decides_about_phases_and_holds() {
        CLINIC.cleared("ep-path");
        assertThat(ASK.post("nurse", "/episodes/ep-path/phases", "{\"phase\": \"induction\", \"reason\": \"relapse\"}")
                .status()).isEqualTo(403);
        assertThat(ASK.post("clinician", "/episodes/ep-path/phases", "{\"phase\": \"weekly\", \"reason\": \"relapse\"}")
                .status()).isEqualTo(409);
        assertThat(ASK.post("clinician", "/episodes/ep-path/holds/benefit-review/decisions", "{}").status()).isEqualTo(404);
    }

    @Test
    void what_a_closed_day_has_cost_is_given_again_by_whoever_plans() {
        CLINIC.cleared("ep-refit");
        CLINIC.opens(LocalDate.of(2026, 4, 20), 1);
        ASK.post("coordinator", "/episodes/ep-refit/bookings", visits("2026-04-20T10:00:00-04:00"));
        CLINIC.comesToRest();
        ASK.post("nurse", "/clinics/riverside/days/2026-04-20/closures", "{\"reason\": \"power\"}");
        CLINIC.comesToRest();
        assertThat(ASK.get("nurse", "/clinics/riverside/days/2026-04-20").json())
                .containsEntry("turnedAway", List.of("ep-refit"));
        assertThat(ASK.post("clinician", "/clinics/riverside/days/2026-04-20/refits", "{}").status()).isEqualTo(403);
        assertThat(ASK.post("coordinator", "/clinics/riverside/days/2026-04-20/refits", "{\"time\": \"10:00\"}").json())
                .satisfies(refit -> assertThat(refit.toString()).contains("ep-refit"));
        assertThat(ASK.post("coordinator", "/clinics/riverside/days/2026-01-20/refits", "{}").status()).isEqualTo(404);
    }

    @Test
    void a_prescriber_who_leaves_and_a_shelf_are_facts_that_whoever_sees_them_says() {
        CLINIC.cleared("ep-shelf");
        CLINIC.opens(LocalDate.of(2026, 4, 27), 1);
        Reply left = ASK.post("nurse", "/clinics/riverside/days/2026-04-27/prescribers", "{\"until\": \"15:00\"}");
        assertThat(left.json()).containsEntry("prescriberUntil", "2026-04-27T19:00:00Z");
        assertThat(ASK.post("nurse", "/episodes/ep-shelf/supplies",
                "{\"visits\": 1001, \"until\": \"2026-06-01T00:00:00Z\"}").fields()).containsExactly("/visits");
        assertThat(ASK.post("nurse", "/episodes/ep-shelf/supplies",
                "{\"visits\": 2, \"until\": \"2026-06-01T00:00:00Z\"}").status()).isEqualTo(200);
    }

    @Test
    void a_closed_day_shows_whom_it_concerns() {
        CLINIC.cleared("ep-snow");
        CLINIC.opens(LocalDate.of(2026, 4, 13), 1);
        ASK.post("coordinator", "/episodes/ep-snow/bookings", visits("2026-04-13T10:00:00-04:00"));
        CLINIC.comesToRest();
        Reply closed = ASK.post("nurse", "/clinics/riverside/days/2026-04-13/closures", "{\"reason\": \"snow\"}");
        assertThat(closed.status()).isEqualTo(201);
        assertThat(closed.json()).containsEntry("closed", "snow")
                .containsEntry("visits", List.of(Map.of("episode", "ep-snow", "start", "2026-04-13T14:00:00Z")));
        CLINIC.comesToRest();
        assertThat(ASK.get("nurse", "/clinics/riverside/days/2026-04-13").json()).containsEntry("closed", "snow")
                .containsEntry("taken", List.of());
        assertThat(ASK.get("coordinator", "/episodes/ep-snow").json()).containsEntry("toBeRebooked", List.of("v1"));
        assertThat(ASK.get("coordinator", "/episodes/ep-snow").json().toString()).contains("status=clinic-cancelled");
    }

    @Test
    void the_on_call_ladder_is_changed_and_shown() {
        String ladder = """
                {"ladder": [{"rung": 1, "person": "p-c7k2", "channels": ["pager", "phone"],
                  "from": "2026-03-02T08:00:00-05:00", "until": "2026-03-03T08:00:00-05:00"}]}""";
        assertThat(ASK.post("coordinator", "/clinics/riverside/on-call", ladder).json()).containsEntry("revision", 1);
        assertThat(ASK.post("coordinator", "/clinics/riverside/on-call", ladder).json()).containsEntry("revision", 2);
        assertThat(ASK.get("service", "/clinics/riverside/on-call").json().toString()).contains("p-c7k2", "pager");
        assertThat(ASK.post("coordinator", "/clinics/elsewhere/on-call", ladder).status()).isEqualTo(404);
    }

    @ParameterizedTest(name = "{0} {1}: {2} {3}")
    @CsvSource(delimiter = '|', textBlock = """
            episodes/ep-bad/bookings | {"visits": [{"start": "2026-03-16T09:00:00"}]}                | 400 | /visits/0/start
            episodes/ep-bad/bookings | {"visits": [{"start": "2026-03-16"}]}                         | 400 | /visits/0/start
            episodes/ep-bad/bookings | {"visits": [{"start": 1773666000}]}                           | 400 | /visits/0/start
            episodes/ep-bad/bookings | {"visits": [{"start": "2026-02-30T09:00:00-05:00"}]}          | 400 | /visits/0/start
            episodes/ep-bad/bookings | {"visits": [{"start": "2026-03-16T09:00:00-04:00"}, {}]}      | 422 | /visits/1/start
            episodes/ep-bad/bookings | {"visits": [{"start": "2026-03-01T09:00:00-05:00"}]}          | 422 | /visits/0/start
            episodes/ep-bad/bookings | {"visits": [{"start": "2026-03-17T09:00:00-04:00"}]}          | 409 | /visits/0/start
            episodes/ep-bad/bookings | {"visits": [{"start": "2026-03-16T07:00:00-04:00"}]}          | 409 | /visits/0/start
            episodes/ep-bad/bookings | {"visits": [null]}                                            | 422 | /visits/0
            episodes/ep-bad/bookings | {"visits": []}                                                | 422 | /visits
            episodes/ep-bad/bookings | {"visits": "tomorrow"}                                        | 400 | /visits
            episodes/ep-bad/bookings | {}                                                            | 422 | /visits
            episodes/ep-bad/bookings | {"visits": [                                                  | 400 | /visits
            episodes/ep-none/bookings | {"visits": [{"start": "2026-03-16T09:00:00-04:00"}]}         | 404 | episode
            episodes/ep-bad/visits/v1/confirmations | {"patient": true}                              | 404 | visit
            episodes/ep-bad/visits/v1/confirmations | {"patient": "yes"}                             | 400 | /patient
            episodes/ep-bad/visits/v1/cancellations | {"reason": "because"}                          | 400 | /reason
            episodes/ep-bad/visits/v1/cancellations | {}                                             | 422 | /reason
            clinics/riverside/days | {"date": "2026-03-20", "opens": "8", "closes": "18:00", "chairs": 2, "nurses": 1, "prescriberUntil": "17:00"} | 400 | /opens
            clinics/riverside/days | {"date": "2026-03-20", "opens": "08:00", "closes": "08:00", "chairs": 2, "nurses": 1, "prescriberUntil": "17:00"} | 422 | /closes
            clinics/riverside/days | {"date": "2026-03-01", "opens": "08:00", "closes": "18:00", "chairs": 2, "nurses": 1, "prescriberUntil": "17:00"} | 422 | /date
            clinics/riverside/days | {"date": "20.3.2026", "opens": "08:00", "closes": "18:00", "chairs": 2, "nurses": 1, "prescriberUntil": "17:00"} | 400 | /date
            clinics/riverside/days | {"date": "2026-03-20", "opens": "08:00", "closes": "18:00", "chairs": -1, "nurses": 1, "prescriberUntil": "17:00"} | 422 | /chairs
            clinics/riverside/days | {"date": "2026-03-20", "opens": "08:00", "closes": "18:00", "chairs": 2.5, "nurses": 1, "prescriberUntil": "17:00"} | 400 | /chairs
            clinics/riverside/days | {"date": "2026-03-20", "opens": "08:00", "closes": "18:00", "nurses": 1, "prescriberUntil": "17:00"} | 422 | /chairs
            clinics/riverside/days | {"date": "9999-12-31", "opens": "08:00", "closes": "18:00", "chairs": 2, "nurses": 1, "prescriberUntil": "17:00"} | 422 | /date
            clinics/riverside/days/2026-03-20/closures | {"reason": "holiday"}                       | 400 | /reason
            clinics/riverside/days/2026-03-20/closures | {}                                          | 422 | /reason
            clinics/riverside/days/2026-03-01/closures | {"reason": "snow"}                          | 422 | date
            clinics/riverside/days/tomorrow/closures | {"reason": "snow"}                            | 400 | date
            clinics/riverside/on-call | {"ladder": [{"rung": 0, "person": "p-a", "channels": ["pager"], "from": "2026-03-02T08:00:00Z", "until": "2026-03-03T08:00:00Z"}]} | 422 | /ladder/0/rung
            clinics/riverside/on-call | {"ladder": [{"rung": 1, "person": "Dr. Who", "channels": ["pager"], "from": "2026-03-02T08:00:00Z", "until": "2026-03-03T08:00:00Z"}]} | 422 | /ladder/0/person
            clinics/riverside/on-call | {"ladder": [{"rung": 1, "person": "p-a", "channels": ["fax"], "from": "2026-03-02T08:00:00Z", "until": "2026-03-03T08:00:00Z"}]} | 400 | /ladder/0/channels/0
            clinics/riverside/on-call | {"ladder": [{"rung": 1, "person": "p-a", "channels": [], "from": "2026-03-02T08:00:00Z", "until": "2026-03-03T08:00:00Z"}]} | 422 | /ladder/0/channels
            clinics/riverside/on-call | {"ladder": [{"rung": 1, "person": "p-a", "channels": ["pager"], "from": "2026-03-02T08:00:00", "until": "2026-03-03T08:00:00Z"}]} | 400 | /ladder/0/from
            clinics/riverside/on-call | {"ladder": [{"rung": 1, "person": "p-a", "channels": ["pager"], "from": "2026-03-01T08:00:00Z", "until": "2026-03-02T08:00:00Z"}]} | 422 | /ladder/0/until
            clinics/riverside/on-call | {"ladder": []} | 422 | /ladder
            """)
    void what_cannot_be_is_refused_at_its_field_and_changes_nothing(String path, String body, int status,
                                                                    String field) {
        int writes = CLINIC.memory.writes();
        Reply reply = ASK.post("coordinator", "/" + path, body);
        assertThat(reply.status()).as(reply.json().toString()).isEqualTo(status);
        assertThat(reply.fields()).containsExactly(field);
        assertThat(CLINIC.memory.writes()).isEqualTo(writes);
    }

    @Test
    void a_booking_needs_a_key_under_which_it_can_be_repeated() {
        assertThat(ASK.post("coordinator", "/episodes/ep-bad/bookings", visits("2026-03-16T09:00:00-04:00"), null).status())
                .isEqualTo(400);
    }

    @Test
    void another_clinics_patient_and_days_are_not_there() {
        CLINIC.give(CLINIC.courses, "ep-far", "riverside", new NoteClearance("elsewhere", "esketamine-trd"));
        assertThat(ASK.post("coordinator", "/episodes/ep-far/bookings", visits("2026-03-16T09:00:00-04:00")).status())
                .isEqualTo(404);
        assertThat(ASK.get("nurse", "/episodes/ep-far").status()).isEqualTo(404);
        assertThat(ASK.get("nurse", "/episodes/ep-far").fields()).containsExactly("episode");
        assertThat(ASK.post("coordinator", "/clinics/elsewhere/days", DAY.formatted("2026-03-09")).status()).isEqualTo(404);
    }

    @Test
    void everyone_may_do_what_the_table_says_and_nothing_else() {
        CLINIC.give(CLINIC.courses, "ep-near", "riverside", new NoteClearance("riverside", "esketamine-trd"));
        assertThat(AccessCheck.everyCell(OverHttp.SERVICE, OverHttp.port(), OverHttp.ISSUER,
                Map.of("{episode}", "ep-near", "{clinic}", "riverside", "{date}", "2026-03-09"))).isGreaterThan(60);
    }
}
