package org.handrail.runtime.document;

import java.time.Instant;

/** A record that a named person has skipped; it counts as seen. @param reason a code; @param at wall clock */
public record Tombstone(String stream, long sequence, String id, String by, String reason, Instant at) {
}
