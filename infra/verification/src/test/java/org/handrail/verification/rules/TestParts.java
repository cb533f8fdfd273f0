package org.handrail.verification.rules;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a test consists of: itself, its lambdas, and the table whose rows it goes through. */
final class TestParts {

    private final Map<String, Unit> byId;
    private final Map<String, List<Unit>> byName;

    TestParts(Units tests) {
        byId = tests.all().stream().collect(Collectors.toMap(Unit::id, Function.identity(), (one, other) -> one));
        byName = tests.all().stream().collect(Collectors.groupingBy(unit -> unit.owner() + "." + unit.name()));
    }

    Collection<Unit> of(Unit test) {
        Map<String, Unit> parts = new LinkedHashMap<>(Map.of(test.id(), test));
        Deque<Unit> open = new ArrayDeque<>(List.of(test));
        tables(test).forEach(table -> add(table, parts, open));
        while (!open.isEmpty()) {
            Unit part = open.pop();
            Stream.concat(lambdas(part), part == test ? Stream.of() : constants(part))
                    .forEach(unit -> add(unit, parts, open));
        }
        return parts.values();
    }

    private static void add(Unit unit, Map<String, Unit> parts, Deque<Unit> open) {
        if (parts.putIfAbsent(unit.id(), unit) == null) {
            open.push(unit);
        }
    }

    private Stream<Unit> lambdas(Unit unit) {
        return unit.calls().stream().filter(call -> call.contains(".lambda$")).map(byId::get).filter(found -> found != null);
    }

    /** The methods that an annotation names as sources of a test's arguments. */
    private Stream<Unit> tables(Unit test) {
        return test.marked().stream().flatMap(name -> byName.getOrDefault(test.owner() + "." + name, List.of()).stream());
    }

    /** What makes the constants that a table is made of. */
    private Stream<Unit> constants(Unit table) {
        return table.reads().stream().map(field -> field.substring(0, field.lastIndexOf('.')) + ".<clinit>")
                .flatMap(made -> byName.getOrDefault(made, List.of()).stream());
    }
}
