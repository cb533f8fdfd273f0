package org.handrail.runtime.http;

/** What is said when HTTP itself, and not a rule, is the reason. */
public final class HttpProblems {

    private HttpProblems() {
    }

    public static Problem of(int status, String id) {
        return switch (status) {
            case 401 -> Problem.of(401, "no-valid-token", "A valid token is needed.", id);
            case 403 -> Problem.of(403, "role", "None of your roles may do this.", id);
            case 404 -> Problem.of(404, "not-found", "There is no such thing here.", id);
            case 405 -> Problem.of(405, "method", "This address does not take this method.", id);
            case 406 -> Problem.of(406, "not-acceptable", "Answers are JSON.", id);
            case 413 -> Problem.of(413, "body-too-large", "The body is too large.", id);
            case 415 -> Problem.of(415, "media-type", "This address does not take this kind of body.", id);
            case 503 -> Problem.of(503, "not-now", "No answer can be given now. Ask again.", id);
            default -> status >= 500
                    ? Problem.of(status, "unexpected", "Something went wrong here. Please tell us the id.", id)
                    : Problem.of(status, "bad-request", "The request could not be understood.", id);
        };
    }
}
