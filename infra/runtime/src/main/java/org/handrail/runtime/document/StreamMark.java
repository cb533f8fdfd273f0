package org.handrail.runtime.document;

import java.util.List;

/** How far a stream has come: the last sequence seen or sent, and its event's id. */
public record StreamMark(String stream, long sequence, String id) {

    /** The mark of a stream among these; at the beginning when there is none. */
    public static StreamMark in(List<StreamMark> marks, String stream) {
        return marks.stream().filter(m -> m.stream().equals(stream)).findFirst()
                .orElseGet(() -> new StreamMark(stream, 0, null));
    }
}
