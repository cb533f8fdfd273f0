package org.handrail.runtime.document;

import org.handrail.runtime.event.Envelope;
import org.handrail.runtime.event.Lane;

/** @param n place in this document's order over all its streams, from 1 */
public record OutboxEntry(long n, Lane lane, Envelope event) {
}
