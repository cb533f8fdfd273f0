package org.handrail.local.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The broker's settings: one node that is controller and broker, and keeps every record for ever. */
final class BrokerProperties {

    private BrokerProperties() {
    }

    static void write(Path file, Path log, int port, int controllerPort) throws IOException {
        Files.writeString(file, """
            process.roles=broker,controller
            node.id=1
            controller.quorum.bootstrap.servers=127.0.0.1:%2$d
            controller.listener.names=CONTROLLER
            listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
            advertised.listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
            listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
            log.dirs=%3$s

            # A misspelt topic is an error, never a new topic.
            auto.create.topics.enable=false
            unclean.leader.election.enable=false

            # One node can hold one copy. What the broker has acknowledged survives kill -9, not the loss of the disk.
            default.replication.factor=1
            min.insync.replicas=1
            offsets.topic.replication.factor=1
            transaction.state.log.replication.factor=1
            transaction.state.log.min.isr=1
            share.coordinator.state.topic.replication.factor=1
            share.coordinator.state.topic.min.isr=1

            # Care lasts longer than the usual retention: neither records nor positions are forgotten.
            log.retention.ms=-1
            offsets.retention.minutes=2147483647

            # Small and quick on one machine.
            offsets.topic.num.partitions=4
            transaction.state.log.num.partitions=2
            share.coordinator.state.topic.num.partitions=2
            group.initial.rebalance.delay.ms=0
            log.segment.bytes=67108864
            log.index.size.max.bytes=1048576
            num.network.threads=2
            num.io.threads=4
            background.threads=2
            controlled.shutdown.enable=true
            # A broker that was killed may come back as soon as its old session is over; the usual 9 s is long to wait.
            broker.session.timeout.ms=3000
            broker.heartbeat.interval.ms=500
            """.formatted(port, controllerPort, log.toAbsolutePath()));
    }
}
