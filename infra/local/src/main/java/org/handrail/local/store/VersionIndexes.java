package org.handrail.local.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Gives every collection of Handrail a unique index on exactly {@code {_id, version}} before the first document comes
 * in. This server uses an index only when the query has exactly its fields and it is unique; without it each
 * compare-and-set replace would scan the collection. A real MongoDB does well with {@code _id} alone and needs none
 * of this, so it belongs here and not in the services.
 */
final class VersionIndexes {

    private static final String DATABASES = "handrail_";
    private static final Set<String> MAKES_DOCUMENTS = Set.of("insert", "update", "findandmodify");

    private final ConcurrentHashMap<String, Boolean> done = new ConcurrentHashMap<>();

    /** Calls {@code make} with the index to create, if the command (in lower case) is the first for its collection. */
    void before(String command, String database, Document query, Consumer<Document> make) {
        if (!database.startsWith(DATABASES)) {
            return;
        }
        String collection = String.valueOf(query.values().iterator().next());
        String name = database + "." + collection;
        if (command.startsWith("drop")) {
            done.keySet().removeIf(known -> known.startsWith(database + "."));
        } else if (MAKES_DOCUMENTS.contains(command)) {
            // Others wait here until the index is there: a document written meanwhile would be missing in it.
            done.computeIfAbsent(name, absent -> {
                make.accept(index(collection));
                return true;
            });
        }
    }

    private static Document index(String collection) {
        Document description = new Document("name", "id_and_version")
            .append("key", new Document("_id", 1).append("version", 1))
            .append("unique", true);
        return new Document("createIndexes", collection).append("indexes", List.of(description));
    }
}
