package org.handrail.runtime.document;

/** How far a stream has come: the last sequence seen or sent, and its event's id. */
public record StreamMark(String stream, long sequence, String id) {
}
