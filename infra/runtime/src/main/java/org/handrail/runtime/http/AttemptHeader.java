package org.handrail.runtime.http;

import jakarta.servlet.http.HttpServletRequest;

/** {@code X-Attempt} stands on every call that a document of one of our services owes, with the attempt's number. */
public final class AttemptHeader {

    public static final String NAME = "X-Attempt";

    private AttemptHeader() {
    }

    /** 1 where it is missing or no number. */
    public static int of(HttpServletRequest request) {
        String said = request.getHeader(NAME);
        return said != null && said.matches("[1-9][0-9]{0,6}") ? Integer.parseInt(said) : 1;
    }

    static boolean on(HttpServletRequest request) {
        return request.getHeader(NAME) != null;
    }
}
