package org.handrail.runtime.mongo;

import java.util.concurrent.TimeUnit;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Documents, archive and dead letters on the connection that Spring has made. */
@Configuration(proxyBeanMethods = false)
public class MongoConfiguration {

    /** A store that is away must be known within a second: HTTP answers 503, everything else tries again. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    MongoClientSettingsBuilderCustomizer handrailMongoSettings() {
        return settings -> settings
                .writeConcern(StoreCollections.WRITES)
                .readConcern(StoreCollections.READS)
                .applyToClusterSettings(c -> c.serverSelectionTimeout(900, TimeUnit.MILLISECONDS))
                .applyToConnectionPoolSettings(p -> p.maxWaitTime(2, TimeUnit.SECONDS))
                .applyToSocketSettings(s -> s.connectTimeout(2, TimeUnit.SECONDS).readTimeout(10, TimeUnit.SECONDS));
    }

    @Bean
    StoreCollections handrailCollections(MongoTemplate mongo) {
        return new StoreCollections(mongo);
    }

    @Bean
    MongoDocuments handrailDocuments(StoreCollections collections) {
        return new MongoDocuments(collections);
    }

    @Bean
    MongoArchive handrailArchive(StoreCollections collections) {
        return new MongoArchive(collections);
    }

    @Bean
    MongoDeadLetters handrailDeadLetters(StoreCollections collections) {
        return new MongoDeadLetters(collections);
    }

    @Bean
    MongoIndexes handrailIndexes(StoreCollections collections) {
        return new MongoIndexes(collections);
    }
}
