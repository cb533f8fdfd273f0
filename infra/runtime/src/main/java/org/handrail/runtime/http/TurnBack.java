package org.handrail.runtime.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.handrail.runtime.decide.Refusal;
import org.handrail.runtime.port.Congestion;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Turns back at {@link Deferrable} doors while the congestion is high; nothing was done then, and nothing is kept of it. */
final class TurnBack implements HandlerInterceptor {

    private static final int NOT_NOW = 503;

    private final Congestion congestion;

    TurnBack(Congestion congestion) {
        this.congestion = congestion;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object door) {
        if (door instanceof HandlerMethod method && method.hasMethodAnnotation(Deferrable.class) && congestion.high()) {
            throw new ProblemException(NOT_NOW, Refusal.notNow("outbox-full",
                    "Too much waits to be passed on to others. Nothing was done; ask again."));
        }
        return true;
    }
}
