package org.handrail.local.http;

/** What was asked cannot be understood; answered with 400 and this message. */
public final class BadRequest extends RuntimeException {

    public BadRequest(String message) {
        super(message);
    }
}
