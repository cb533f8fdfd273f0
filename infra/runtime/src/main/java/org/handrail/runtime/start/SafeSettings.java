package org.handrail.runtime.start;

import com.mongodb.ConnectionString;
import com.mongodb.ReadConcern;
import com.mongodb.ReadConcernLevel;
import com.mongodb.WriteConcern;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.handrail.runtime.kafka.NeverSkip;

/**
 * Every setting with which something acknowledged could be lost, or something lost go unseen. A wrong value stops the
 * start, with the setting's name. Topics are held to the like by {@link TopicCheck}.
 */
final class SafeSettings {

    private static final Predicate<String> TRUE = "true"::equals;
    private static final Predicate<String> FALSE = "false"::equals;
    private static final Predicate<String> NOT_ZERO = v -> !v.matches("0+");
    private static final Set<ReadConcernLevel> COMMITTED =
            Set.of(ReadConcernLevel.MAJORITY, ReadConcernLevel.LINEARIZABLE, ReadConcernLevel.SNAPSHOT);

    private final Settings settings;

    SafeSettings(Settings settings) {
        this.settings = settings;
    }

    /** @throws UnsafeSetting for the first that is wrong */
    void check(ConnectionString mongo) {
        producer();
        binder();
        settings.consumers().forEach(this::consumer);
        store(mongo);
    }

    private void producer() {
        Predicate<String> all = v -> v.equals("all") || v.equals("-1");
        settings.mustBe("spring.kafka.producer.acks", all, "must be all");
        List<String> maps = List.of("spring.kafka.properties", "spring.kafka.producer.properties");
        settings.clientMustBe(maps, "acks", all, "must be all");
        settings.clientMustBe(maps, "enable.idempotence", TRUE, "must be true");
        settings.mustBe("spring.kafka.producer.retries", NOT_ZERO, "must not be 0");
        settings.clientMustBe(maps, "retries", NOT_ZERO, "must not be 0");
        settings.clientMustBe(maps, "transactional.id", v -> false, "must not be set: nothing would ever be sent");
        settings.clientMustBe(maps, "max.in.flight.requests.per.connection", v -> v.matches("[1-5]"),
                "must be 5 at most");
    }

    private void binder() {
        settings.mustBeAbsent("spring.cloud.stream.binders", "must not be set: what a binder of its own says is not checked");
        String binder = RuntimeDefaults.KAFKA_BINDER;
        settings.mustBe(binder + "auto-create-topics", FALSE, "must be false: topics are declared");
        settings.mustBe(binder + "auto-add-partitions", FALSE, "must be false: order would break");
        settings.mustBe(binder + "auto-alter-topics", FALSE, "must be false: topics are declared");
        consumerClient(List.of("spring.kafka.properties", "spring.kafka.consumer.properties",
                binder + "configuration", binder + "consumer-properties"));
        settings.mustBe("spring.kafka.consumer.enable-auto-commit", FALSE, "must be false");
        settings.mustBe("spring.kafka.consumer.auto-offset-reset", "earliest"::equals, "must be earliest");
    }

    private void consumerClient(List<String> maps) {
        settings.clientMustBe(maps, "enable.auto.commit", FALSE, "must be false");
        settings.clientMustBe(maps, "auto.offset.reset", "earliest"::equals, "must be earliest");
        settings.clientMustBe(maps, "allow.auto.create.topics", FALSE, "must be false: topics are declared");
    }

    private void consumer(String binding) {
        String group = "spring.cloud.stream.bindings." + binding + ".group";
        if (settings.text(group).or(() -> settings.text("spring.cloud.stream.default.group"))
                .filter(g -> !g.isEmpty()).isEmpty()) {
            throw new UnsafeSetting(group, "must name a group: an anonymous one begins at the end");
        }
        for (String place : List.of("spring.cloud.stream.kafka.default.consumer.",
                "spring.cloud.stream.kafka.bindings." + binding + ".consumer.")) {
            settings.mustBe(place + "enable-dlq", FALSE,
                    "must be false: the binder's dead letters acknowledge even what they failed to keep");
            settings.mustBe(place + "start-offset", "earliest"::equals, "must be earliest");
            settings.mustBe(place + "reset-offsets", FALSE, "must be false");
            settings.mustBe(place + "ack-mode", "batch"::equals, "must be BATCH: a record is done with its batch");
            settings.mustBe(place + "common-error-handler-bean-name",
                    NeverSkip.BEAN.toLowerCase(Locale.ROOT)::equals, "must be " + NeverSkip.BEAN);
            consumerClient(List.of(place + "configuration"));
        }
        if (settings.text("spring.cloud.stream.kafka.bindings." + binding + ".consumer.common-error-handler-bean-name")
                .isEmpty()) {
            throw new UnsafeSetting("spring.cloud.stream.kafka.bindings." + binding
                    + ".consumer.common-error-handler-bean-name", "must be " + NeverSkip.BEAN);
        }
    }

    private static void store(ConnectionString mongo) {
        WriteConcern write = mongo.getWriteConcern();
        if (write != null && write.getWObject() != null && !"majority".equals(write.getWObject())) {
            throw new UnsafeSetting("spring.mongodb.uri: w", "must be majority");
        }
        if (write != null && Boolean.FALSE.equals(write.getJournal())) {
            throw new UnsafeSetting("spring.mongodb.uri: journal", "must be true");
        }
        ReadConcern read = mongo.getReadConcern();
        if (read != null && read.getLevel() != null && !COMMITTED.contains(read.getLevel())) {
            throw new UnsafeSetting("spring.mongodb.uri: readConcernLevel", "must be majority");
        }
    }
}
