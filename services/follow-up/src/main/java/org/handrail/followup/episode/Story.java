package org.handrail.followup.episode;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.decide.Refusal;

/** One decision in the making: each event that happens is seen by whatever is decided after it. */
public final class Story {

    private FollowUp care;
    private final Context context;
    private final List<FollowUpEvent> events = new ArrayList<>();
    private final Map<String, Object> answer = new LinkedHashMap<>();

    Story(FollowUp care, Context context) {
        this.care = care;
        this.context = context;
    }

    public FollowUp care() {
        return care;
    }

    public Context context() {
        return context;
    }

    public Instant now() {
        return context.now();
    }

    public ZoneId zone() {
        return context.zone();
    }

    public Story happens(FollowUpEvent event) {
        care = event.happenedTo(care);
        events.add(event);
        return this;
    }

    public Story happen(Iterable<? extends FollowUpEvent> several) {
        several.forEach(this::happens);
        return this;
    }

    /** What the caller is told besides. */
    public Story answers(String field, Object value) {
        answer.put(field, value);
        return this;
    }

    /** Told first of every fact: where the care takes place. */
    public Story in(String clinic) {
        return care.clinic() == null && clinic != null ? happens(new CareEvent.Met(clinic)) : this;
    }

    Decision<FollowUpEvent> decided(Optional<Refusal> refusal) {
        return refusal.<Decision<FollowUpEvent>>map(Decision::refused)
                .orElseGet(() -> Decision.accepted(events, answer));
    }
}
