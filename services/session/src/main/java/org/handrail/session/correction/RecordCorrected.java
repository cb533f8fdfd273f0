package org.handrail.session.correction;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A reading, a dose, a side effect, the arrival or the ending was written down wrongly.
 *
 * @param enteredInError true when nothing takes its place; null otherwise
 * @param because        code
 * @param by             code of the person
 * @param closes         escalations that rested on what was wrong
 * @param was            the fields that change, as they were
 * @param corrected      the same fields, as they are now
 * @param occurredAt     when it was corrected
 */
public record RecordCorrected(String visit, String record, String kind, Boolean enteredInError, String because,
                              String by, List<String> closes, Map<String, Object> was, Map<String, Object> corrected,
                              Instant occurredAt) implements CorrectionEvent {
}
