package org.handrail.runtime.http;

import org.handrail.runtime.decide.Refusal;
import org.springframework.http.HttpHeaders;

/** What is said when HTTP itself, and not a rule, is the reason; of what the caller can change it names the part. */
public final class HttpProblems {

    private HttpProblems() {
    }

    public static Problem of(int status, String id) {
        return switch (status) {
            case 401 -> of(401, "no-valid-token", HttpHeaders.AUTHORIZATION, "A valid token is needed.", id);
            case 403 -> of(403, "role", HttpHeaders.AUTHORIZATION, "None of your roles may do this.", id);
            case 404 -> notFound(Addressed.ADDRESS, id);
            case 405 -> of(405, "method", "method", "This address does not take this method.", id);
            case 406 -> of(406, "not-acceptable", HttpHeaders.ACCEPT, "Answers are JSON.", id);
            case 413 -> of(413, "body-too-large", UnreadableBody.BODY, "The body is too large.", id);
            case 415 -> of(415, "media-type", HttpHeaders.CONTENT_TYPE, "This address does not take this kind of body.", id);
            case 503 -> Problem.of(503, "not-now", "No answer can be given now. Ask again.", id);
            default -> status >= 500
                    ? Problem.of(status, "unexpected", "Something went wrong here. Please tell us the id.", id)
                    : of(status, "bad-request", "request", "The request could not be understood.", id);
        };
    }

    /** @param part of the address that names nothing which is there for this caller */
    static Problem notFound(String part, String id) {
        return of(404, "not-found", part, "There is no such thing here.", id);
    }

    /** @param field the header, or the part of the request, that is at fault */
    private static Problem of(int status, String reason, String field, String detail, String id) {
        return Problem.of(status, Refusal.notNow(reason, detail).about(field), id);
    }
}
