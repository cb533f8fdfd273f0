package org.handrail.session.correction;

import java.util.Map;
import org.handrail.session.episode.SessionCommand;

/**
 * Somebody says that a record is wrong.
 *
 * @param inError   it should not be there at all
 * @param because   code
 * @param corrected the fields that are otherwise; empty when it was entered in error
 * @param by        code of the person
 */
public record CorrectRecord(String visit, String record, boolean inError, String because,
                            Map<String, Object> corrected, String by) implements SessionCommand {
}
