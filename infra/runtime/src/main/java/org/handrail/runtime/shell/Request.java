package org.handrail.runtime.shell;

import org.handrail.runtime.decide.Decider;

/**
 * A command with who gives it.
 *
 * @param key         idempotency key, already scoped by caller and route; null for commands that are idempotent by
 *                    themselves
 * @param hash        of the body
 * @param clinic      the place a new document will belong to; null when the document must exist already
 * @param correlation id for everything that follows
 * @param traceparent may be null
 * @param <C>         the commands of a {@link Decider}
 */
public record Request<C>(Caller caller, String key, String hash, String clinic, String correlation, String traceparent,
                         C command) {
}
