/** Kafka's own broker, one node, as a process of its own; and the topics that Handrail declares. */
package org.handrail.local.broker;
