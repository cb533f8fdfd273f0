package org.handrail.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.handrail.operations.running.Running;
import org.handrail.operations.running.Running.Reply;
import org.handrail.operations.running.Sse;
import org.handrail.operations.running.Story;
import org.handrail.runtime.testkit.AccessCheck;
import org.junit.jupiter.api.Test;

/** From the broker to whoever watches. */
class LiveJourneyTest {

    private static final String NURSE = Running.token("nurse", "riverside");
    private static final String T = "2026-03-02T13:00:00Z";
    private static final String REFERRAL = """
            {"receivedAt": "2026-03-02T13:00:00Z", "form": "fhir", "missing": ["consent"], "unusable": []}""";
    private static final String ARRIVED = "{\"visit\": \"v1\", \"occurredAt\": \"2026-03-02T13:00:00Z\"}";

    private final Story story = new Story("riverside");

    @Test
    void what_services_say_is_seen_live_by_several_viewers_the_detail_too() throws Exception {
        story.says("intake.ReferralReceived", T, REFERRAL);
        await().until(() -> lines(story).size() == 1);
        try (Sse one = new Sse(story.episode, NURSE, null); Sse two = new Sse(story.episode, NURSE, "1")) {
            assertThat(one.response().headers().firstValue("Content-Type")).hasValue("text/event-stream;charset=UTF-8");
            assertThat(one.response().headers().firstValue("Cache-Control")).hasValue("no-store");
            await().until(() -> one.ids().equals(List.of(1L)));
            story.says("session.PatientArrived", T, ARRIVED);
            story.says("session.VitalsRecorded", T, """
                    {"visit": "v1", "reading": "v1-r1", "phase": "pre-dose", "systolic": 128, "diastolic": 80,
                     "occurredAt": "2026-03-02T13:00:00Z"}""");

            await().until(() -> one.ids().equals(List.of(1L, 2L, 3L)));
            await().until(() -> two.ids().equals(List.of(2L, 3L)));
            assertThat(one.text()).contains("\"systolic\":128").contains("event: standing");
        }
    }

    @Test
    void a_page_of_json_goes_on_where_the_one_before_ended() {
        story.says("intake.ReferralReceived", T, REFERRAL);
        story.saysOften(4, "session.PatientArrived", T, ARRIVED);
        await().until(() -> lines(story).size() == 5);

        Map<String, Object> first = Running.get(path(story) + "?limit=3", NURSE).json();
        Map<String, Object> second = Running.get(path(story) + "?limit=3&after=" + first.get("next"), NURSE).json();

        assertThat((List<?>) first.get("lines")).hasSize(3);
        assertThat((List<?>) second.get("lines")).hasSize(2);
        assertThat(second).doesNotContainKey("next");
    }

    @Test
    void another_clinics_journey_is_as_if_it_were_not_there() {
        story.says("intake.ReferralReceived", T, REFERRAL);
        await().until(() -> lines(story).size() == 1);
        String other = Running.token("clinician", "hillside");

        assertThat(Running.get(path(story), other).status()).isEqualTo(404);
        Reply stream = Running.get(path(story), other, "Accept", "text/event-stream");
        assertThat(stream.status()).isEqualTo(404);
        assertThat(stream.text()).isEqualTo(Running.get("/episodes/ep-none/events", other, "Accept",
                "text/event-stream", "X-Correlation-Id", stream.json().get("id").toString()).text());
        assertThat(Running.get("/episodes", other).text()).doesNotContain(story.episode);
        assertThat(Running.get("/episodes", NURSE).text()).contains(story.episode);
    }

    @Test
    void a_row_of_the_list_says_how_far_care_has_come_and_what_is_open() {
        story.says("intake.ReferralReceived", T, REFERRAL).says("followup.EscalationRaised", T, """
                {"escalation": "EP~v1~urgent", "level": "urgent", "contact": "v1", "cause": "bp-high",
                 "raisedBy": "session", "raisedAt": "2026-03-02T13:00:00Z"}""");
        await().until(() -> lines(story).size() == 2);

        List<?> rows = (List<?>) Running.get("/episodes", NURSE).json().get("journeys");
        assertThat(rows).filteredOn(r -> ((Map<?, ?>) r).get("episode").equals(story.episode)).singleElement()
                .satisfies(r -> {
                    assertThat(((Map<?, ?>) r).get("stage")).isEqualTo("referred");
                    assertThat(((Map<?, ?>) r).get("open").toString()).contains("level=urgent");
                });
    }

    @Test
    void a_message_of_an_unknown_version_is_shown_as_unread_and_stops_nothing_else() throws Exception {
        story.says("intake.ReferralReceived", T, REFERRAL).says("session.PatientArrived", 9, T, ARRIVED)
                .says("session.PatientArrived", T, ARRIVED).says("scheduling.VisitCancelled", T,
                        "{\"visit\": \"v1\", \"reason\": \"weather\", \"cancelledAt\": \"2026-03-02T13:00:00Z\"}");
        await().until(() -> lines(story).size() == 2);
        try (Sse viewer = new Sse(story.episode, NURSE, null)) {
            await().until(() -> viewer.text().contains("\"unread\":[{\"source\":\"session\",\"reason\":\"UNREADABLE\""));
        }
        Map<String, Object> own = own(Running.get("/status", NURSE));
        assertThat(own.get("blocked").toString()).contains("/session/episodes/" + story.episode);
        assertThat(((Number) own.get("deadLetters")).intValue()).isPositive();
    }

    @Test
    void the_stream_ends_with_the_token() throws Exception {
        story.says("intake.ReferralReceived", T, REFERRAL);
        await().until(() -> lines(story).size() == 1);
        Map<String, Object> claims = Running.ISSUER.claims("nurse", "p-nurse", "riverside");
        claims.put("exp", Instant.now().getEpochSecond() + 2);
        try (Sse viewer = new Sse(story.episode, Running.ISSUER.sign(claims), null)) {
            await().until(viewer::ended);
            assertThat(viewer.ids()).containsExactly(1L);
            assertThat(viewer.text()).contains("event: end\ndata: {\"reason\":\"token-ended\"}");
        }
    }

    @Test
    void a_viewer_who_takes_nothing_is_dropped_and_holds_up_nobody() throws Exception {
        Story tale = new Story("riverside");
        tale.saysOften(600, "intake.InstrumentAnswered", T, ANSWERS);
        await().until(() -> Running.get(path(tale) + "?after=599", NURSE).text()
                .contains("\"n\":600"));
        try (Socket slow = new Socket()) {
            slow.setReceiveBufferSize(2048);
            slow.connect(new InetSocketAddress("127.0.0.1", Running.port()));
            ask(slow, tale.episode);
            await().until(() -> watching() > 0);
            try (Sse quick = new Sse(tale.episode, NURSE, null)) {
                await().until(() -> quick.ids().size() == 600);
            }
            await().until(() -> watching() == 0);
        }
    }

    @Test
    void no_number_to_go_on_from_is_a_problem_that_names_the_header() {
        story.says("intake.ReferralReceived", T, REFERRAL);
        await().until(() -> lines(story).size() == 1);

        Reply reply = Running.get(path(story), NURSE, "Accept", "text/event-stream", "Last-Event-ID", "seven");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.text()).contains("\"field\":\"Last-Event-ID\"");
    }

    @Test
    void a_service_that_does_not_answer_is_itself_shown() {
        Running.NEIGHBOURS.silent("session");
        await().until(() ->
                source("session", Running.get("/status", NURSE)).get("answered").equals(false));
        Running.NEIGHBOURS.answers("session");
        await().until(() ->
                source("session", Running.get("/status", NURSE)).get("answered").equals(true));
        assertThat(source("intake", Running.get("/status", NURSE))).containsKeys("silentFor", "lag");
    }

    @Test
    void every_cell_of_the_access_table_is_as_it_says() {
        story.says("intake.ReferralReceived", T, REFERRAL);
        await().until(() -> lines(story).size() == 1);
        assertThat(AccessCheck.everyCell(Running.SERVICE, Running.port(), Running.ISSUER,
                Map.of("{episode}", story.episode))).isGreaterThan(40);
    }

    private static final String ANSWERS = """
            {"answers": "a1", "instrument": "phq-9", "items": [{"item": "1", "value": 3}, {"item": "2", "value": 3},
             {"item": "3", "value": 2}, {"item": "4", "value": 3}, {"item": "5", "value": 2}, {"item": "6", "value": 2},
             {"item": "7", "value": 2}, {"item": "8", "value": 2}, {"item": "9", "value": 0}], "total": 19,
             "complete": true, "recallDays": 14, "occurredAt": "2026-03-02T13:00:00Z"}""";

    private static void ask(Socket socket, String episode) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(("GET /episodes/%s/events HTTP/1.1\r\nHost: here\r\nAccept: text/event-stream\r\n"
                + "Authorization: Bearer %s\r\n\r\n").formatted(episode, NURSE).getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static int watching() {
        String metrics = Running.get("/actuator/prometheus", Running.token("operations-viewer", "riverside")).text();
        return metrics.lines().filter(l -> l.startsWith("handrail_operations_viewers")).findFirst()
                .map(l -> (int) Double.parseDouble(l.substring(l.lastIndexOf(' ') + 1))).orElseThrow();
    }

    private static String path(Story story) {
        return "/episodes/" + story.episode + "/events";
    }

    private static List<?> lines(Story story) {
        return (List<?>) Running.get(path(story), NURSE).json().getOrDefault("lines", List.of());
    }

    private static Map<String, Object> own(Reply status) {
        return source("operations", status);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> source(String service, Reply status) {
        return ((List<Map<String, Object>>) status.json().get("sources")).stream()
                .filter(s -> s.get("service").equals(service)).findFirst().orElseThrow();
    }
}
