package org.handrail.simulator.story;

import static org.handrail.simulator.outside.Http.body;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.handrail.simulator.outside.Http;

/** How something is done for one patient, whichever door it goes through. */
interface Acts {

    /** Under a key derived from the act, and with that key again until there is an answer. */
    Http.Reply act(Http.Who who, String service, String path, Map<String, Object> body);

    default Http.Reply act(String role, String service, String path, Map<String, Object> body) {
        return act(Http.Who.of(role), service, path, body);
    }

    Http.Reply ask(String role, String service, String path);

    /** Below the patient's own address. */
    String path(String rest);

    /** The care clock's time. */
    Instant time();

    default String now() {
        return time().toString();
    }

    /** Answers to the items of these names. */
    static List<Map<String, Object>> items(Map<String, Integer> answers) {
        return answers.entrySet().stream().map(a -> body("item", a.getKey(), "value", a.getValue())).toList();
    }

    /** Answers to items 1 to n in order. */
    static List<Map<String, Object>> items(int... values) {
        return IntStream.range(0, values.length)
                .mapToObj(i -> body("item", String.valueOf(i + 1), "value", values[i])).toList();
    }
}
