package org.handrail.runtime.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class MigrationTest {

    private static final Map<Integer, Function<Map<String, Object>, Map<String, Object>>> STEPS = Map.of(
            1, state -> with(state, "small", 20), 2, state -> with(state, "small", (int) state.get("small") + 1));

    private final Document shapeOne = DocCodec.write(Thing.kind(), Thing.doc("d-1", 4));

    @Test
    void an_old_form_goes_through_every_step_in_order() {
        Thing read = DocCodec.read(Thing.kind(3, STEPS), shapeOne).state();
        assertThat(read.small()).isEqualTo(21);
        assertThat(read.words()).isEqualTo(Thing.full("d-1").words());
    }

    @Test
    void the_present_form_goes_through_none() {
        Document three = DocCodec.write(Thing.kind(3, STEPS), Thing.doc("d-1", 4));
        assertThat(DocCodec.read(Thing.kind(3, STEPS), three).state().small()).isEqualTo(7);
    }

    @Test
    void a_form_that_is_too_new_or_without_a_step_is_not_guessed_at() {
        Document two = DocCodec.write(Thing.kind(2, STEPS), Thing.doc("d-1", 4));
        assertThatThrownBy(() -> DocCodec.read(Thing.kind(), two)).hasMessageContaining("shape 2");
        assertThatThrownBy(() -> DocCodec.read(Thing.kind(2, Map.of()), shapeOne)).hasMessageContaining("no migration");
    }

    @Test
    void what_is_empty_takes_no_room() {
        assertThat(shapeOne.keySet()).containsExactly("_id", "version", "clinic",
                "shape", "state", "outboxEnd", "publishedThrough", "urgent", "dueStamp");
    }

    private static Map<String, Object> with(Map<String, Object> state, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(state);
        changed.put(field, value);
        return changed;
    }
}
