package org.handrail.operations.journey;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.handrail.runtime.port.Documents.StoreUnavailable;
import org.handrail.runtime.shell.Json;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Asks the store for rows: of each document only the state, which is small. Times are text that sorts as time does. */
final class StoredJourneys implements JourneyList {

    private static final int MOST = 200;
    private static final Document ROW = new Document("clinic", 1).append("state", 1);
    private static final Document LATEST_FIRST = new Document("state.latestAt", -1);

    private final MongoTemplate mongo;

    StoredJourneys(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Rows of(Set<String> clinics, Instant now) {
        Document filter = clinics.contains("*") ? new Document()
                : new Document("clinic", new Document("$in", List.copyOf(clinics)));
        List<Document> found;
        try {
            MongoCollection<Document> journeys = mongo.getCollection(Journeys.OF_CARE.collection());
            found = journeys.find(filter).projection(ROW).sort(LATEST_FIRST).limit(MOST + 1).into(new ArrayList<>());
        } catch (MongoException e) {
            throw new StoreUnavailable(e);
        }
        return new Rows(now, found.stream().limit(MOST).map(StoredJourneys::row).toList(), found.size() > MOST);
    }

    private static Row row(Document stored) {
        Map<String, Object> state = stored.get("state", Document.class);
        Journey j = Json.from(state, Journey.class);
        return new Row(stored.getString("_id"), stored.getString("clinic"), j.since(), j.stage(), j.stageAt(),
                j.latest(), j.latestAt(), j.open());
    }
}
