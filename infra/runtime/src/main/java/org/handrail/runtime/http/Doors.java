package org.handrail.runtime.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.handrail.runtime.document.Doc;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.shell.Caller;
import org.handrail.runtime.shell.Result;
import org.springframework.http.ResponseEntity;

/**
 * What every HTTP door does alike: caller, Idempotency-Key, body hash, the command, the answer or the problem detail.
 */
public interface Doors {

    /** A command on a document that must exist. 200 with {@code version}, {@code decided} and the decider's answer. */
    <S, C, E> ResponseEntity<Object> command(HttpServletRequest request, Kind<S, C, E> kind, String id, C command);

    /** A command on a document that may be new, in a clinic. 201 when it was new to this key, as {@link #command} else. */
    <S, C, E> ResponseEntity<Object> create(HttpServletRequest request, Kind<S, C, E> kind, String id, String clinic,
                                            C command);

    /**
     * The record of a fact. Taken also of a document that nobody has announced here, for the broker may be away: it then
     * belongs to the clinic in which its id was made, if the caller works there. 201 and 404 as {@link #create}.
     *
     * @param command given the clinic that it belongs to; null when this caller knows none, and it will not be taken
     */
    <S, C, E> ResponseEntity<Object> record(HttpServletRequest request, Kind<S, C, E> kind, String id,
                                            Function<String, C> command);

    /** A command whose repetition is harmless by itself: no Idempotency-Key is asked for. */
    <S, C, E> ResponseEntity<Object> idempotent(HttpServletRequest request, Kind<S, C, E> kind, String id,
                                                String clinic, C command);

    /** What the caller may see of a document; 404 when there is none in a clinic of hers. */
    <S> ResponseEntity<Object> show(HttpServletRequest request, Kind<S, ?, ?> kind, String id,
                                    BiFunction<Doc<S>, Caller, Object> view);

    /**
     * Where a document stands, for another service: {@code position} (stream → last sequence), {@code blocked} (streams
     * that cannot go on) and what the service adds.
     */
    <S> ResponseEntity<Object> standing(HttpServletRequest request, Kind<S, ?, ?> kind, String id,
                                        BiFunction<Doc<S>, Caller, Map<String, Object>> more);

    /** The Idempotency-Key of this request. @throws ProblemException 400 when there is none or it is malformed */
    String idempotencyKey(HttpServletRequest request);

    /** SHA-256 of the body and the query, for a service that gives commands of its own. */
    String bodyHash(HttpServletRequest request);

    /** The answer to a command that a service has given by itself: 200, 409, 422 or 404, as {@link #command}. */
    ResponseEntity<Object> answer(HttpServletRequest request, Result result);

    Caller caller(HttpServletRequest request);
}
