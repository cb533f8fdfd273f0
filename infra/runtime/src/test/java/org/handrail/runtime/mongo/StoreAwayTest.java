package org.handrail.runtime.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.handrail.runtime.port.Documents.StoreUnavailable;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

class StoreAwayTest {

    @Test
    void a_store_that_is_away_is_known_within_a_second_and_a_half() {
        MongoClientSettings.Builder settings = MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString("mongodb://127.0.0.1:1/x"));
        new MongoConfiguration().handrailMongoSettings().customize(settings);
        try (MongoClient client = MongoClients.create(settings.build())) {
            MongoDocuments documents = new MongoDocuments(new StoreCollections(new MongoTemplate(client, "x")));
            Instant before = Instant.now();
            assertThatThrownBy(() -> documents.replace(Thing.kind(), List.of(Thing.doc("d-1", 1))))
                    .isInstanceOf(StoreUnavailable.class);
            assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofMillis(1_500));
        }
    }

    @Test
    void a_closed_client_is_a_store_that_is_away() {
        Stores.Store store = Stores.embedded();
        MongoDocuments documents = new MongoDocuments(new StoreCollections(store.template()));
        store.end().run();
        assertThatThrownBy(() -> documents.due(Thing.kind(), Instant.EPOCH, 1)).isInstanceOf(StoreUnavailable.class);
    }
}
