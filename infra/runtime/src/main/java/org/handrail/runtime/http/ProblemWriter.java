package org.handrail.runtime.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Writes a problem detail where no controller answers: in filters, in security, in the server itself. */
public final class ProblemWriter {

    private ProblemWriter() {
    }

    public static void write(HttpServletResponse response, Problem problem) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        byte[] body = problem.json().getBytes(StandardCharsets.UTF_8);
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        if (problem.status() == 503) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Problem.RETRY_AFTER);
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
