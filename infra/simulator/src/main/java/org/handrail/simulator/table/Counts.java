package org.handrail.simulator.table;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counting by name. */
final class Counts {

    private Counts() {
    }

    static <T> Map<String, Long> of(Stream<T> things, Function<T, String> name) {
        return things.collect(Collectors.groupingBy(name, TreeMap::new, Collectors.counting()));
    }
}
