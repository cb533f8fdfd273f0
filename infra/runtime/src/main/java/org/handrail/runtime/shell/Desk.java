package org.handrail.runtime.shell;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.document.Doc;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.port.Documents;
import org.handrail.runtime.port.Time;

/** What every step works at: the documents and the one way to write them, both clocks, and the counters. */
record Desk(Documents documents, Committer committer, Time time, Zones zones, PlaceSettings settings, Counters counters) {

    private static final int RACES = 50;

    /** The document; null when there is none. */
    <S> Doc<S> find(Kind<S, ?, ?> kind, String id) {
        return documents.load(kind, List.of(id)).get(id);
    }

    <S, C, E> Work<S, C, E> work(Kind<S, C, E> kind, Doc<S> doc) {
        return new Work<>(kind, doc, context(doc.clinic()));
    }

    /** @param clinic to which the document belongs, which it may not say itself yet */
    <S, C, E> Work<S, C, E> work(Kind<S, C, E> kind, Doc<S> doc, String clinic) {
        Work<S, C, E> work = new Work<>(kind, doc, context(clinic));
        work.belongsTo(clinic);
        return work;
    }

    Context context(String clinic) {
        return new Context(time.care(), time.wall(), zones.of(clinic), settings.of(clinic));
    }

    /**
     * Changes one document, from fresh state after each lost race.
     *
     * @return whether there was such a document
     * @throws Documents.StoreUnavailable also when too many races were lost
     */
    <S, C, E> boolean change(Kind<S, C, E> kind, String id, Predicate<Doc<S>> such, Consumer<Work<S, C, E>> change) {
        for (int race = 0; race < RACES; race++) {
            Doc<S> doc = find(kind, id);
            if (doc == null || !such.test(doc)) {
                return false;
            }
            Work<S, C, E> work = work(kind, doc);
            change.accept(work);
            if (!work.touched() || committer.commit(work) != null) {
                return true;
            }
            counters.lostRace();
        }
        throw new Documents.StoreUnavailable(null);
    }
}
