package org.handrail.local.http;

import java.util.Map;

/** An HTTP answer with a JSON body. {@link #NONE} closes the connection without a word. */
public record Answer(int status, Object body) {

    /** The connection is closed and nothing is answered. */
    public static final Answer NONE = new Answer(0, null);

    public static Answer ok(Object body) {
        return new Answer(200, body);
    }

    /** An RFC 9457 problem detail. */
    public static Answer problem(int status, String title) {
        return new Answer(status, Map.of("type", "about:blank", "title", title, "status", status));
    }
}
