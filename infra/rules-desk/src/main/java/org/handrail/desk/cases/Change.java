package org.handrail.desk.cases;

import java.util.List;

/**
 * A single change of a case that changes an outcome, or something more that is known of it.
 *
 * @param field    what is changed, as a JSON pointer; empty: all that is not known
 * @param from     absent: not known yet
 * @param steps    how far a number or a time was moved; the highest number for an answer
 * @param stricter whether any answer gets stricter by it; false: all others get laxer
 * @param outcomes the outcomes that are then others, each as {@code question: outcome}
 */
public record Change(String field, String from, String to, int steps, boolean stricter, List<String> outcomes) {
}
