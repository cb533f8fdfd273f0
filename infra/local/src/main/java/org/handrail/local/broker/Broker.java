package org.handrail.local.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/** Starts the broker: {@code Broker <data directory> <port> <controller port>}. Formats the directory once. */
public final class Broker {

    private Broker() {
    }

    public static void main(String[] args) throws IOException {
        Path data = Path.of(args[0]);
        Path file = data.resolve("server.properties");
        Files.createDirectories(data);
        BrokerProperties.write(file, data.resolve("log"), Integer.parseInt(args[1]), Integer.parseInt(args[2]));
        if (!Files.exists(data.resolve("log/meta.properties"))) {
            format(file);
        }
        Kafka.main(new String[] {file.toString()});
    }

    private static void format(Path file) {
        String[] format = {
            "format", "--standalone", "--ignore-formatted",
            "--cluster-id", Uuid.randomUuid().toString(), "--config", file.toString()};
        int code = StorageTool.execute(format, System.out);
        if (code != 0) {
            throw new IllegalStateException("the broker's directory could not be formatted, code " + code);
        }
    }
}
