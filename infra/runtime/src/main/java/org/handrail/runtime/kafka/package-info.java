/** The ports of the shell on Kafka: CloudEvents on the wire, the log, the batch consumer, and how far it has come. */
package org.handrail.runtime.kafka;
