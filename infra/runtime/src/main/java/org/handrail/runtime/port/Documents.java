package org.handrail.runtime.port;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.handrail.runtime.document.Doc;
import org.handrail.runtime.document.Kind;

/**
 * The store of documents. Reads see only what cannot be rolled back. Every method throws {@link StoreUnavailable} when
 * the store gave no answer; what it was asked to write may then be written or not.
 */
public interface Documents {

    /** The stored ones among these, by id. @throws Unreadable when this build can't read one of them */
    <S> Map<String, Doc<S>> load(Kind<S, ?, ?> kind, Collection<String> ids);

    /**
     * Writes each document whose stored version is the one before its own (or that is new and not there).
     *
     * @return ids of the losers: somebody else has written them meanwhile
     */
    <S> Set<String> replace(Kind<S, ?, ?> kind, List<Doc<S>> documents);

    /** Notes what was published, on documents that nobody has written since; the others are left as they are. */
    <S> void markPublished(Kind<S, ?, ?> kind, List<Doc<S>> marked);

    /** Documents with {@code nextDue} at or before {@code now}, the urgent first. */
    <S> List<Doc<S>> due(Kind<S, ?, ?> kind, Instant now, int limit);

    /** Documents with {@code publishAt} at or before {@code wall}, the oldest first. */
    <S> List<Doc<S>> unpublished(Kind<S, ?, ?> kind, Instant wall, int limit);

    /** How many events of all documents of a kind are not known to be in their topics. */
    long unpublishedEvents(Kind<?, ?, ?> kind);

    /** Documents with {@code sweepAt} at or before {@code wall}. */
    <S> List<Doc<S>> toSweep(Kind<S, ?, ?> kind, Instant wall, int limit);

    /**
     * Documents whose deadlines were derived under a stamp that is none of these: all of them when these are none.
     *
     * @param place of this place alone; null for everywhere
     */
    <S> List<Doc<S>> stale(Kind<S, ?, ?> kind, String place, Set<String> stamps, int limit);

    /** Documents with a stream that is blocked. */
    <S> List<Doc<S>> blocked(Kind<S, ?, ?> kind, int limit);

    /** The earliest {@code nextDue} of all documents of a kind; for whoever moves a manual clock. */
    default Optional<Instant> nextDue(Kind<?, ?, ?> kind) {
        return due(kind, Instant.parse("9999-12-31T00:00:00Z"), Integer.MAX_VALUE).stream().map(Doc::nextDue)
                .min(Comparator.naturalOrder());
    }

    /** Thrown when documents can't be read by this build: their shape is a newer one, or a migration fails. */
    final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Set<String> ids;

        public Unreadable(Set<String> ids) {
            super("this build can't read " + ids.size() + " of the documents");
            this.ids = Set.copyOf(ids);
        }

        /** The documents that can't be read. */
        public Set<String> ids() {
            return ids;
        }
    }

    /** Thrown when the store gave no answer. */
    final class StoreUnavailable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public StoreUnavailable(Throwable cause) {
            super("the store gave no answer", cause);
        }
    }
}
