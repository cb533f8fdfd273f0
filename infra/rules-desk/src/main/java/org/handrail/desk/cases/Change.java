package org.handrail.desk.cases;

import java.util.List;

/**
 * A single change of a case that changes an outcome.
 *
 * @param field    what is changed, as a JSON pointer
 * @param from     absent: not known
 * @param steps    how far a number or a time was moved; the highest number for an answer
 * @param stricter whether any answer gets stricter by it; false: all others get laxer
 * @param outcomes the outcomes that are then others, each as {@code question: outcome}
 */
public record Change(String field, String from, String to, int steps, boolean stricter, List<String> outcomes) {
}
