package org.handrail.runtime.observe;

import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** W3C trace context, version 00. */
final class TraceParent {

    private static final Pattern FORM = Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})");

    private TraceParent() {
    }

    static String of(TraceContext context) {
        return "00-" + context.traceId() + "-" + context.spanId()
                + (Boolean.TRUE.equals(context.sampled()) ? "-01" : "-00");
    }

    /** Empty for no text, and for text that is no context: it came from outside. */
    static Optional<TraceContext> read(Tracer tracer, String traceparent) {
        Matcher parts = FORM.matcher(traceparent == null ? "" : traceparent);
        return parts.matches() ? Optional.of(tracer.traceContextBuilder().traceId(parts.group(1)).spanId(parts.group(2))
                .sampled((Integer.parseInt(parts.group(3), 16) & 1) == 1).build()) : Optional.empty();
    }
}
