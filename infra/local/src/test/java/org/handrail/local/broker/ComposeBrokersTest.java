package org.handrail.local.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each setting of the brokers in docker-compose.yml is one that this generation of the broker knows. */
class ComposeBrokersTest {

    /** Of the image's start script: options of the virtual machine. */
    private static final Set<String> OF_THE_SCRIPT = Set.of("KAFKA_HEAP_OPTS");
    private static final Pattern VARIABLE = Pattern.compile("(?m)^ +(KAFKA_[A-Z_]+):");

    @Test
    void the_brokers_know_what_they_are_told() throws IOException {
        List<String> variables = VARIABLE.matcher(Files.readString(Path.of("../../docker-compose.yml"))).results()
            .map(found -> found.group(1)).filter(name -> !OF_THE_SCRIPT.contains(name)).distinct().toList();
        assertThat(variables).hasSizeGreaterThan(15).allMatch(ComposeBrokersTest::known);
    }

    @ParameterizedTest
    @ValueSource(strings = {"KAFKA_MIN_IN_SYNC_REPLICAS", "KAFKA_AUTO_CREATE_TOPICS", "KAFKA_ZOOKEEPER_CONNECT"})
    void what_they_do_not_know_is_found(String variable) {
        assertThat(known(variable)).isFalse();
    }

    /** As the image's start script reads it. */
    private static boolean known(String variable) {
        String setting = variable.substring("KAFKA_".length()).toLowerCase(Locale.ROOT).replace('_', '.');
        return kafka.server.KafkaConfig.configDef().names().contains(setting);
    }
}
