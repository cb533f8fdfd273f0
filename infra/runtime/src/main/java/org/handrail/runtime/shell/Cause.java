package org.handrail.runtime.shell;

/** Who and what made something happen; goes into every event that follows. */
public record Cause(String actor, String causation, String correlation, String traceparent) {
}
