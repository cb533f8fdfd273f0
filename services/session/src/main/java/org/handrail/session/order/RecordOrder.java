package org.handrail.session.order;

import java.time.Instant;
import org.handrail.clinical.dosing.OrderAsked;
import org.handrail.session.episode.SessionCommand;

/** @param minutes duration of an infusion; null: not said @param by code of the prescriber */
public record RecordOrder(OrderAsked order, Integer minutes, int visits, String by, Instant occurredAt)
        implements SessionCommand {
}
