package org.handrail.runtime.event;

import java.util.LinkedHashMap;
import java.util.Map;

/** The events of one kind of document: which class has which name on the wire, and on which lane it goes. */
public final class EventTypes<E> {

    /** @param type null on {@link Lane#INTERNAL} */
    public record Named(String type, Lane lane) {
    }

    private final Map<Class<?>, Named> byClass = new LinkedHashMap<>();

    public EventTypes<E> main(String type, Class<? extends E> event) {
        return put(event, new Named(type, Lane.MAIN));
    }

    public EventTypes<E> detail(String type, Class<? extends E> event) {
        return put(event, new Named(type, Lane.DETAIL));
    }

    /** @param type its name in the service's own record */
    public EventTypes<E> kept(String type, Class<? extends E> event) {
        return put(event, new Named(type, Lane.KEPT));
    }

    public EventTypes<E> internal(Class<? extends E> event) {
        return put(event, new Named(null, Lane.INTERNAL));
    }

    public Named of(E event) {
        Named named = byClass.get(event.getClass());
        if (named == null) {
            throw new IllegalStateException("no name for " + event.getClass().getName());
        }
        return named;
    }

    /** For tests that hold what is emitted to the published language. */
    public Map<Class<?>, Named> all() {
        return Map.copyOf(byClass);
    }

    private EventTypes<E> put(Class<? extends E> event, Named named) {
        if (byClass.put(event, named) != null) {
            throw new IllegalArgumentException("named twice: " + event.getName());
        }
        return this;
    }
}
