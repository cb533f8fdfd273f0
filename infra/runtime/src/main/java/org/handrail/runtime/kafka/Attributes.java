package org.handrail.runtime.kafka;

/** Names of the CloudEvents extensions that every event of Handrail carries. */
final class Attributes {

    static final String PARTITION_KEY = "partitionkey";
    static final String SEQUENCE = "sequence";
    static final String PREVIOUS = "previous";
    static final String CLINIC = "clinicid";
    static final String ACTOR = "actor";
    static final String CAUSATION = "causationid";
    static final String CORRELATION = "correlationid";
    static final String TRACE_PARENT = "traceparent";

    private Attributes() {
    }
}
