package org.handrail.runtime.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.handrail.runtime.decide.Refusal;
import org.handrail.runtime.document.BlockedStream;
import org.handrail.runtime.document.ClinicId;
import org.handrail.runtime.document.Doc;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.document.StreamMark;
import org.handrail.runtime.security.CallerToken;
import org.handrail.runtime.shell.Caller;
import org.handrail.runtime.shell.Commands;
import org.handrail.runtime.shell.Request;
import org.handrail.runtime.shell.Result;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** {@link Doors} over the shell's {@link Commands}. */
final class DoorsImpl implements Doors {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._~:-]{1,128}");

    private final Commands commands;
    private final Supplier<String> traceparent;

    /** @param traceparent the W3C trace context of the current request, or null */
    DoorsImpl(Commands commands, Supplier<String> traceparent) {
        this.commands = commands;
        this.traceparent = traceparent;
    }

    @Override
    public <S, C, E> ResponseEntity<Object> command(HttpServletRequest request, Kind<S, C, E> kind, String id,
                                                    C command) {
        return handle(request, kind, id, null, IdempotencyKey.scoped(request, caller(request)), HttpStatus.OK, command);
    }

    @Override
    public <S, C, E> ResponseEntity<Object> create(HttpServletRequest request, Kind<S, C, E> kind, String id,
                                                   String clinic, C command) {
        wellFormed(request, clinic);
        return handle(request, kind, id, clinic, IdempotencyKey.scoped(request, caller(request)), HttpStatus.CREATED,
                command);
    }

    @Override
    public <S, C, E> ResponseEntity<Object> record(HttpServletRequest request, Kind<S, C, E> kind, String id,
                                                   Function<String, C> command) {
        wellFormed(request, id);
        Caller caller = caller(request);
        Optional<String> clinic = commands.find(kind, id, caller).map(Doc::clinic)
                .or(() -> caller.clinics().stream().filter(place -> ClinicId.madeIn(place, id)).findFirst());
        return clinic.map(place -> create(request, kind, id, place, command.apply(place)))
                .orElseGet(() -> command(request, kind, id, command.apply(null)));
    }

    @Override
    public <S, C, E> ResponseEntity<Object> idempotent(HttpServletRequest request, Kind<S, C, E> kind, String id,
                                                       String clinic, C command) {
        if (clinic != null) {
            wellFormed(request, clinic);
        }
        return handle(request, kind, id, clinic, null, HttpStatus.OK, command);
    }

    private <S, C, E> ResponseEntity<Object> handle(HttpServletRequest request, Kind<S, C, E> kind, String id,
                                                    String clinic, String key, HttpStatus first, C command) {
        wellFormed(request, id);
        Result result = commands.handle(kind, id, new Request<>(caller(request), key, ReadRequest.hash(request), clinic,
                Correlation.of(request), traceparent.get(), command));
        return answer(request, id, result, first);
    }

    @Override
    public ResponseEntity<Object> answer(HttpServletRequest request, Result result) {
        return answer(request, null, result, HttpStatus.OK);
    }

    private static ResponseEntity<Object> answer(HttpServletRequest request, String id, Result result, HttpStatus first) {
        return switch (result) {
            case Result.Accepted accepted -> ResponseEntity.status(accepted.repeated() ? HttpStatus.OK : first)
                    .contentType(MediaType.APPLICATION_JSON).body(accepted.answer());
            case Result.Refused refused ->
                    Problem.of(Problem.statusOf(refused.refusal()), refused.refusal(), null, request).entity();
            case Result.KeyConflict ignored -> Problem.of(422, Refusal.invalid(IdempotencyKey.HEADER,
                    "idempotency-key-reused", "This key came before with another body."), Correlation.of(request)).entity();
            case Result.NotFound ignored -> notFound(request, id);
        };
    }

    @Override
    public <S> ResponseEntity<Object> show(HttpServletRequest request, Kind<S, ?, ?> kind, String id,
                                           BiFunction<Doc<S>, Caller, Object> view) {
        wellFormed(request, id);
        Caller caller = caller(request);
        return commands.find(kind, id, caller).map(doc -> view.apply(doc, caller))
                .map(seen -> ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(seen))
                .orElseGet(() -> notFound(request, id));
    }

    @Override
    public <S> ResponseEntity<Object> standing(HttpServletRequest request, Kind<S, ?, ?> kind, String id,
                                               BiFunction<Doc<S>, Caller, Map<String, Object>> more) {
        return show(request, kind, id, (doc, caller) -> {
            Map<String, Object> standing = new LinkedHashMap<>();
            standing.put("position",
                    doc.last().stream().collect(Collectors.toMap(StreamMark::stream, StreamMark::sequence)));
            standing.put("blocked", doc.blocked().stream().map(BlockedStream::stream).toList());
            standing.putAll(more.apply(doc, caller));
            return standing;
        });
    }

    /** What can't be an id names nothing; it never reaches the store. */
    private static void wellFormed(HttpServletRequest request, String id) {
        if (!ID.matcher(id).matches()) {
            throw new ProblemException(404, Refusal.notNow("not-found", "There is no such thing here.")
                    .about(Addressed.missing(request, id)));
        }
    }

    private static ResponseEntity<Object> notFound(HttpServletRequest request, String id) {
        return HttpProblems.notFound(Addressed.missing(request, id), Correlation.of(request)).entity();
    }

    @Override
    public String idempotencyKey(HttpServletRequest request) {
        return IdempotencyKey.of(request);
    }

    @Override
    public String bodyHash(HttpServletRequest request) {
        return ReadRequest.hash(request);
    }

    @Override
    public Caller caller(HttpServletRequest request) {
        return CallerToken.of(request);
    }
}
