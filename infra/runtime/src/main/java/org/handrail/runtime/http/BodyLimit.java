package org.handrail.runtime.http;

/**
 * A path that takes larger bodies than others; a bean of it is all that is needed.
 *
 * @param path  a Spring path pattern
 * @param bytes the most that is read
 */
public record BodyLimit(String path, int bytes) {

    /** What every other path takes unless {@code handrail.http.body-limit} says otherwise. */
    public static final int USUAL = 64 * 1024;
}
