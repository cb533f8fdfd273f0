package org.handrail.runtime.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handrail.runtime.event.Envelope;
import org.handrail.runtime.event.Incoming;
import org.handrail.runtime.port.EventLog;

/** Topics with two partitions, offsets per group, and a delivery that may repeat, swap or lose what it hands out. */
class MemoryBroker implements EventLog {

    private static final int PARTITIONS = 2;

    private final Faults faults;
    private final PlainWire wire = new PlainWire();
    private final Map<String, List<Envelope>> partitions = new LinkedHashMap<>();
    private final Map<String, Integer> offsets = new HashMap<>();

    MemoryBroker(Faults faults) {
        this.faults = faults;
    }

    @Override
    public List<Integer> append(List<List<Post>> posts) {
        boolean away = faults.oneIn(10);
        List<Integer> acknowledged = new ArrayList<>();
        for (List<Post> list : posts) {
            int count = 0;
            for (Post post : list) {
                faults.maybeCrash(150);
                if (away || faults.oneIn(60)) {
                    break;
                }
                String name = post.topic() + "/" + Math.floorMod(post.event().subject().hashCode(), PARTITIONS);
                partitions.computeIfAbsent(name, p -> new ArrayList<>()).add(post.event());
                count++;
            }
            acknowledged.add(count > 0 && faults.oneIn(40) ? count - 1 : count);
        }
        return acknowledged;
    }

    /** @param upTo offsets to commit once the batch was taken */
    record Polled(List<Incoming> records, Map<String, Integer> upTo) {
    }

    Polled poll(String group, Set<String> topics) {
        List<Incoming> records = new ArrayList<>();
        Map<String, Integer> upTo = new HashMap<>();
        partitions.forEach((name, log) -> {
            if (topics.contains(name.substring(0, name.indexOf('/')))) {
                int from = offsets.getOrDefault(group + "@" + name, 0);
                int to = Math.min(log.size(), from + 1 + faults.below(6));
                for (int i = from; i < to; i++) {
                    deliver(wire.write(log.get(i), name + "/" + i), records);
                }
                upTo.put(name, to);
            }
        });
        if (records.size() > 1 && faults.oneIn(6)) {
            faults.swapped++;
            int i = faults.below(records.size() - 1);
            records.add(i, records.remove(i + 1));
        }
        return new Polled(records, upTo);
    }

    private void deliver(Incoming record, List<Incoming> records) {
        if (faults.oneIn(40)) {
            faults.dropped++;
            return;
        }
        records.add(record);
        if (faults.oneIn(12)) {
            faults.duplicates++;
            records.add(record);
        }
    }

    void commit(String group, Map<String, Integer> upTo) {
        upTo.forEach((name, offset) -> offsets.put(group + "@" + name, offset));
    }

    /** After a rebalance a group may read again what it had read. */
    void rewind(String group) {
        offsets.replaceAll((key, offset) -> key.startsWith(group + "@") ? Math.max(0, offset - faults.below(8)) : offset);
    }

    boolean lag(String group, Set<String> topics) {
        return partitions.entrySet().stream()
                .filter(e -> topics.contains(e.getKey().substring(0, e.getKey().indexOf('/'))))
                .anyMatch(e -> offsets.getOrDefault(group + "@" + e.getKey(), 0) < e.getValue().size());
    }

    /** Everything ever appended to a topic, for the checker. */
    List<Envelope> all(String topic) {
        return partitions.entrySet().stream().filter(e -> e.getKey().startsWith(topic + "/"))
                .flatMap(e -> e.getValue().stream()).toList();
    }
}
