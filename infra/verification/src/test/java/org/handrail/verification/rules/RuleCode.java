package org.handrail.verification.rules;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.clinical.rule.Registry;
import org.handrail.clinical.rule.Rule;
import org.handrail.clinical.rule.Setting;

/**
 * Where each rule is enforced and which tests name it, told from the compiled code: from the method that speaks a rule, up
 * the calls to the first class of a service.
 */
final class RuleCode {

    private static final String CLINICAL = "org/handrail/clinical/";
    private static final String REGISTRY = CLINICAL + "rule/Registry";
    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern WORDS = Pattern.compile("[^A-Za-z0-9-]+");

    private final Units units;
    private final Map<String, Unit> byId;
    private final Map<String, Set<Unit>> callers = new HashMap<>();
    private final Map<String, Set<Unit>> readers = new HashMap<>();
    /** Field, as {@code owner.name}, to the id of the rule in it. */
    private final Map<String, String> rules = new HashMap<>();
    private final Map<String, Set<String>> settings = new HashMap<>();

    RuleCode(Units units) {
        this.units = units;
        this.byId = units.all().stream().collect(Collectors.toMap(Unit::id, unit -> unit, (one, other) -> one));
        units.all().stream().filter(unit -> !unit.owner().equals(REGISTRY)).forEach(unit -> {
            unit.calls().forEach(call -> callers.computeIfAbsent(call, none -> new HashSet<>()).add(unit));
            unit.reads().forEach(read -> readers.computeIfAbsent(read, none -> new HashSet<>()).add(unit));
        });
        units.all().stream().map(Unit::owner).filter(owner -> owner.startsWith(CLINICAL)).distinct().forEach(this::fields);
    }

    /** Service to the classes of it that reach the rule. */
    Map<String, Set<String>> enforcedIn(Rule rule) {
        Map<String, Set<String>> found = reaching(speaking(rule));
        return found.isEmpty() ? reaching(rule.settings().stream()
                .flatMap(setting -> settings.getOrDefault(setting.key(), Set.of()).stream())
                .flatMap(field -> readers.getOrDefault(field, Set.of()).stream())
                .filter(unit -> !unit.name().equals("<clinit>")).collect(Collectors.toSet())) : found;
    }

    /** Rule to the tests, as {@code Class.method}, that name it: by its id, as a field, or by a reason that it alone gives. */
    Map<String, Set<String>> tests(Units tests) {
        Map<String, String> reasons = reasons();
        Map<String, Unit> own = tests.all().stream().collect(Collectors.toMap(Unit::id, unit -> unit, (one, other) -> one));
        Map<String, Set<String>> found = new TreeMap<>();
        tests.all().stream().filter(Unit::test).forEach(test -> parts(test, own).forEach(part -> {
            part.reads().stream().map(rules::get).filter(id -> id != null).forEach(id -> add(found, id, test));
            part.texts().stream().flatMap(WORDS::splitAsStream).forEach(word -> {
                Registry.find(word).ifPresent(rule -> add(found, rule.id(), test));
                if (reasons.containsKey(word)) {
                    add(found, reasons.get(word), test);
                }
            });
        }));
        return found;
    }

    private static void add(Map<String, Set<String>> found, String id, Unit test) {
        found.computeIfAbsent(id, none -> new TreeSet<>()).add(test.simpleOwner() + "." + test.name());
    }

    /** The test with its lambdas. */
    private static Collection<Unit> parts(Unit test, Map<String, Unit> own) {
        Map<String, Unit> parts = new LinkedHashMap<>(Map.of(test.id(), test));
        Deque<Unit> open = new ArrayDeque<>(List.of(test));
        while (!open.isEmpty()) {
            open.pop().calls().stream().filter(call -> call.contains(".lambda$")).map(own::get)
                    .filter(unit -> unit != null && parts.putIfAbsent(unit.id(), unit) == null).forEach(open::push);
        }
        return parts.values();
    }

    /** Code of a reason to the only rule that gives it. */
    private Map<String, String> reasons() {
        Map<String, Set<String>> given = new HashMap<>();
        units.all().stream().filter(unit -> !unit.owner().equals(REGISTRY)).forEach(unit -> {
            String current = null;
            for (String step : unit.steps()) {
                String text = step.startsWith(Unit.TEXT) ? step.substring(1) : null;
                if (text == null) {
                    current = rules.getOrDefault(step, current);
                } else if (Registry.find(text).isPresent()) {
                    current = text;
                } else if (current != null && text.contains("-") && CODE.matcher(text).matches()) {
                    given.computeIfAbsent(text, none -> new HashSet<>()).add(current);
                }
            }
        });
        return given.entrySet().stream().filter(entry -> entry.getValue().size() == 1)
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().iterator().next()));
    }

    /** The methods in which a rule is named other than to list it. */
    private Set<Unit> speaking(Rule rule) {
        Set<Unit> speaking = new HashSet<>();
        rules.entrySet().stream().filter(entry -> entry.getValue().equals(rule.id()))
                .forEach(entry -> speaking.addAll(readers.getOrDefault(entry.getKey(), Set.of())));
        if (speaking.isEmpty()) {
            units.all().stream().filter(unit -> unit.steps().contains(Unit.TEXT + rule.id())).forEach(speaking::add);
        }
        return speaking;
    }

    private Map<String, Set<String>> reaching(Set<Unit> from) {
        Map<String, Set<String>> found = new TreeMap<>();
        Set<Unit> seen = new HashSet<>(from);
        Deque<Unit> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            Unit unit = open.pop();
            if (!unit.owner().startsWith(CLINICAL)) {
                found.computeIfAbsent(unit.owner().split("/")[2], none -> new TreeSet<>()).add(unit.simpleOwner());
            } else {
                above(unit).filter(seen::add).forEach(open::push);
            }
        }
        return found;
    }

    /** Who calls a method, also by what it implements; who reads the lists that an initializer fills. */
    private Stream<Unit> above(Unit unit) {
        if (unit.name().equals("<clinit>")) {
            return readers.entrySet().stream()
                    .filter(entry -> entry.getKey().startsWith(unit.owner() + ".") && lists(entry.getKey()))
                    .flatMap(entry -> entry.getValue().stream());
        }
        return units.upwards(unit.owner()).stream()
                .flatMap(owner -> callers.getOrDefault(owner + "." + unit.name() + unit.descriptor(), Set.of()).stream());
    }

    /** Whether a field holds rules with their tests, and not a rule, a number or a list for the registry. */
    private boolean lists(String field) {
        try {
            int dot = field.lastIndexOf('.');
            String type = type(field.substring(0, dot)).getDeclaredField(field.substring(dot + 1)).getGenericType().getTypeName();
            return type.contains("EligibilityRule");
        } catch (NoSuchFieldException inherited) {
            return false;
        }
    }

    private void fields(String owner) {
        for (Field field : type(owner).getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) && (field.getType() == Rule.class || Setting.class.isAssignableFrom(field.getType()))) {
                switch (value(field)) {
                    case Rule rule -> rules.put(owner + "." + field.getName(), rule.id());
                    case Setting setting -> settings.computeIfAbsent(setting.key(), none -> new HashSet<>())
                            .add(owner + "." + field.getName());
                    default -> throw new IllegalStateException(field.toString());
                }
            }
        }
    }

    private static Object value(Field field) {
        try {
            field.setAccessible(true);
            return field.get(null);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Class<?> type(String owner) {
        try {
            return Class.forName(owner.replace('/', '.'));
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
