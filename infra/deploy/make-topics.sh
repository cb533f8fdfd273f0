#!/bin/sh
# Makes the topics that are missing, once, before any service starts. Services check them and never make any.
set -eu
tool=${KAFKA_TOPICS:-/opt/kafka/bin/kafka-topics.sh}
for topic in handrail.intake handrail.intake.detail handrail.scheduling handrail.scheduling.detail \
  handrail.session handrail.session.detail handrail.follow-up handrail.follow-up.detail handrail.on-call handrail.policies; do
  "$tool" --bootstrap-server "$BROKERS" --create --if-not-exists --topic "$topic" \
    --partitions 6 --replication-factor 3 --config min.insync.replicas=2 \
    --config retention.ms=-1 --config retention.bytes=-1 --config cleanup.policy=delete \
    --config unclean.leader.election.enable=false
done
