package org.handrail.runtime.counter;

import java.util.ArrayList;
import java.util.List;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Decider;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.event.EventTypes;

/** Another service's copy of a counter, made from its events alone. */
public final class Mirror implements Decider<Mirror.Image, Mirror.See, Mirror.Seen> {

    public record Image(String id, String clinic, List<Integer> steps) {
    }

    public record See(String clinic, int by) {
    }

    public record Seen(String clinic, int by) {
    }

    public static final String SEEN = "org.handrail.mirror.Seen.v1";

    public static Kind<Image, See, Seen> kind() {
        return Kind.of("mirrors", Image.class, new Mirror(), new EventTypes<Seen>().main(SEEN, Seen.class))
                .publishes("/mirror/mirrors/", "handrail.mirror", "handrail.mirror.detail")
                .belongsTo(Image::clinic)
                .hears("/counter/counters/")
                .reacts(Counter.ADDED, Counter.Added.class, (envelope, data) -> new See(data.clinic(), data.by()))
                .build();
    }

    @Override
    public Image initial(String id) {
        return new Image(id, null, List.of());
    }

    @Override
    public Decision<Seen> decide(Image image, See see, Context context) {
        return Decision.accepted(new Seen(see.clinic(), see.by()));
    }

    @Override
    public Image evolve(Image image, Seen seen) {
        List<Integer> steps = new ArrayList<>(image.steps());
        steps.add(seen.by());
        return new Image(image.id(), seen.clinic(), List.copyOf(steps));
    }
}
