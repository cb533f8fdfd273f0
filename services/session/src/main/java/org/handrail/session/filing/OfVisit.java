package org.handrail.session.filing;

import org.handrail.session.episode.SessionCommand;
import org.handrail.session.filing.FilingEvent.VisitFiled;

/**
 * Something said of one visit.
 *
 * @param filed the visit as it was put away; null when it had not been when this was said
 */
public record OfVisit(String visit, VisitFiled filed, SessionCommand command) implements SessionCommand {
}
