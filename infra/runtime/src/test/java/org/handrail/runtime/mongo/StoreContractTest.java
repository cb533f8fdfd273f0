package org.handrail.runtime.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.handrail.runtime.decide.Call;
import org.handrail.runtime.document.BlockedStream;
import org.handrail.runtime.document.Deferral;
import org.handrail.runtime.document.Doc;
import org.handrail.runtime.document.KeptCommand;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.document.OutboxEntry;
import org.handrail.runtime.document.OwedCall;
import org.handrail.runtime.document.StreamMark;
import org.handrail.runtime.document.Tombstone;
import org.handrail.runtime.event.Envelope;
import org.handrail.runtime.event.Incoming;
import org.handrail.runtime.event.Lane;
import org.handrail.runtime.port.DeadLetters;
import org.handrail.runtime.port.DeadLetters.DeadLetter;
import org.handrail.runtime.port.Documents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What the shell relies on, of whatever store stands behind MongoDB's wire protocol. */
@ParameterizedClass
@MethodSource("stores")
class StoreContractTest {

    private static final Instant T = Instant.parse("2026-03-02T08:00:00.000123Z");
    private static final Kind<Thing, String, String> KIND = Thing.kind();

    private final Stores.Store store;
    private final MongoDocuments documents;

    StoreContractTest(Stores.Source source) {
        this.store = source.open();
        this.documents = new MongoDocuments(new StoreCollections(store.template()));
    }

    static Stream<Named<Stores.Source>> stores() {
        return Stores.all().stream();
    }

    @AfterEach
    void end() {
        store.end().run();
    }

    @Test
    void a_document_comes_back_as_it_was_written_to_the_nanosecond() {
        Doc<Thing> full = full("d-1", 1);
        assertThat(documents.replace(KIND, List.of(full))).isEmpty();
        Doc<Thing> read = documents.load(KIND, List.of("d-1", "d-2")).get("d-1");
        assertThat(read).usingRecursiveComparison().isEqualTo(full);
        assertThat(documents.load(KIND, List.of("d-2"))).isEmpty();
    }

    @Test
    void of_many_writes_the_losers_are_known_and_the_others_are_written() {
        write(IntStream.range(0, 20).mapToObj(i -> Thing.doc("d-" + i, 1)).toList());
        write(List.of(Thing.doc("d-3", 2), Thing.doc("d-17", 2)));
        Set<String> lost = documents.replace(KIND, Stream.concat(
                IntStream.range(0, 20).mapToObj(i -> Thing.doc("d-" + i, 2)), Stream.of(Thing.doc("new", 1))).toList());
        assertThat(lost).containsExactlyInAnyOrder("d-3", "d-17");
        assertThat(documents.load(KIND, List.of("d-4")).get("d-4").version()).isEqualTo(2);
        assertThat(documents.load(KIND, List.of("new"))).containsKey("new");
    }

    @Test
    void who_comes_second_with_a_new_document_loses() {
        write(List.of(Thing.doc("d-1", 1)));
        assertThat(documents.replace(KIND, List.of(Thing.doc("d-1", 1)))).containsExactly("d-1");
    }

    @Test
    void of_writers_racing_for_one_version_exactly_one_wins() throws Exception {
        int writers = 8;
        try (ExecutorService pool = Executors.newFixedThreadPool(writers)) {
            for (long version = 1; version <= 10; version++) {
                Doc<Thing> next = Thing.doc("d-1", version);
                Callable<Set<String>> attempt = () -> documents.replace(KIND, List.of(next));
                int won = 0;
                for (Future<Set<String>> one : pool.invokeAll(Collections.nCopies(writers, attempt))) {
                    won += one.get().isEmpty() ? 1 : 0;
                }
                assertThat(won).isEqualTo(1);
            }
        }
    }

    @Test
    void what_was_published_is_noted_unless_somebody_has_written_since() {
        write(List.of(full("d-1", 1), full("d-2", 1), full("d-2", 2)));
        documents.markPublished(KIND, List.of(full("d-1", 1).publishedThrough(2),
                full("d-2", 1).publishedThrough(2)));
        assertThat(load("d-1").publishedThrough()).isEqualTo(2);
        assertThat(load("d-1").publishAt()).isNull();
        assertThat(load("d-2").publishedThrough()).isEqualTo(1);
    }

    @Test
    void nothing_is_due_before_its_time_and_the_urgent_come_first() {
        write(List.of(due("d-1", "2026-03-02T08:00:00Z", false), due("d-2", "2026-03-02T08:00:01.0001Z", true),
                due("d-3", "2026-03-02T07:00:00Z", false), due("d-4", "2026-03-02T09:00:00Z", true),
                Thing.doc("d-5", 1)));
        assertThat(ids(documents.due(KIND, Instant.parse("2026-03-02T08:00:01.000Z"), 9))).containsExactly("d-3", "d-1");
        assertThat(ids(documents.due(KIND, Instant.parse("2026-03-02T08:00:02Z"), 2))).containsExactly("d-2", "d-3");
        assertThat(documents.nextDue(KIND)).contains(Instant.parse("2026-03-02T07:00:00Z"));
    }

    @Test
    void a_document_of_a_newer_build_stands_in_nobodys_way_and_is_not_overwritten() {
        documents.replace(Thing.kind(2, Map.of()), List.of(due("d-new", "2026-03-02T07:00:00Z", true)));
        write(List.of(due("d-1", "2026-03-02T08:00:00Z", false)));
        assertThat(ids(documents.due(KIND, Instant.parse("2026-03-02T09:00:00Z"), 9))).containsExactly("d-1");
        assertThatThrownBy(() -> documents.load(KIND, List.of("d-1", "d-new"))).isInstanceOfSatisfying(
                Documents.Unreadable.class, e -> assertThat(e.ids()).containsExactly("d-new"));
    }

    @Test
    void the_sweeper_finds_what_is_to_be_swept_and_the_start_what_is_stale_or_blocked() {
        write(List.of(full("d-1", 1), Thing.doc("d-2", 1)));
        assertThat(documents.toSweep(KIND, T.minusMillis(1), 9)).isEmpty();
        assertThat(ids(documents.toSweep(KIND, T.plusMillis(1), 9))).containsExactly("d-1");
        assertThat(documents.unpublished(KIND, T.plusMillis(2), 9)).isEmpty();
        assertThat(ids(documents.unpublished(KIND, T.plusMillis(3), 9))).containsExactly("d-1");
        assertThat(ids(documents.blocked(KIND, 9))).containsExactly("d-1");
        assertThat(documents.stale(KIND, null, Set.of("1", "1@2"), 9)).isEmpty();
        assertThat(documents.stale(KIND, null, Set.of("2"), 1)).hasSize(1);
        assertThat(documents.stale(KIND, null, Set.of("2"), 9)).hasSize(2);
        assertThat(documents.stale(KIND, "riverside", Set.of("1@2"), 9)).hasSize(2);
        assertThat(documents.stale(KIND, "lakeside", Set.of("1@2"), 9)).isEmpty();
        assertThat(documents.stale(KIND, null, Set.of(), 9)).as("all").hasSize(2);
    }

    @Test
    void what_is_unpublished_is_counted_until_it_is_marked() {
        assertThat(documents.unpublishedEvents(KIND)).isZero();
        write(List.of(full("d-1", 1), full("d-2", 1), Thing.doc("d-3", 1)));
        assertThat(documents.unpublishedEvents(KIND)).isEqualTo(2);
        documents.markPublished(KIND, List.of(load("d-1").publishedThrough(2)));
        assertThat(documents.unpublishedEvents(KIND)).isEqualTo(1);
        assertThat(ids(documents.unpublished(KIND, T.plusMillis(3), 9))).containsExactly("d-2");
        assertThat(ids(documents.toSweep(KIND, T.plusMillis(1), 9))).as("what else is to be swept stays")
                .containsExactlyInAnyOrder("d-1", "d-2");
    }

    @Test
    void the_archive_keeps_each_event_once_and_gives_them_back_in_order() {
        MongoArchive archive = new MongoArchive(new StoreCollections(store.template()));
        List<Envelope> events = new ArrayList<>(IntStream.rangeClosed(1, 12).mapToObj(StoreContractTest::event).toList());
        Collections.reverse(events);
        archive.keep(events.subList(0, 8));
        archive.keep(events);
        assertThat(archive.from("/things/d-1", 3, 5)).extracting(Envelope::sequence).containsExactly(3L, 4L, 5L, 6L, 7L);
        assertThat(archive.from("/things/d-1", 12, 5)).containsExactly(event(12));
        assertThat(archive.from("/things/d", 1, 5)).isEmpty();
    }

    @Test
    void a_dead_letter_is_kept_once_with_its_bytes() {
        MongoDeadLetters letters = new MongoDeadLetters(new StoreCollections(store.template()));
        DeadLetter letter = new DeadLetter("t/0/1", "attributes:id", incoming());
        letters.keep(List.of(letter));
        letters.keep(List.of(letter));
        assertThat(letters.count()).isEqualTo(1);
        assertThat(letters.kept("another", 9)).isEmpty();
        assertThat(letters.kept("attributes:id", 9)).singleElement().satisfies(kept -> {
            assertThat(kept.id()).isEqualTo("t/0/1");
            assertThat(kept.record().value()).isEqualTo(incoming().value());
            assertThat(kept.record().headers()).hasSameSizeAs(incoming().headers());
        });
        DeadLetters.Settled settled = new DeadLetters.Settled("p-admin", "sent-by-mistake", Instant.EPOCH);
        assertThat(letters.open(9)).hasSize(1);
        assertThat(letters.settle("t/0/2", settled)).isFalse();
        assertThat(letters.settle("t/0/1", settled)).isTrue();
        assertThat(letters.settle("t/0/1", settled)).as("settled once").isFalse();
        letters.keep(List.of(letter));
        assertThat(letters.count()).as("it stays settled when the record comes again").isZero();
        assertThat(letters.open(9)).isEmpty();
        assertThat(letters.kept("attributes:id", 9)).isEmpty();
    }

    private static Doc<Thing> full(String id, long version) {
        Instant exact = Instant.parse("2026-03-02T08:00:00.123456789Z");
        return new Doc<>(id, version, "riverside", Thing.full(id),
                List.of(new OutboxEntry(1, Lane.MAIN, event(1)), new OutboxEntry(2, Lane.DETAIL, event(2))), 2, 1,
                List.of(new StreamMark("/things/" + id, 2, "e")), List.of(new StreamMark("/other/x", 1, null)),
                List.of(new BlockedStream("/other/y", BlockedStream.Reason.GAP, "missing", exact, exact, 1, 9,
                        List.of(incoming()))),
                List.of(new KeptCommand("k", "h", exact, Map.of("version", 1, "decided", List.of("a")))),
                List.of(new OwedCall(Call.to("bell", "POST /rings", "key", Map.of("n", 1, "deep", Map.of("x.y", "z")))
                        .urgently(), "cause", "corr", 1, exact, null, "00-trace-span-01")),
                List.of(new Deferral("o", "not-heard-all", exact, exact)),
                List.of(new Tombstone("/other/x", 1, null, "p-1", "known", exact)),
                Instant.parse("2026-03-02T08:00:00.5Z"), true, Instant.parse("2026-03-02T08:00:00.003Z"),
                Instant.parse("2026-03-02T08:00:00.001Z"), "1");
    }

    private static Incoming incoming() {
        return new Incoming("t/0/1", List.of(new Incoming.RawHeader("ce_id", new byte[] {1, -1, 0})), new byte[] {-1, 0, 7});
    }

    private static Envelope event(long sequence) {
        return new Envelope("id-" + sequence, "org.handrail.things.Made.v1", "/things/d-1", sequence,
                sequence == 1 ? null : "id-" + (sequence - 1), "d-1", T, "riverside", "p-1", "c", "corr", null, "{\"a\":1}");
    }

    private static Doc<Thing> due(String id, String at, boolean urgent) {
        Doc<Thing> doc = Thing.doc(id, 1);
        return new Doc<>(id, 1, doc.clinic(), doc.state(), List.of(), 0, 0, List.of(), List.of(), List.of(), List.of(),
                List.of(), List.of(), List.of(), Instant.parse(at), urgent, null, null, "1");
    }

    private void write(List<Doc<Thing>> docs) {
        for (Doc<Thing> doc : docs) {
            assertThat(documents.replace(KIND, List.of(doc))).isEmpty();
        }
    }

    private Doc<Thing> load(String id) {
        return documents.load(KIND, List.of(id)).get(id);
    }

    private static List<String> ids(List<Doc<Thing>> docs) {
        return docs.stream().map(Doc::id).toList();
    }
}
