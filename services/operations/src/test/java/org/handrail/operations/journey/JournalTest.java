package org.handrail.operations.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.handrail.runtime.event.Envelope;
import org.handrail.runtime.port.EventLog.Post;
import org.handrail.runtime.shell.Json;
import org.junit.jupiter.api.Test;

class JournalTest {

    private final MemoryArchive archive = new MemoryArchive();
    private final List<String> told = new ArrayList<>();
    private final Journal journal = new Journal(archive, told::add);

    @Test
    void lines_written_twice_are_read_once_and_in_order() {
        assertThat(journal.append(List.of(posts("ep-a", 1, 2), posts("ep-b", 1)))).containsExactly(2, 1);
        assertThat(journal.append(List.of(posts("ep-a", 2, 3)))).containsExactly(2);

        assertThat(journal.from("ep-a", 1, 10)).extracting(Line::n).containsExactly(1L, 2L, 3L);
        assertThat(journal.from("ep-a", 2, 1)).extracting(Line::n).containsExactly(2L);
        assertThat(journal.from("ep-b", 2, 10)).isEmpty();
        assertThat(told).containsExactly("ep-a", "ep-b", "ep-a");
    }

    @Test
    void nothing_is_read_beyond_a_hole() {
        journal.append(List.of(posts("ep-a", 1, 3)));

        assertThat(journal.from("ep-a", 1, 10)).extracting(Line::n).containsExactly(1L);
    }

    @Test
    void while_the_store_is_away_nothing_counts_as_written_and_nobody_is_told() {
        archive.away = true;

        assertThat(journal.append(List.of(posts("ep-a", 1, 2)))).containsExactly(0);
        assertThat(told).isEmpty();
    }

    @Test
    void a_line_says_which_service_said_it() {
        journal.append(List.of(posts("ep-a", 1)));

        assertThat(journal.from("ep-a", 1, 1).getFirst().source()).isEqualTo("session");
    }

    static List<Post> posts(String episode, long... numbers) {
        return LongStream.of(numbers).mapToObj(n -> new Post(null, line(episode, n))).toList();
    }

    static Envelope line(String episode, long n) {
        Instant at = Instant.parse("2026-03-02T08:00:00Z").plusSeconds(n);
        Noted noted = new Noted("/session/episodes/" + episode + "#" + n, "org.handrail.session.PatientArrived.v1",
                "/session/episodes/" + episode, at, "p-1", Map.of("visit", "v1"));
        String stream = Journeys.OF_CARE.streamPrefix() + episode;
        return new Envelope(stream + "#" + n, Journeys.NOTED, stream, n, null, episode, at, "riverside", "p-1", "c", "c",
                null, Json.write(noted));
    }
}
