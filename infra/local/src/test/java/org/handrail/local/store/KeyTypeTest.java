package org.handrail.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.h2.mvstore.WriteBuffer;
import org.junit.jupiter.api.Test;

class KeyTypeTest {

    private final KeyType type = new KeyType();

    private final List<KeyValue> keys = List.of(
        new KeyValue("ep-a"), new KeyValue("ep-b"), new KeyValue(Arrays.asList((Object) null)), new KeyValue(1.0),
        new KeyValue(2.5), new KeyValue(Long.MAX_VALUE), new KeyValue(new ObjectId()), new KeyValue(true),
        new KeyValue(Instant.parse("2026-03-02T08:00:00Z")), new KeyValue("ep-a", 1.0), new KeyValue("ep-a", 2.0),
        new KeyValue(Arrays.asList("ep-a", null)));

    @Test
    void only_equal_keys_are_equal_in_the_order_and_the_order_has_no_circles() {
        for (KeyValue a : keys) {
            for (KeyValue b : keys) {
                int order = Integer.signum(type.compare(a, b));
                assertThat(order == 0).as("%s and %s", a, b).isEqualTo(a.equals(b));
                assertThat(Integer.signum(type.compare(b, a))).isEqualTo(-order);
            }
        }
        List<KeyValue> sorted = keys.stream().sorted(type::compare).toList();
        assertThat(sorted.reversed().stream().sorted(type::compare).toList()).isEqualTo(sorted);
    }

    @Test
    void a_key_comes_back_from_the_file_as_it_was() {
        WriteBuffer file = new WriteBuffer();
        keys.forEach(key -> type.write(file, key));
        var written = file.getBuffer().flip();
        keys.forEach(key -> assertThat(type.read(written)).isEqualTo(key));
    }
}
