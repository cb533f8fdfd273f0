package org.handrail.simulator.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.handrail.simulator.outside.Topics;

/** What a store says was sent stands in the topic; what stands there was read by everybody who reads that stream. */
final class NoneLost implements Invariant {

    /** Shows everything that happens to a patient: it reads every stream of patients, and publishes none. */
    private static final String READS_ALL = "operations";
    /** Ends the name of a stream that a service keeps for itself; no topic holds it. */
    private static final String KEPT = "/kept";

    @Override
    public String says() {
        return "none lost: what was decided is published, what is published is read";
    }

    @Override
    public List<String> broken(Evidence evidence) {
        Map<String, Long> published = evidence.events().stream()
                .collect(Collectors.toMap(Topics.Event::stream, Topics.Event::sequence, Math::max));
        List<String> broken = new ArrayList<>();
        for (Stored stored : evidence.stored()) {
            String who = stored.service() + " " + stored.document();
            if (stored.pending() > 0) {
                broken.add(who + " has " + stored.pending() + " unpublished");
            }
            if (!stored.service().equals(READS_ALL)) {
                stored.sent().entrySet().stream().filter(mark -> !mark.getKey().endsWith(KEPT)).forEach(mark ->
                        differ(broken, who + " sent", mark.getKey(), mark.getValue(), published));
            }
            stored.heard().forEach((stream, heard) -> differ(broken, who + " read", stream, heard, published));
        }
        published.keySet().stream().filter(stream -> stream.contains("/episodes/"))
                .filter(stream -> evidence.stored().stream().filter(stored -> stored.service().equals(READS_ALL))
                        .noneMatch(stored -> stored.heard().containsKey(stream)))
                .forEach(stream -> broken.add(READS_ALL + " has read nothing of " + stream));
        return broken;
    }

    private static void differ(List<String> broken, String who, String stream, long said, Map<String, Long> published) {
        long there = published.getOrDefault(stream, 0L);
        if (said != there) {
            broken.add("%s %d of %s, the topic holds %d".formatted(who, said, stream, there));
        }
    }
}
