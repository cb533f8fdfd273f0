package org.handrail.runtime.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.handrail.runtime.decide.Refusal;
import org.handrail.runtime.decide.Refusal.Violation;
import org.handrail.runtime.shell.Caller;
import org.handrail.runtime.shell.Digest;

/** The key under which a caller may repeat a command and get the first answer again. */
final class IdempotencyKey {

    static final String HEADER = "Idempotency-Key";
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._:~-]{8,128}");

    private IdempotencyKey() {
    }

    static boolean wellFormed(String key) {
        return WELL_FORMED.matcher(key).matches();
    }

    static String of(HttpServletRequest request) {
        String key = request.getHeader(HEADER);
        if (key == null) {
            throw refused("idempotency-key-required", "A command needs a key under which it can be repeated safely.");
        }
        if (!wellFormed(key)) {
            throw refused("idempotency-key-malformed", "The key has 8 to 128 letters, digits, or . _ : ~ -");
        }
        return key;
    }

    /** Two callers, or two addresses, never share a key. */
    static String scoped(HttpServletRequest request, Caller caller) {
        return Digest.of(caller.code(), request.getMethod(), request.getRequestURI(), of(request)).substring(0, 32);
    }

    private static ProblemException refused(String reason, String detail) {
        return new ProblemException(400, new Refusal(Refusal.Kind.INVALID, reason, detail,
                List.of(new Violation(HEADER, reason, null, detail))));
    }
}
