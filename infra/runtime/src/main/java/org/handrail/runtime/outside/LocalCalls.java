package org.handrail.runtime.outside;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.handrail.runtime.decide.Call;
import org.handrail.runtime.decide.Outcome;
import org.handrail.runtime.port.Documents.StoreUnavailable;
import org.handrail.runtime.port.Outside;
import org.handrail.runtime.shell.Caller;
import org.handrail.runtime.shell.Commands;
import org.handrail.runtime.shell.Digest;
import org.handrail.runtime.shell.Request;
import org.handrail.runtime.shell.Result;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries calls to {@code self} out as commands, in this process. */
final class LocalCalls implements Outside {

    private static final Logger LOG = LoggerFactory.getLogger(LocalCalls.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Caller SYSTEM = new Caller("system", Set.of("service"), Set.of("*"));

    private final Map<String, LocalCall<?>> known;
    private final Supplier<Commands> commands;

    /** @param commands asked for late, because they stand on what is outside */
    LocalCalls(List<LocalCall<?>> known, Supplier<Commands> commands) {
        this.known = known.stream().collect(Collectors.toMap(LocalCall::operation, Function.identity()));
        this.commands = commands;
    }

    @Override
    public Duration timeout(String partner) {
        return TIMEOUT;
    }

    @Override
    public Outcome call(Call call, Attempt attempt) {
        LocalCall<?> local = known.get(call.operation());
        if (local == null) {
            LOG.error("nobody here does {}", call.operation());
            return new Outcome.Unknown("no-such-operation");
        }
        try {
            return outcome(carryOut(local, call, attempt));
        } catch (StoreUnavailable e) {
            return new Outcome.Unknown("store-away");
        } catch (RuntimeException e) {
            LOG.error("{} failed: {}", call.operation(), e.getClass().getName());
            return new Outcome.Unknown(e.getClass().getSimpleName());
        }
    }

    private <C> Result carryOut(LocalCall<C> local, Call call, Attempt attempt) {
        String key = Digest.of(LocalCall.SELF, call.operation(), call.key()).substring(0, 32);
        return commands.get().handle(local.kind(), local.document().apply(call.body()), new Request<>(SYSTEM, key,
                "by-key", attempt.clinic(), attempt.correlation(), attempt.traceparent(), local.command().apply(call)));
    }

    private static Outcome outcome(Result result) {
        return switch (result) {
            case Result.Accepted accepted -> new Outcome.Done(accepted.answer());
            case Result.Refused refused -> new Outcome.Rejected(refused.refusal().reason());
            case Result.NotFound ignored -> new Outcome.Rejected("not-found");
            case Result.KeyConflict ignored -> new Outcome.Rejected("key-conflict");
        };
    }
}
