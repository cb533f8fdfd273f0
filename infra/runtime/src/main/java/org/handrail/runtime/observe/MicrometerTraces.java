package org.handrail.runtime.observe;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import java.util.function.Function;

/** Traces through Micrometer; what exports them, if anything, is a matter of deployment. */
final class MicrometerTraces implements Traces {

    private final Tracer tracer;

    MicrometerTraces(Tracer tracer) {
        this.tracer = tracer;
    }

    @Override
    public String current() {
        TraceContext context = tracer.currentTraceContext().context();
        return context == null ? null : TraceParent.of(context);
    }

    @Override
    public void within(String traceparent, String name, Runnable action) {
        Span span = start(traceparent, name, Span.Kind.CONSUMER);
        try (Tracer.SpanInScope _ = tracer.withSpan(span)) {
            action.run();
        } finally {
            span.end();
        }
    }

    @Override
    public <T> T asking(String traceparent, String name, Function<String, T> question) {
        Span span = start(traceparent == null ? current() : traceparent, name, Span.Kind.CLIENT);
        try {
            return question.apply(TraceParent.of(span.context()));
        } finally {
            span.end();
        }
    }

    @Override
    public String moment(String traceparent, String name) {
        Span span = start(traceparent, name, Span.Kind.CONSUMER);
        span.end();
        return TraceParent.of(span.context());
    }

    private Span start(String traceparent, String name, Span.Kind kind) {
        Span.Builder span = tracer.spanBuilder().name(name).kind(kind);
        TraceParent.read(tracer, traceparent).ifPresentOrElse(span::setParent, span::setNoParent);
        return span.start();
    }
}
