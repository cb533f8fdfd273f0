package org.handrail.runtime.document;

import java.time.Instant;
import java.util.Map;

/** A command already carried out, kept for 24 h of wall time so that a repeat gets the first answer. */
public record KeptCommand(String key, String hash, Instant at, Map<String, Object> answer) {
}
