package org.handrail.local.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Lets an answer hold documents as they were at one moment. This server answers with its own live documents and encodes
 * them when its lock is gone, while an update changes them in place, field by field: a reader could get half of a
 * replace, or no answer at all. So an answer is copied while nobody writes to its collection.
 */
final class WholeDocuments {

    private final ConcurrentHashMap<String, ReadWriteLock> locks = new ConcurrentHashMap<>();

    /** @param collection with its database */
    Document read(String collection, Supplier<Document> command) {
        return copied(lock(collection).readLock(), command);
    }

    Document write(String collection, Supplier<Document> command) {
        return copied(lock(collection).writeLock(), command);
    }

    private ReadWriteLock lock(String collection) {
        return locks.computeIfAbsent(collection, absent -> new ReentrantReadWriteLock());
    }

    private static Document copied(Lock lock, Supplier<Document> command) {
        lock.lock();
        try {
            Document answer = command.get();
            return answer == null ? null : answer.cloneDeeply();
        } finally {
            lock.unlock();
        }
    }
}
