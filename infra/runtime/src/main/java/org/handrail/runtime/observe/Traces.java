package org.handrail.runtime.observe;

import java.util.function.Function;

/** Trace contexts as W3C {@code traceparent} text, the form in which they travel in events and documents. */
public interface Traces {

    /** The header in which a context goes along with a request (W3C Trace Context). */
    String HEADER = "traceparent";

    /** The context of what is going on now, or null when nothing is traced. */
    String current();

    /** Runs something in a span of its own, a child of the given context (null: of none). */
    void within(String traceparent, String name, Runnable action);

    /**
     * Asks somebody else in a span of its own, a child of the given context (null: of what is going on now, if anything).
     *
     * @param question is told the context that goes along with it, null when nothing is traced
     */
    <T> T asking(String traceparent, String name, Function<String, T> question);

    /** A span that begins and ends here, for one moment worth seeing. @return its context, for what follows from it */
    String moment(String traceparent, String name);

    /** Nothing is traced; contexts pass through as they are. */
    Traces NONE = new Traces() {
        @Override
        public String current() {
            return null;
        }

        @Override
        public void within(String traceparent, String name, Runnable action) {
            action.run();
        }

        @Override
        public <T> T asking(String traceparent, String name, Function<String, T> question) {
            return question.apply(traceparent);
        }

        @Override
        public String moment(String traceparent, String name) {
            return traceparent;
        }
    };
}
