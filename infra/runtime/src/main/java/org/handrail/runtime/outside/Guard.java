package org.handrail.runtime.outside;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.github.resilience4j.timelimiter.TimeLimiterConfig;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.handrail.runtime.decide.Outcome;

/**
 * What stands between us and one partner, from the outside in: quick tries with jitter, breaker, so many at a time, an
 * end in time that also ends the call itself. All tries together stay within the partner's timeout; an open breaker is
 * not tried again.
 */
final class Guard {

    private static final int TRIES = 3;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    /** With less than this left, another try would only be cut off. */
    private static final Duration WORTH_A_TRY = Duration.ofMillis(250);

    private final Partner partner;
    private final Retry retry;
    private final Bulkhead bulkhead;
    private final CircuitBreaker breaker;

    /** @param open how long a breaker stays open before it lets somebody through again */
    Guard(Partner partner, CircuitBreakerRegistry breakers, Duration open, int atOnce) {
        this.partner = partner;
        this.retry = Retry.of(partner.name(), RetryConfig.<Tried>custom().maxAttempts(TRIES)
                .intervalFunction(IntervalFunction.ofExponentialRandomBackoff(FIRST_PAUSE, 2, 0.5))
                .retryOnResult(Tried::again).retryOnException(e -> false).build());
        this.bulkhead = Bulkhead.of(partner.name(), BulkheadConfig.custom().maxConcurrentCalls(atOnce)
                .maxWaitDuration(partner.timeout().dividedBy(4)).build());
        this.breaker = partner.direct() ? null : breakers.circuitBreaker(partner.name(), CircuitBreakerConfig.custom()
                .slidingWindowSize(20).minimumNumberOfCalls(5).failureRateThreshold(50)
                .waitDurationInOpenState(open).permittedNumberOfCallsInHalfOpenState(2)
                .ignoreExceptions(BulkheadFullException.class)
                .recordResult(r -> r instanceof Tried tried && tried.outcome() instanceof Outcome.Unknown).build());
    }

    /**
     * @param end by {@link System#nanoTime}
     * @param ask begins one try; given how many came before it
     */
    Outcome call(long end, IntFunction<CompletableFuture<HttpResponse<byte[]>>> ask) {
        int[] tries = {0};
        Supplier<Tried> one = Bulkhead.decorateSupplier(bulkhead, () -> once(ask, tries[0]++, end));
        Supplier<Tried> broken = breaker == null ? one : CircuitBreaker.decorateSupplier(breaker, one);
        return Retry.decorateSupplier(retry, () -> admitted(broken, end)).get().outcome();
    }

    private Tried admitted(Supplier<Tried> broken, long end) {
        try {
            Tried tried = broken.get();
            return tried.again() && left(end).compareTo(WORTH_A_TRY) < 0 ? new Tried(tried.outcome(), false) : tried;
        } catch (CallNotPermittedException e) {
            return Tried.unknown("breaker-open", false);
        } catch (BulkheadFullException e) {
            return Tried.unknown("too-many-at-once", false);
        }
    }

    private Tried once(IntFunction<CompletableFuture<HttpResponse<byte[]>>> ask, int before, long end) {
        Duration left = left(end);
        if (left.isNegative() || left.isZero()) {
            return Tried.unknown("timeout", false);
        }
        TimeLimiter limiter = TimeLimiter.of(TimeLimiterConfig.custom().timeoutDuration(left)
                .cancelRunningFuture(true).build());
        try {
            return Tried.of(limiter.executeFutureSupplier(() -> ask.apply(before)));
        } catch (TimeoutException e) {
            return Tried.unknown("timeout", false);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Tried.unknown("interrupted", false);
        } catch (java.net.ConnectException | java.net.http.HttpConnectTimeoutException e) {
            return Tried.unknown("not-reached", true);
        } catch (IOException e) {
            return Tried.unknown("connection-lost", partner.promise() != Partner.Promise.NEITHER);
        } catch (Exception e) {
            return Tried.unknown(e.getClass().getSimpleName(), false);
        }
    }

    private static Duration left(long end) {
        return Duration.ofNanos(end - System.nanoTime());
    }
}
