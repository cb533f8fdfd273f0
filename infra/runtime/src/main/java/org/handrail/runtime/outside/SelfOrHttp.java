package org.handrail.runtime.outside;

import java.time.Duration;
import org.handrail.runtime.decide.Call;
import org.handrail.runtime.decide.Outcome;
import org.handrail.runtime.port.Outside;

/** Sends each call where its partner is. */
record SelfOrHttp(Outside self, Outside http) implements Outside {

    @Override
    public Outcome call(Call call, Attempt attempt) {
        return of(call.partner()).call(call, attempt);
    }

    @Override
    public Duration timeout(String partner) {
        return of(partner).timeout(partner);
    }

    private Outside of(String partner) {
        return partner.equals(LocalCall.SELF) ? self : http;
    }
}
