package org.handrail.verification.rules;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.clinical.rule.Limit;
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
    private static final String PAGES = "org/handrail/verification/rules/";
    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    /** A rule, a number, or a list of rules for the registry. */
    private static final Pattern LISTED = Pattern.compile("(java\\.util\\.List<)?org\\.handrail\\.clinical\\.rule\\.[\\w$]+>?");
    private static final Pattern WORDS = Pattern.compile("[^A-Za-z0-9-]+");

    private final Units units;
    private final Map<String, Unit> byId;
    private final Map<String, Set<Unit>> callers = new HashMap<>();
    private final Map<String, Set<Unit>> readers = new HashMap<>();
    /** Field, as {@code owner.name}, to the id of the rule in it. */
    private final Map<String, String> rules = new HashMap<>();
    /** Key of a setting or a fixed number to the fields with it. */
    private final Map<String, Set<String>> numbers = new HashMap<>();

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
        Map<String, Set<String>> found = new TreeMap<>();
        within(rule).stream().filter(unit -> !unit.owner().startsWith(CLINICAL)).forEach(unit ->
                found.computeIfAbsent(unit.owner().split("/")[2], none -> new TreeSet<>()).add(unit.simpleOwner()));
        return found;
    }

    private static Stream<String> numbers(Rule rule) {
        return Stream.concat(rule.settings().stream().map(Setting::key), rule.limits().stream().map(Limit::key));
    }

    /**
     * Rule to the tests, as {@code Class.method}, that name it: by its id, as a field, or by a reason that it alone gives, in
     * the test itself or in the table that it goes through. Those that only look whether all rules are there name none.
     */
    Map<String, Set<String>> tests(Units tests) {
        Map<String, String> reasons = reasons();
        TestParts parts = new TestParts(tests);
        Map<String, Set<String>> found = new TreeMap<>();
        tests.all().stream().filter(Unit::test).filter(test -> !test.owner().startsWith(PAGES)).forEach(test -> parts.of(test)
                .forEach(part -> {
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

    /** Rules that no test names, so that nobody would notice if one of them spoke no more. */
    List<String> untested(Collection<Rule> all, Units tests) {
        Set<String> named = tests(tests).keySet();
        return all.stream().map(Rule::id).filter(id -> !named.contains(id)).toList();
    }

    private static void add(Map<String, Set<String>> found, String id, Unit test) {
        found.computeIfAbsent(id, none -> new TreeSet<>()).add(test.simpleOwner() + "." + test.name());
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

    /**
     * The methods in which a rule is named other than to list it; of one that none names, those that read its numbers, or make
     * it a part of something.
     */
    private Set<Unit> speaking(Rule rule) {
        Set<Unit> speaking = reading(rules.entrySet().stream().filter(entry -> entry.getValue().equals(rule.id()))
                .map(Map.Entry::getKey));
        if (speaking.isEmpty()) {
            speaking.addAll(reading(numbers(rule).flatMap(key -> numbers.getOrDefault(key, Set.of()).stream())));
        }
        if (speaking.isEmpty()) {
            units.all().stream().filter(unit -> unit.steps().contains(Unit.TEXT + rule.id())).forEach(speaking::add);
        }
        return speaking;
    }

    /** Who reads fields, other than the class that they are in when it begins. */
    private Set<Unit> reading(Stream<String> fields) {
        Set<Unit> reading = new HashSet<>();
        fields.forEach(field -> readers.getOrDefault(field, Set.of()).stream()
                .filter(unit -> !unit.name().equals("<clinit>") || !field.startsWith(unit.owner() + ".")).forEach(reading::add));
        return reading;
    }

    /** Every method of the library through which a rule is reached. */
    private Set<Unit> within(Rule rule) {
        Set<Unit> seen = new HashSet<>(speaking(rule));
        Deque<Unit> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            Unit unit = open.pop();
            if (unit.owner().startsWith(CLINICAL)) {
                above(unit).filter(seen::add).forEach(open::push);
            }
        }
        return seen;
    }

    /** Who calls a method, also by what it implements; who reads what an initializer makes. */
    private Stream<Unit> above(Unit unit) {
        if (unit.name().equals("<clinit>")) {
            return readers.entrySet().stream()
                    .filter(entry -> entry.getKey().startsWith(unit.owner() + ".") && made(entry.getKey()))
                    .flatMap(entry -> entry.getValue().stream());
        }
        return units.upwards(unit.owner()).stream()
                .flatMap(owner -> callers.getOrDefault(owner + "." + unit.name() + unit.descriptor(), Set.of()).stream());
    }

    /** Whether a field holds what an initializer makes of rules and numbers, and not these themselves. */
    private boolean made(String field) {
        try {
            int dot = field.lastIndexOf('.');
            String type = type(field.substring(0, dot)).getDeclaredField(field.substring(dot + 1)).getGenericType().getTypeName();
            return !LISTED.matcher(type).matches();
        } catch (NoSuchFieldException inherited) {
            return false;
        }
    }

    private void fields(String owner) {
        for (Field field : type(owner).getDeclaredFields()) {
            boolean told = field.getType() == Rule.class || field.getType() == Limit.class
                    || Setting.class.isAssignableFrom(field.getType());
            if (told && Modifier.isStatic(field.getModifiers())) {
                switch (value(field)) {
                    case Rule rule -> rules.put(owner + "." + field.getName(), rule.id());
                    case Setting setting -> numbers.computeIfAbsent(setting.key(), none -> new HashSet<>())
                            .add(owner + "." + field.getName());
                    case Limit limit -> numbers.computeIfAbsent(limit.key(), none -> new HashSet<>())
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
