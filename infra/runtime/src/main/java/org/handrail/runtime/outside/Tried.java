package org.handrail.runtime.outside;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Pattern;
import org.handrail.runtime.decide.Outcome;
import org.handrail.runtime.http.Problem;
import org.handrail.runtime.shell.Json;
import tools.jackson.databind.JsonNode;

/** What one try has shown. @param again whether a quick further try under the same key makes sense */
record Tried(Outcome outcome, boolean again) {

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    static Tried unknown(String code, boolean again) {
        return new Tried(new Outcome.Unknown(code), again);
    }

    /**
     * 2xx is done. A 4xx is the partner's no, unless it speaks of us (token, role, method) or of now (timeout, too
     * early, too many). Whatever else says nothing about the act.
     */
    static Tried of(HttpResponse<byte[]> response) {
        int status = response.statusCode();
        if (status >= 200 && status < 300) {
            return new Tried(new Outcome.Done(object(response.body())), false);
        }
        return switch (status) {
            case 401, 403, 405, 407, 408, 425, 429 -> unknown("http-" + status, false);
            case 500, 502, 503, 504 -> unknown("http-" + status, true);
            default -> status >= 400 && status < 500
                    ? new Tried(new Outcome.Rejected(reason(status, response.body())), false)
                    : unknown("http-" + status, false);
        };
    }

    /** The problem's own code, if it is one of ours and looks like one. */
    private static String reason(int status, byte[] body) {
        String type = String.valueOf(object(body).get("type"));
        String code = type.startsWith(Problem.TYPE) ? type.substring(Problem.TYPE.length()) : "";
        return CODE.matcher(code).matches() ? code : "http-" + status;
    }

    /** The JSON object that came, or an empty one. */
    static Map<String, Object> object(byte[] body) {
        try {
            JsonNode json = Json.MAPPER.readTree(body);
            return json.isObject() ? Json.map(json) : Map.of();
        } catch (RuntimeException e) {
            return Map.of();
        }
    }
}
