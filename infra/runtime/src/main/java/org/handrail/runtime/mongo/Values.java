package org.handrail.runtime.mongo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.types.Binary;
import org.bson.types.Decimal128;

/** Between BSON's own values and those that Jackson knows. */
final class Values {

    private Values() {
    }

    /** The same value made of maps, lists, numbers, text and bytes. */
    static Object plain(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                Map<String, Object> plain = LinkedHashMap.newLinkedHashMap(map.size());
                map.forEach((key, v) -> plain.put((String) key, plain(v)));
                yield plain;
            }
            case List<?> list -> {
                List<Object> plain = new ArrayList<>(list.size());
                list.forEach(v -> plain.add(plain(v)));
                yield plain;
            }
            case Binary binary -> binary.getData();
            case Decimal128 decimal -> decimal.bigDecimalValue();
            case null, default -> value;
        };
    }

    /** A BSON date holds milliseconds: rounded up, so that nothing is found before its time. */
    static Date notBefore(Instant instant) {
        long millis = instant.toEpochMilli();
        return new Date(Instant.ofEpochMilli(millis).isBefore(instant) ? millis + 1 : millis);
    }

    /** A moment to compare with {@link #notBefore} dates: rounded down. */
    static Date until(Instant instant) {
        return new Date(instant.toEpochMilli());
    }

    static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }
}
