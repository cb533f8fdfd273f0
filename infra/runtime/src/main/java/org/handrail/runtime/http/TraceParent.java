package org.handrail.runtime.http;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;

/** The trace context of what is going on now, in the form of W3C Trace Context, level 1. */
public final class TraceParent {

    private TraceParent() {
    }

    /** @return null when nothing is traced */
    public static String current(Tracer tracer) {
        Span span = tracer == null ? null : tracer.currentSpan();
        if (span == null || span.isNoop()) {
            return null;
        }
        TraceContext context = span.context();
        return "00-" + context.traceId() + "-" + context.spanId() + (Boolean.TRUE.equals(context.sampled()) ? "-01" : "-00");
    }
}
