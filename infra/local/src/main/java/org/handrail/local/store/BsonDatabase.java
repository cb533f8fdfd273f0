package org.handrail.local.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * The H2 database with quicker forms for documents and keys. A map of the file is opened here with its form first;
 * the superclass then asks for it by name and is given the map that is open.
 */
final class BsonDatabase extends H2Database {

    private final MVStore file;

    BsonDatabase(String name, MVStore file, CursorRegistry cursors) {
        // Before the superclass: its constructor already opens collections.
        this.file = file;
        super(name, file, cursors);
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String collection, CollectionOptions options) {
        file.openMap("databases." + getDatabaseName() + "." + collection,
            new MVMap.Builder<Object, Document>().valueType(new BsonType()));
        return super.openOrCreateCollection(collection, options);
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(String collection, String index, List<IndexKey> keys, boolean sparse) {
        file.openMap(getDatabaseName() + "." + collection + "._index_" + index,
            new MVMap.Builder<KeyValue, Object>().keyType(new KeyType()));
        return super.openOrCreateUniqueIndex(collection, index, keys, sparse);
    }
}
