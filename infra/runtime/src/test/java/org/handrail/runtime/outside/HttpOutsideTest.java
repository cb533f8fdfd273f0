package org.handrail.runtime.outside;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.handrail.runtime.decide.Call;
import org.handrail.runtime.decide.Outcome;
import org.handrail.runtime.observe.Traces;
import org.handrail.runtime.port.Outside.Attempt;
import org.handrail.runtime.port.Time;
import org.handrail.runtime.testkit.TestIssuer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpOutsideTest {

    private static final Time TIME = new Time() {
        @Override
        public Instant care() {
            return Instant.parse("2026-03-02T14:00:00Z");
        }

        @Override
        public Instant wall() {
            return Instant.now();
        }
    };
    private static final Attempt FIRST = new Attempt(1, "e-1", "corr-0001", "riverside", null);
    private static final Attempt THIRD = new Attempt(3, "e-1", "corr-0001", "riverside", null);
    private static final Call RING = Call.to("bell", "POST /rings/{bell}", "ring-00001",
            Map.of("bell", "north tower", "times", 3));

    private static final TestIssuer ISSUER = TestIssuer.start();

    private final Stand stand = new Stand();
    private final CircuitBreakerRegistry breakers = CircuitBreakerRegistry.ofDefaults();

    @AfterEach
    void close() {
        stand.close();
    }

    @AfterAll
    static void closeIssuer() {
        ISSUER.close();
    }

    private HttpOutside outside(Partner partner) {
        return outside(partner, new Addresses(Map.of("bell", stand.url() + "/"), Map.of()), ISSUER.url() + "/token");
    }

    private HttpOutside outside(Partner partner, Addresses addresses, String tokens) {
        return new HttpOutside(List.of(partner), addresses, new ServiceToken(Clients.create(), URI.create(tokens),
                "lamps", null, TIME), TIME, breakers, Duration.ofSeconds(1), Traces.NONE);
    }

    private static Partner bell() {
        return Partner.byKey("bell").within(Duration.ofMillis(1_500));
    }

    @Test
    void the_trace_goes_along_with_a_call() {
        outside(bell()).call(RING, FIRST.tracedBy("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"));
        outside(bell()).call(RING, FIRST);

        assertThat(stand.asked).extracting(Stand.Asked::traceparent)
                .containsExactly("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", null);
    }

    @Test
    void a_call_goes_to_its_address_under_its_key_and_the_answer_comes_back() {
        assertThat(outside(bell()).call(RING, FIRST)).isEqualTo(new Outcome.Done(Map.of("id", "x-1")));

        assertThat(stand.asked).singleElement().satisfies(asked -> {
            assertThat(asked.line()).isEqualTo("POST /rings/north%20tower");
            assertThat(asked.key()).isEqualTo("ring-00001");
            assertThat(asked.attempt()).isEqualTo("1");
            assertThat(asked.repeat()).isNull();
            assertThat(asked.bearer()).as("strangers are not shown our token").isNull();
            assertThat(asked.body()).contains("\"times\":3");
        });
    }

    @ParameterizedTest
    @CsvSource({"200, done", "201, done", "204, done", "400, http-400", "404, http-404", "409, http-409",
        "410, http-410", "422, http-422"})
    void what_the_partner_has_decided_is_the_outcome(int status, String code) {
        stand.always(Stand.status(status, ""));
        Outcome outcome = outside(bell()).call(RING, FIRST);

        assertThat(outcome).isEqualTo(code.equals("done") ? new Outcome.Done(Map.of()) : new Outcome.Rejected(code));
        assertThat(stand.asked).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"301, 1", "401, 1", "403, 1", "405, 1", "408, 1", "429, 1", "500, 3", "502, 3", "503, 3", "504, 3",
        "507, 1"})
    void what_says_nothing_about_the_act_leaves_it_unknown(int status, int tries) {
        stand.always(Stand.status(status, "Maria"));

        assertThat(outside(bell()).call(RING, FIRST)).isEqualTo(new Outcome.Unknown("http-" + status));
        assertThat(stand.asked).hasSize(tries).allMatch(a -> a.key().equals("ring-00001"));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', value = {
            "{\"type\": \"urn:handrail:problem:patient-opted-out\"}   | patient-opted-out",
            "{\"type\": \"urn:handrail:problem:Maria Example\"}       | http-410",
            "{\"type\": \"https://elsewhere.example/gone\"}           | http-410",
            "[1]                                                      | http-410",
            "Maria                                                    | http-410"})
    void a_refusal_keeps_its_code_if_it_is_one(String body, String reason) {
        stand.always(Stand.status(410, body));

        assertThat(outside(bell()).call(RING, FIRST)).isEqualTo(new Outcome.Rejected(reason));
    }

    @Test
    void a_short_fault_is_got_over_by_quick_tries_under_the_same_key() {
        stand.then(Stand.status(503, ""), Stand.loseReply());

        assertThat(outside(bell()).call(RING, FIRST)).isInstanceOf(Outcome.Done.class);
        assertThat(stand.asked).hasSize(3).allMatch(a -> a.key().equals("ring-00001"));
        assertThat(stand.asked).extracting(Stand.Asked::repeat).containsExactly(null, "true", "true");
    }

    @Test
    void a_partner_that_acts_twice_is_not_tried_again_quickly_once_it_may_have_acted() {
        stand.then(Stand.loseReply());
        HttpOutside outside = outside(Partner.neither("bell"));

        assertThat(outside.call(RING, FIRST)).isEqualTo(new Outcome.Unknown("connection-lost"));
        assertThat(outside.call(RING, THIRD)).isInstanceOf(Outcome.Done.class);
        assertThat(stand.asked).extracting(Stand.Asked::repeat).containsExactly(null, "true");
        assertThat(stand.asked).extracting(Stand.Asked::attempt).containsExactly("1", "3");
    }

    @Test
    void a_partner_that_can_be_asked_is_asked_before_a_repeat() {
        HttpOutside outside = outside(Partner.askable("bell"));
        outside.call(RING, FIRST);
        stand.then(Stand.status(404, ""));
        outside.call(RING, THIRD);
        stand.then(Stand.status(200, "{\"id\": \"done before\"}"));
        Outcome last = outside.call(RING, THIRD);

        assertThat(last).isEqualTo(new Outcome.Done(Map.of("id", "done before")));
        assertThat(stand.asked).extracting(Stand.Asked::line).containsExactly("POST /rings/north%20tower",
                "GET /rings/north%20tower?key=ring-00001", "POST /rings/north%20tower",
                "GET /rings/north%20tower?key=ring-00001");
        stand.always(Stand.status(405, ""));
        assertThat(outside.call(RING, THIRD)).isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void nobody_waits_longer_than_the_timeout_for_who_hangs_or_drips() {
        for (Stand.Behaviour behaviour : List.of(stand.hang(), stand.drip())) {
            stand.always(behaviour);
            HttpOutside outside = outside(Partner.byKey("bell").within(Duration.ofMillis(300)));
            long begin = System.nanoTime();

            assertThat(outside.call(RING, FIRST)).isEqualTo(new Outcome.Unknown("timeout"));
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isBetween(Duration.ofMillis(250),
                    Duration.ofMillis(1_500));
        }
        assertThat(outside(bell()).timeout("bell")).isEqualTo(Duration.ofMillis(1_500));
        assertThat(outside(Partner.askable("bell")).timeout("bell")).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void nobody_there_is_unknown() {
        stand.close();
        assertThat(outside(bell()).call(RING, FIRST)).isEqualTo(new Outcome.Unknown("not-reached"));
    }

    @Test
    void an_open_breaker_asks_nobody_and_lets_through_again_soon() {
        stand.always(Stand.status(500, ""));
        HttpOutside outside = outside(bell());
        outside.call(RING, FIRST);
        outside.call(RING, FIRST);
        int before = stand.asked.size();

        assertThat(breakers.circuitBreaker("bell").getState()).isEqualTo(CircuitBreaker.State.OPEN);
        stand.always(Stand.status(200, "{}"));
        Awaitility.await().atMost(Duration.ofSeconds(5)).until(() ->
                outside.call(RING, FIRST) instanceof Outcome.Done);
        assertThat(before).isLessThanOrEqualTo(6);
        assertThat(outside.call(RING, FIRST)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void an_open_breaker_is_not_tried_again() {
        HttpOutside outside = outside(bell());
        outside.call(RING, FIRST);
        breakers.circuitBreaker("bell").transitionToForcedOpenState();

        assertThat(outside.call(RING, FIRST)).isEqualTo(new Outcome.Unknown("breaker-open"));
        assertThat(stand.asked).hasSize(1);
    }

    @Test
    void a_direct_partner_has_no_breaker() {
        stand.always(Stand.status(500, ""));
        HttpOutside outside = outside(bell().directly());
        for (int i = 0; i < 10; i++) {
            assertThat(outside.call(RING, FIRST)).isEqualTo(new Outcome.Unknown("http-500"));
        }
        assertThat(stand.asked).hasSize(30);
        assertThat(breakers.getAllCircuitBreakers()).isEmpty();
    }

    @Test
    void another_service_is_shown_our_token_and_a_new_one_when_it_took_none() {
        HttpOutside outside = outside(bell(), new Addresses(Map.of(), Map.of("bell", stand.url())),
                ISSUER.url() + "/token");
        outside.call(RING, FIRST);
        stand.then(Stand.status(401, ""));
        outside.call(RING, FIRST);
        outside.call(RING, FIRST);

        assertThat(stand.asked).hasSize(3).allMatch(a -> a.bearer().startsWith("Bearer ey"));
        assertThat(stand.asked.get(1).bearer()).isEqualTo(stand.asked.getFirst().bearer());
        assertThat(stand.asked.get(2).bearer()).isNotEqualTo(stand.asked.getFirst().bearer());
    }

    @Test
    void without_a_token_another_service_is_not_called() {
        HttpOutside outside = outside(bell(), new Addresses(Map.of(), Map.of("bell", stand.url())),
                "http://127.0.0.1:1/token");

        assertThat(outside.call(RING, FIRST)).isEqualTo(new Outcome.Unknown("no-token"));
        assertThat(stand.asked).isEmpty();
    }

    @Test
    void what_cannot_be_called_is_unknown_and_never_an_exception() {
        HttpOutside outside = outside(bell());

        for (Call call : List.of(Call.to("nobody", "POST /x", "key-00001", Map.of()),
                Call.to("bell", "POST /rings/{colour}", "key-00001", Map.of()),
                Call.to("bell", "RING", "key-00001", Map.of()))) {
            assertThat(outside.call(call, FIRST)).isEqualTo(new Outcome.Unknown("not-callable"));
        }
    }

    @Test
    void a_field_stays_within_its_segment_of_the_path() {
        outside(bell()).call(Call.to("bell", "POST /rings/{bell}", "key/with ü", Map.of("bell", "../a/b?c#d")), FIRST);

        assertThat(stand.asked.getFirst().line()).isEqualTo("POST /rings/..%2Fa%2Fb%3Fc%23d");
        assertThat(stand.asked.getFirst().key()).matches("[0-9a-f]{32}");
    }
}
