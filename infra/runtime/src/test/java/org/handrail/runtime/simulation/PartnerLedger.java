package org.handrail.runtime.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handrail.runtime.decide.Call;
import org.handrail.runtime.decide.Outcome;
import org.handrail.runtime.port.Outside;

/** A partner that acts once for a key, keeps a ledger, and may be away or act and lose the reply. */
final class PartnerLedger implements Outside {

    private final Faults faults;
    /** What it did, by key. */
    final Map<String, List<Map<String, Object>>> acts = new LinkedHashMap<>();

    PartnerLedger(Faults faults) {
        this.faults = faults;
    }

    @Override
    public Outcome call(Call call, Attempt attempt) {
        faults.maybeCrash(60);
        if (faults.oneIn(8)) {
            return new Outcome.Unknown("away");
        }
        if (!acts.containsKey(call.key())) {
            acts.computeIfAbsent(call.key(), k -> new ArrayList<>()).add(call.body());
        }
        faults.maybeCrash(60);
        if (faults.oneIn(8)) {
            faults.unknowns++;
            return new Outcome.Unknown("reply-lost");
        }
        return new Outcome.Done(Map.of());
    }

    @Override
    public Duration timeout(String partner) {
        return Duration.ofSeconds(2);
    }
}
