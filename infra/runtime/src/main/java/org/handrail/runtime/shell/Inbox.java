package org.handrail.runtime.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.handrail.runtime.document.BlockedStream;
import org.handrail.runtime.document.Doc;
import org.handrail.runtime.document.StreamMark;
import org.handrail.runtime.document.Tombstone;

/** What one document has heard of other services: how far each stream, which can't go on, and what a person has skipped. */
final class Inbox {

    private final List<StreamMark> marks;
    private final List<BlockedStream> blocked;
    private final List<Tombstone> tombstones;
    private boolean touched;

    Inbox(Doc<?> doc) {
        this.marks = new ArrayList<>(doc.inbox());
        this.blocked = new ArrayList<>(doc.blocked());
        this.tombstones = new ArrayList<>(doc.tombstones());
    }

    StreamMark heard(String stream) {
        return StreamMark.in(marks, stream);
    }

    void hear(StreamMark mark) {
        touched = true;
        marks.removeIf(m -> m.stream().equals(mark.stream()));
        marks.add(mark);
    }

    /** Null when the stream goes on. */
    BlockedStream blocked(String stream) {
        return blocked.stream().filter(b -> b.stream().equals(stream)).findFirst().orElse(null);
    }

    boolean blockedBy(Set<String> services) {
        return blocked.stream().anyMatch(b -> services.stream().anyMatch(s -> b.stream().startsWith("/" + s + "/")));
    }

    void block(BlockedStream stream) {
        touched = true;
        unblock(stream.stream());
        blocked.add(stream);
    }

    void unblock(String stream) {
        touched |= blocked.removeIf(b -> b.stream().equals(stream));
    }

    void skip(Tombstone tombstone) {
        touched = true;
        tombstones.add(tombstone);
    }

    boolean touched() {
        return touched;
    }

    List<StreamMark> marks() {
        return List.copyOf(marks);
    }

    List<BlockedStream> blocked() {
        return List.copyOf(blocked);
    }

    List<Tombstone> tombstones() {
        return List.copyOf(tombstones);
    }
}
