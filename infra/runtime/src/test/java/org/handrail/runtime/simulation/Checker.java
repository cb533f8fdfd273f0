package org.handrail.runtime.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.handrail.runtime.document.Doc;
import org.handrail.runtime.event.Envelope;
import org.handrail.runtime.shell.Json;

/** Judges a finished run from topics, stores, the partner's ledger and the clients' answers; never asks the shell. */
final class Checker {

    private final World world;
    private final List<String> faults = new ArrayList<>();

    private Checker(World world) {
        this.world = world;
    }

    /** @return every invariant that does not hold, in words */
    static List<String> check(World world) {
        Checker checker = new Checker(world);
        for (String topic : List.of("tally", "tally.detail", "note")) {
            checker.ordered(topic);
        }
        checker.reactedInOrder("note", "tally");
        checker.reactedInOrder("tally.detail", "note");
        checker.promisesKept();
        checker.reactedOnce();
        checker.partnerToldOnce();
        checker.nothingLeft();
        return checker.faults;
    }

    /**
     * Per stream: each sequence one id, 1..n without a hole, each naming the one before. What arrives for the first time
     * comes after all that is before it; what comes again may stand anywhere.
     */
    private void ordered(String topic) {
        Map<String, TreeMap<Long, Envelope>> streams = new HashMap<>();
        for (Envelope e : world.broker.all(topic)) {
            TreeMap<Long, Envelope> stream = streams.computeIfAbsent(e.stream(), s -> new TreeMap<>());
            Envelope earlier = stream.putIfAbsent(e.sequence(), e);
            if (earlier == null && e.sequence() < stream.lastKey()) {
                faults.add("arrived too late: " + e.id());
            }
            if (earlier != null && !earlier.id().equals(e.id())) {
                faults.add("two events at " + e.stream() + "#" + e.sequence());
            }
        }
        streams.forEach((stream, events) -> {
            String previous = null;
            long expected = 1;
            for (Envelope e : events.values()) {
                if (e.sequence() != expected || !Objects.equals(e.previous(), previous)) {
                    faults.add("hole or broken chain at " + e.id());
                }
                previous = e.id();
                expected++;
            }
        });
    }

    /** Whoever hears a stream reacts to it in its order: the causes of her events ascend as her events do. */
    private void reactedInOrder(String reacting, String heard) {
        Map<String, Envelope> causes = new HashMap<>();
        world.broker.all(heard).forEach(cause -> causes.put(cause.id(), cause));
        Map<String, Long> last = new HashMap<>();
        world.broker.all(reacting).stream().filter(e -> causes.containsKey(e.causation()))
                .sorted(Comparator.comparingLong(Envelope::sequence)).forEach(e -> {
                    Envelope cause = causes.get(e.causation());
                    Long before = last.put(e.stream() + " by " + cause.stream(), cause.sequence());
                    if (before != null && cause.sequence() < before) {
                        faults.add("reacted out of order: " + e.id() + " to " + cause.id());
                    }
                });
    }

    private Set<String> items(String topic, String type, boolean unique) {
        Map<String, Set<String>> ids = new HashMap<>();
        for (Envelope e : world.broker.all(topic)) {
            if (e.type().equals(type)) {
                String item = (String) Json.MAPPER.readValue(e.data(), Map.class).get("item");
                ids.computeIfAbsent(item, i -> new HashSet<>()).add(e.id());
            }
        }
        ids.forEach((item, which) -> {
            if (unique && which.size() != 1) {
                faults.add(type + " twice for " + item);
            }
        });
        return ids.keySet();
    }

    private void promisesKept() {
        Set<String> added = items("tally", Tally.ADDED, true);
        world.promised.keySet().stream().filter(i -> !added.contains(i)).forEach(i -> faults.add("lost: " + i));
        Set<String> closed = items("tally", Tally.CLOSED, true);
        added.stream().filter(i -> !closed.contains(i)).forEach(i -> faults.add("deadline lost: " + i));
        closed.stream().filter(i -> !added.contains(i)).forEach(i -> faults.add("ghost: " + i));
    }

    private void reactedOnce() {
        List<Envelope> notes = world.broker.all("note");
        Map<String, Set<String>> byCause = notes.stream().collect(Collectors.groupingBy(Envelope::causation,
                Collectors.mapping(Envelope::id, Collectors.toSet())));
        byCause.forEach((cause, ids) -> {
            if (ids.size() != 1) {
                faults.add("reacted twice to " + cause);
            }
        });
        world.broker.all("tally").stream().map(Envelope::id).distinct().filter(id -> !byCause.containsKey(id))
                .forEach(id -> faults.add("no reaction to " + id));
        Set<String> confirmed = items("tally.detail", "org.handrail.tally.Confirmed.v1", false);
        items("tally", Tally.ADDED, true).stream().filter(i -> !confirmed.contains(i))
                .forEach(i -> faults.add("never confirmed: " + i));
    }

    private void partnerToldOnce() {
        Set<String> added = items("tally", Tally.ADDED, true);
        added.stream().filter(i -> !world.partner.acts.containsKey("tell-" + i))
                .forEach(i -> faults.add("partner not told: " + i));
        world.partner.acts.forEach((key, acts) -> {
            if (acts.size() != 1 || !added.contains(key.substring("tell-".length()))) {
                faults.add("partner acted wrongly for " + key);
            }
        });
    }

    private void nothingLeft() {
        for (Process process : world.processes()) {
            for (Doc<?> doc : process.store.all(process.kind)) {
                if (!doc.pending().isEmpty() || !doc.blocked().isEmpty() || !doc.calls().isEmpty()) {
                    faults.add("left over in " + process.name + "/" + doc.id() + ": pending " + doc.pending().size()
                            + ", blocked " + doc.blocked() + ", calls " + doc.calls().size());
                }
            }
            if (world.broker.lag(process.name, process.reads)) {
                faults.add("lag of " + process.name);
            }
        }
    }
}
