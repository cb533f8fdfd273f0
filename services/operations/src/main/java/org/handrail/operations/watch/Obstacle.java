package org.handrail.operations.watch;

import java.time.Instant;

/**
 * A stream that a service can't read on, as its own door tells it.
 *
 * @param since   wall clock
 * @param waiting records behind the obstacle
 */
record Obstacle(String document, String clinic, String stream, String reason, String detail, Instant since, int waiting) {
}
