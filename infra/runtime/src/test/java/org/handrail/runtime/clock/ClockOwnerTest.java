package org.handrail.runtime.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ClockOwnerTest {

    private static final Instant T = Instant.parse("2026-03-02T08:00:00Z");

    @Test
    void a_service_waits_until_it_is_told_the_time() throws Exception {
        HttpServer owner = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        AtomicInteger asked = new AtomicInteger();
        owner.createContext("/clock", exchange -> {
            byte[] said = ("{\"mode\":\"manual\",\"now\":\"" + T + "\"}").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(asked.incrementAndGet() < 3 ? 503 : 200, said.length);
            exchange.getResponseBody().write(said);
            exchange.close();
        });
        URI url = URI.create("http://127.0.0.1:" + owner.getAddress().getPort() + "/clock");
        CompletableFuture<Instant> told = CompletableFuture.supplyAsync(() -> new ClockOwner(url).awaitNow());
        assertThat(told).isNotDone();
        owner.start();
        await().until(told::isDone);
        assertThat(told).isCompletedWithValue(T);
        owner.stop(0);
    }

    @Test
    void a_manual_clock_stands_until_it_is_moved_and_never_goes_back() {
        ManualTime time = new ManualTime(T);
        assertThat(time.care()).isEqualTo(T);
        assertThat(time.move(T.plusSeconds(60))).isEqualTo(T.plusSeconds(60));
        assertThat(time.move(T)).isEqualTo(T.plusSeconds(60));
        assertThat(time.wall()).isAfter(T);
    }
}
