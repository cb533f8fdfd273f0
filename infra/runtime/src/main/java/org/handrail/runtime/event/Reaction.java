package org.handrail.runtime.event;

import java.util.function.BiFunction;

/**
 * The translation of another service's event to a command, so that there is one way in.
 *
 * @param type      the wire type it understands
 * @param data      the fields it needs, no more; unknown ones are ignored
 * @param toCommand never refuses: facts of others are noted
 */
public record Reaction<D, C>(String type, Class<D> data, BiFunction<Envelope, D, C> toCommand) {
}
