package org.handrail.runtime.mongo;

import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.handrail.runtime.document.Doc;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.port.Documents;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Documents in MongoDB. Compare-and-set is a replace with upsert whose filter names id and version: when somebody else
 * was faster the filter finds nothing, the upsert runs into the id that is there, and the loser is known by its place
 * in the list of errors. Documents are never deleted, so that no upsert revives one.
 *
 * <p>A document that this build can't read (a newer shape, a migration that fails) makes {@link #load} throw and
 * name it, so that whoever needs it waits for a build that can; where many are looked through, it is left out and told once.
 *
 * <p>Filters stay flat ({@code {_id, version}}, never {@code $and}): the embedded server finds its index by them.
 */
public final class MongoDocuments implements Documents {

    private static final Logger LOG = LoggerFactory.getLogger(MongoDocuments.class);
    private static final int DUPLICATE_KEY = 11000;
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final StoreCollections collections;
    /** Told once each. */
    private final Set<String> unreadable = ConcurrentHashMap.newKeySet();

    public MongoDocuments(StoreCollections collections) {
        this.collections = collections;
    }

    @Override
    public <S> Map<String, Doc<S>> load(Kind<S, ?, ?> kind, Collection<String> ids) {
        Document filter = ids.size() == 1 ? new Document("_id", ids.iterator().next())
                : new Document("_id", new Document("$in", new ArrayList<>(ids)));
        Map<String, Doc<S>> found = new HashMap<>();
        Set<String> failed = new HashSet<>();
        for (Document stored : StoreCollections.ask(() -> of(kind).find(filter).into(new ArrayList<>()))) {
            String id = stored.getString("_id");
            readable(kind, stored).ifPresentOrElse(doc -> found.put(id, doc), () -> failed.add(id));
        }
        if (!failed.isEmpty()) {
            throw new Unreadable(failed);
        }
        return found;
    }

    @Override
    public <S> Set<String> replace(Kind<S, ?, ?> kind, List<Doc<S>> documents) {
        if (documents.isEmpty()) {
            return Set.of();
        }
        List<WriteModel<Document>> writes = new ArrayList<>(documents.size());
        for (Doc<S> doc : documents) {
            writes.add(new ReplaceOneModel<>(at(doc.id(), doc.version() - 1), DocCodec.write(kind, doc), UPSERT));
        }
        return StoreCollections.ask(() -> {
            try {
                of(kind).bulkWrite(writes, UNORDERED);
                return Set.of();
            } catch (MongoBulkWriteException e) {
                return losers(e, documents);
            }
        });
    }

    private static <S> Set<String> losers(MongoBulkWriteException e, List<Doc<S>> documents) {
        if (e.getWriteConcernError() != null) {
            throw e;
        }
        Set<String> losers = new HashSet<>();
        for (BulkWriteError error : e.getWriteErrors()) {
            if (error.getCode() != DUPLICATE_KEY) {
                throw e;
            }
            losers.add(documents.get(error.getIndex()).id());
        }
        return losers;
    }

    @Override
    public <S> void markPublished(Kind<S, ?, ?> kind, List<Doc<S>> marked) {
        if (marked.isEmpty()) {
            return;
        }
        List<WriteModel<Document>> writes = new ArrayList<>(marked.size());
        for (Doc<S> doc : marked) {
            Document update = new Document("$set", new Document("publishedThrough", doc.publishedThrough()));
            if (doc.publishAt() == null) {
                update.append("$unset", new Document(DocCodec.PUBLISH_AT, ""));
            }
            writes.add(new UpdateOneModel<>(at(doc.id(), doc.version()), update));
        }
        StoreCollections.ask(() -> of(kind).bulkWrite(writes, UNORDERED));
    }

    @Override
    public <S> List<Doc<S>> due(Kind<S, ?, ?> kind, Instant now, int limit) {
        return find(kind, upTo("nextDue", now), orderBy(descending("urgent"), ascending("nextDue")), limit);
    }

    @Override
    public <S> List<Doc<S>> unpublished(Kind<S, ?, ?> kind, Instant wall, int limit) {
        return find(kind, upTo(DocCodec.PUBLISH_AT, wall), ascending(DocCodec.PUBLISH_AT), limit);
    }

    @Override
    public long unpublishedEvents(Kind<?, ?, ?> kind) {
        Document waiting = new Document("$subtract", List.of("$outboxEnd", "$publishedThrough"));
        Document sum = StoreCollections.ask(() -> of(kind).aggregate(List.of(
                new Document("$match", new Document(DocCodec.PUBLISH_AT, new Document("$exists", true))),
                new Document("$group", new Document("_id", null).append("events", new Document("$sum", waiting))))).first());
        return sum == null ? 0 : sum.get("events", Number.class).longValue();
    }

    @Override
    public <S> List<Doc<S>> toSweep(Kind<S, ?, ?> kind, Instant wall, int limit) {
        return find(kind, upTo("sweepAt", wall), ascending("sweepAt"), limit);
    }

    @Override
    public <S> List<Doc<S>> stale(Kind<S, ?, ?> kind, String place, Set<String> stamps, int limit) {
        Document filter = new Document("dueStamp", new Document("$nin", new ArrayList<>(stamps)));
        return find(kind, place == null ? filter : filter.append("clinic", place), null, limit);
    }

    @Override
    public <S> List<Doc<S>> blocked(Kind<S, ?, ?> kind, int limit) {
        return find(kind, new Document(DocCodec.BLOCKED, true), null, limit);
    }

    @Override
    public Optional<Instant> nextDue(Kind<?, ?, ?> kind) {
        return Optional.ofNullable(StoreCollections.ask(() -> of(kind).find(new Document("nextDue",
                        new Document("$exists", true))).sort(ascending("nextDue")).projection(include("nextDue")).first()))
                .map(d -> d.getDate("nextDue").toInstant());
    }

    private <S> List<Doc<S>> find(Kind<S, ?, ?> kind, Document filter, Bson sort, int limit) {
        List<Document> stored = StoreCollections.ask(() -> of(kind).find(filter).sort(sort).limit(limit)
                .into(new ArrayList<>()));
        return stored.stream().map(d -> readable(kind, d)).flatMap(Optional::stream).toList();
    }

    /** Where many are looked through, one that this build can't read must not stand in the others' way. */
    private <S> Optional<Doc<S>> readable(Kind<S, ?, ?> kind, Document stored) {
        try {
            return Optional.of(DocCodec.read(kind, stored));
        } catch (RuntimeException e) {
            if (unreadable.add(kind + "/" + stored.get("_id"))) {
                LOG.error("{} {} can't be read by this build: {}", kind, stored.get("_id"), e.getClass().getSimpleName());
            }
            return Optional.empty();
        }
    }

    private static Document upTo(String field, Instant moment) {
        return new Document(field, new Document("$lte", Values.until(moment)));
    }

    private static Document at(String id, long version) {
        return new Document("_id", id).append("version", version);
    }

    private MongoCollection<Document> of(Kind<?, ?, ?> kind) {
        return collections.of(kind.collection());
    }
}
