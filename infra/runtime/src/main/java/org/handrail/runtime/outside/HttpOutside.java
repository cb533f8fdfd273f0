package org.handrail.runtime.outside;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.handrail.runtime.decide.Call;
import org.handrail.runtime.decide.Outcome;
import org.handrail.runtime.http.AttemptHeader;
import org.handrail.runtime.http.Correlation;
import org.handrail.runtime.observe.Traces;
import org.handrail.runtime.port.Outside;
import org.handrail.runtime.port.Time;
import org.handrail.runtime.shell.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Partners and other services over HTTP. */
final class HttpOutside implements Outside {

    private static final Logger LOG = LoggerFactory.getLogger(HttpOutside.class);
    private static final int AT_ONCE = 32;
    private static final long LARGEST_ANSWER = 1 << 20;

    /** How each partner is reached. */
    private record Way(Partner partner, Guard guard, HttpClient http) {
    }

    private final Map<String, Partner> declared;
    private final Addresses addresses;
    private final ServiceToken token;
    private final Time time;
    private final CircuitBreakerRegistry breakers;
    private final Duration open;
    private final Traces traces;
    private final HttpClient shared = Clients.create();
    private final Map<String, Way> ways = new ConcurrentHashMap<>();

    HttpOutside(List<Partner> partners, Addresses addresses, ServiceToken token, Time time,
                CircuitBreakerRegistry breakers, Duration open, Traces traces) {
        this.declared = partners.stream().collect(Collectors.toMap(Partner::name, p -> p));
        this.addresses = addresses;
        this.token = token;
        this.time = time;
        this.breakers = breakers;
        this.open = open;
        this.traces = traces;
    }

    /** Whoever has to be asked first takes twice as long. */
    @Override
    public Duration timeout(String name) {
        Partner partner = way(name).partner();
        return partner.promise() == Partner.Promise.ASKABLE ? partner.timeout().multipliedBy(2) : partner.timeout();
    }

    private Way way(String name) {
        return ways.computeIfAbsent(name, n -> {
            Partner partner = declared.getOrDefault(n, Partner.byKey(n));
            return new Way(partner, new Guard(partner, breakers, open, AT_ONCE),
                    partner.direct() ? Clients.create() : shared);
        });
    }

    @Override
    public Outcome call(Call call, Attempt attempt) {
        Way way = way(call.partner());
        try {
            URI base = addresses.of(call.partner()).map(URI::create).orElseThrow(() ->
                    new IllegalArgumentException("no address for " + call.partner()));
            Operation operation = Operation.of(call.operation(), call.body());
            URI address = URI.create(base + operation.path());
            return traces.asking(attempt.traceparent(), call.operation(), traceparent ->
                    begin(way, call, attempt.tracedBy(traceparent), operation, address));
        } catch (IllegalArgumentException e) {
            LOG.error("{} of {} can't be called: {}", call.operation(), call.partner(), e.getMessage());
            return new Outcome.Unknown("not-callable");
        }
    }

    private Outcome begin(Way way, Call call, Attempt attempt, Operation operation, URI address) {
        return way.partner().promise() == Partner.Promise.ASKABLE && attempt.number() > 1
                ? askFirst(way, call, attempt, operation, address) : act(way, call, attempt, operation, address);
    }

    private Outcome act(Way way, Call call, Attempt attempt, Operation operation, URI address) {
        return ask(way, call, attempt, address, request -> operation.method().equals("GET") ? request.GET()
                : request.header("Content-Type", "application/json")
                        .method(operation.method(), BodyPublishers.ofString(Json.write(call.body()))));
    }

    private Outcome askFirst(Way way, Call call, Attempt attempt, Operation operation, URI address) {
        URI question = URI.create(address + "?key=" + Operation.segment(Clients.key(call.key())));
        return switch (ask(way, call, attempt, question, HttpRequest.Builder::GET)) {
            case Outcome.Done done -> done;
            case Outcome.Unknown unknown -> unknown;
            case Outcome.Rejected no when no.reason().equals("http-404") || no.reason().equals("not-found") ->
                    act(way, call, attempt, operation, address);
            case Outcome.Rejected ignored -> new Outcome.Unknown("not-askable");
        };
    }

    private Outcome ask(Way way, Call call, Attempt attempt, URI address, UnaryOperator<HttpRequest.Builder> what) {
        long end = System.nanoTime() + way.partner().timeout().toNanos();
        String bearer;
        try {
            bearer = addresses.peer(call.partner()) ? token.get() : null;
        } catch (IOException e) {
            return new Outcome.Unknown("no-token");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Unknown("interrupted");
        }
        Outcome outcome = way.guard().call(end, before -> way.http().sendAsync(
                what.apply(request(call, attempt, before, address, bearer)).build(),
                BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_ANSWER)));
        if (outcome instanceof Outcome.Unknown(String reason) && reason.equals("http-401")) {
            token.forget();
        }
        return outcome;
    }

    private HttpRequest.Builder request(Call call, Attempt attempt, int before, URI address, String bearer) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Idempotency-Key", Clients.key(call.key()))
                .header(Correlation.HEADER, Clients.header(attempt.correlation()))
                .header(AttemptHeader.NAME, String.valueOf(attempt.number()))
                .header("Handrail-Care-Time", time.care().toString())
                .header("Accept", "application/json, application/problem+json");
        if (attempt.traceparent() != null) {
            request.header(Traces.HEADER, Clients.header(attempt.traceparent()));
        }
        if (attempt.number() > 1 || before > 0) {
            request.header("X-Repeat", "true");
        }
        return bearer == null ? request : request.header("Authorization", "Bearer " + bearer);
    }
}
