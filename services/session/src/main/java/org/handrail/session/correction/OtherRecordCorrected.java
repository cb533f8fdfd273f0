package org.handrail.session.correction;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Of a record that the first form of the event cannot name; its fields are those of {@link RecordCorrected}. */
public record OtherRecordCorrected(String visit, String record, String kind, Boolean enteredInError, String because,
                                   String by, List<String> closes, Map<String, Object> was,
                                   Map<String, Object> corrected, Instant occurredAt) implements CorrectionEvent {
}
