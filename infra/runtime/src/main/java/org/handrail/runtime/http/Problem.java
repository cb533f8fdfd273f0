package org.handrail.runtime.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.handrail.runtime.decide.Refusal;
import org.handrail.runtime.decide.Refusal.Violation;
import org.handrail.runtime.shell.Json;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A problem detail (RFC 9457).
 *
 * @param type       {@code urn:handrail:problem:<reason>}
 * @param instance   path under which more is told of it, such as the decision that refused; absent: nowhere
 * @param rule       the rule that refused, if a rule did; {@code tag} says how strong it is
 * @param violations what exactly is wrong, by field (JSON pointer into the body, or the name of a header or parameter)
 * @param id         to be quoted when asking about it
 */
public record Problem(String type, String title, int status, String detail, String instance, String rule, String tag,
                      List<Violation> violations, String id) {

    public static final String TYPE = "urn:handrail:problem:";

    private static final int SERVER_ERROR = 500;

    /** Seconds after which it makes sense to ask a service again that could not answer. */
    static final String RETRY_AFTER = "2";

    public static Problem of(int status, Refusal refusal, String id) {
        return of(status, refusal, null, id);
    }

    /** Where the refusal names nothing itself, what the caller can change: the revision that was read, or the address. */
    static Problem of(int status, Refusal refusal, String instance, HttpServletRequest request) {
        String about = refusal.kind() == Refusal.Kind.CHANGED ? HttpHeaders.IF_MATCH : Addressed.last(request);
        return of(status, status < SERVER_ERROR ? refusal.about(about) : refusal, instance, Correlation.of(request));
    }

    private static Problem of(int status, Refusal refusal, String instance, String id) {
        Optional<Violation> refusing = refusal.violations().stream().filter(v -> v.tag() != null).findFirst();
        return new Problem(TYPE + refusal.reason(), title(refusal.reason()), status, refusal.detail(), instance,
                refusing.map(Violation::rule).orElse(null), refusing.map(Violation::tag).orElse(null),
                refusal.violations().isEmpty() ? null : refusal.violations(), id);
    }

    /** Without a field: what the caller did is not at fault. */
    public static Problem of(int status, String reason, String detail, String id) {
        return of(status, Refusal.notNow(reason, detail), id);
    }

    static int statusOf(Refusal refusal) {
        return switch (refusal.kind()) {
            case INVALID -> 422;
            case NOT_NOW -> 409;
            case UNKNOWN -> 404;
            case CHANGED -> 412;
        };
    }

    public ResponseEntity<Object> entity(HttpHeaders more) {
        HttpHeaders headers = new HttpHeaders();
        headers.putAll(more);
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (status == 503) {
            headers.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
        }
        return new ResponseEntity<>(this, headers, status);
    }

    public ResponseEntity<Object> entity() {
        return entity(new HttpHeaders());
    }

    public String json() {
        return Json.write(this);
    }

    private static String title(String reason) {
        String words = reason.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
