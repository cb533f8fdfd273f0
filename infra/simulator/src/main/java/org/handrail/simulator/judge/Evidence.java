package org.handrail.simulator.judge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.handrail.local.launcher.Running;
import org.handrail.local.partners.LedgerEntry;
import org.handrail.simulator.outside.Http;
import org.handrail.simulator.outside.Topics;

/**
 * Everything that can be seen from outside.
 *
 * @param records   what stands in topics, a record that was sent again too
 * @param events    the same, each event once
 * @param requests  what partners were asked, in order
 * @param stored    what stores say
 * @param obstacles streams that are blocked and records that could not be read, in words
 * @param until     where the care clock stands
 */
public record Evidence(List<Topics.Event> records, List<Topics.Event> events, List<LedgerEntry> requests,
                       List<Stored> stored, List<String> obstacles, Instant until) {

    public Evidence(List<Topics.Event> records, List<LedgerEntry> requests, List<Stored> stored,
                    List<String> obstacles, Instant until) {
        this(List.copyOf(records), once(records), List.copyOf(requests), List.copyOf(stored), List.copyOf(obstacles),
                until);
    }

    /** Of a system at rest. */
    public static Evidence of(Running system) {
        return new Evidence(Topics.all(system), system.partners().after(0), Stores.read(system), obstacles(system),
                system.now());
    }

    private static List<Topics.Event> once(List<Topics.Event> records) {
        Map<String, Topics.Event> events = new LinkedHashMap<>();
        records.forEach(event -> events.putIfAbsent(event.id(), event));
        return List.copyOf(events.values());
    }

    private static List<String> obstacles(Running system) {
        Http http = new Http(system);
        List<String> found = new ArrayList<>();
        for (String service : system.services()) {
            Http.Reply blocked = http.get("operations-viewer", service, "/blocked");
            Http.Reply unread = http.get("operations-viewer", service, "/dead-letters");
            if (!blocked.good() || !unread.good()) {
                found.add(service + " doesn't say what is blocked");
                continue;
            }
            blocked.json().path("blocked").forEach(stream -> found.add(service + ": " + stream));
            if (unread.json().path("deadLetters").asInt() > 0) {
                found.add(service + ": unread records, " + unread.text());
            }
        }
        return found;
    }

    /** What there is about these patients alone, where others have used the system too. */
    public Evidence about(Collection<String> episodes) {
        Predicate<String> mentions = text -> episodes.stream().anyMatch(text::contains);
        return new Evidence(records.stream().filter(event -> episodes.contains(event.subject())).toList(),
                requests.stream().filter(request -> mentions.test(request.key())).toList(),
                stored.stream().filter(document -> mentions.test(document.document())).toList(),
                obstacles.stream().filter(mentions).toList(), until);
    }

    /** Events of this name. */
    public Stream<Topics.Event> named(String name) {
        return events.stream().filter(event -> event.name().equals(name));
    }

    /** Events of this name and of the patient that another is about. */
    Stream<Topics.Event> named(String name, Topics.Event of) {
        return named(name).filter(event -> event.subject().equals(of.subject()));
    }

    /** What this partner really did. */
    Stream<LedgerEntry> acted(String partner) {
        return requests.stream().filter(entry -> entry.partner().equals(partner)).filter(LedgerEntry::acted);
    }
}
