package org.handrail.simulator.judge;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.handrail.local.launcher.Running;

/** Reads every document of every service, knowing nothing of what it is about. */
final class Stores {

    private Stores() {
    }

    static List<Stored> read(Running system) {
        List<Stored> all = new ArrayList<>();
        for (String service : system.services()) {
            ConnectionString address = new ConnectionString(system.mongoUri(service));
            try (MongoClient client = MongoClients.create(MongoClientSettings.builder()
                    .applyConnectionString(address).build())) {
                MongoDatabase database = client.getDatabase(address.getDatabase());
                for (String collection : database.listCollectionNames()) {
                    for (Document document : database.getCollection(collection).find()) {
                        if (document.get("version") != null) {
                            all.add(stored(service, collection, document));
                        }
                    }
                }
            }
        }
        return all;
    }

    private static Stored stored(String service, String collection, Document document) {
        return new Stored(service, collection + "/" + document.getString("_id"),
                number(document, "outboxEnd") - number(document, "publishedThrough"), marks(document, "last"),
                marks(document, "inbox"));
    }

    private static long number(Document document, String field) {
        return document.get(field) instanceof Number number ? number.longValue() : 0;
    }

    private static Map<String, Long> marks(Document document, String field) {
        Map<String, Long> marks = new HashMap<>();
        for (Document mark : document.getList(field, Document.class, List.of())) {
            marks.put(mark.getString("stream"), number(mark, "sequence"));
        }
        return marks;
    }
}
