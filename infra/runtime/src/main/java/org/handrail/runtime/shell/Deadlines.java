package org.handrail.runtime.shell;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Decider;
import org.handrail.runtime.decide.Obligation;
import org.handrail.runtime.document.BlockedStream;
import org.handrail.runtime.document.Deferral;
import org.handrail.runtime.document.OwedCall;

/**
 * When a document has to be looked at again; derived from what it holds at each write.
 *
 * <p>A state of which the decider can't tell its deadlines is written all the same, because one document must not stop
 * the others of its batch: it is looked at again soon, and again, until a build can tell them.
 *
 * @param deferred what still waits of the obligations that were put off
 */
record Deadlines(Instant nextDue, boolean urgent, Instant sweepAt, List<Deferral> deferred) {

    private static final Duration ASKED_AGAIN = Duration.ofMinutes(1);

    static <S> Deadlines of(Decider<S, ?, ?> decider, S state, Context context, List<OwedCall> calls,
                            List<BlockedStream> blocked, List<Deferral> putOff) {
        Optional<List<Obligation>> known = told(() -> decider.obligations(state, context));
        List<Obligation> obligations = known.orElse(List.of());
        List<Deferral> deferred = putOff.stream().filter(d -> known.isEmpty()
                || obligations.stream().anyMatch(o -> o.key().equals(d.obligation()))).toList();
        Stream<Instant> due = known.isEmpty() ? Stream.of(context.now().plus(ASKED_AGAIN)) : obligations.stream()
                .filter(o -> deferred.stream().noneMatch(d -> d.obligation().equals(o.key()))).map(Obligation::at);
        Stream<Instant> attempts = calls.stream().filter(c -> c.claimedUntil() == null).map(OwedCall::nextAttempt);
        Stream<Instant> lent = told(() -> decider.leaseEnds(state))
                .map(Optional::stream).orElse(Stream.of(context.wall().plus(ASKED_AGAIN)));
        return new Deadlines(earliest(Stream.concat(due, attempts)),
                obligations.stream().anyMatch(Obligation::urgent) || calls.stream().anyMatch(c -> c.call().urgent()),
                earliest(Stream.of(calls.stream().map(OwedCall::claimedUntil), blocked.stream().map(BlockedStream::retryAt),
                        deferred.stream().map(Deferral::retryAt), lent).flatMap(s -> s)), deferred);
    }

    private static <T> Optional<T> told(Supplier<T> question) {
        try {
            return Optional.of(question.get());
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Instant earliest(Stream<Instant> moments) {
        return moments.filter(Objects::nonNull).min(Comparator.naturalOrder()).orElse(null);
    }
}
