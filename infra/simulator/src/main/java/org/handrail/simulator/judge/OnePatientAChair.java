package org.handrail.simulator.judge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.handrail.simulator.outside.Topics;

/** Goes through what was booked, moved and given back in the order of time. */
final class OnePatientAChair implements Invariant {

    /** What gives a place back comes before what takes one at the same moment. */
    private static final Comparator<Topics.Event> IN_TURN = Comparator.comparing(Topics.Event::time)
            .thenComparing(event -> takes(event) ? 1 : 0).thenComparing(Topics.Event::stream)
            .thenComparing(Topics.Event::sequence);

    private record Place(String clinic, String chair, Instant start, Instant end) {

        boolean overlaps(Place other) {
            return clinic.equals(other.clinic) && chair.equals(other.chair) && start.isBefore(other.end)
                    && other.start.isBefore(end);
        }
    }

    @Override
    public String says() {
        return "no chair sold twice for one time";
    }

    @Override
    public List<String> broken(Evidence evidence) {
        Map<String, Place> taken = new LinkedHashMap<>();
        List<String> broken = new ArrayList<>();
        Stream.of("VisitBooked", "VisitMoved", "VisitCancelled", "SessionCompleted").flatMap(evidence::named)
                .sorted(IN_TURN).forEach(event -> {
            String visit = event.subject() + " " + event.text("visit");
            taken.remove(visit);
            if (takes(event) && !event.text("chair").isEmpty()) {
                Place place = new Place(event.headers().get("ce_clinicid"), event.text("chair"), event.moment("start"),
                        event.moment("end"));
                taken.entrySet().stream().filter(other -> other.getValue().overlaps(place)).forEach(other -> broken.add(
                        "chair %s at %s: %s and %s".formatted(place.chair(), place.start(), other.getKey(), visit)));
                taken.put(visit, place);
            }
        });
        return broken;
    }

    private static boolean takes(Topics.Event event) {
        return event.name().equals("VisitBooked") || event.name().equals("VisitMoved");
    }
}
