package org.handrail.verification.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.DirectMethodHandleDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Reads compiled classes, with the class-file reader of the JDK. */
final class Units {

    private final List<Unit> all = new ArrayList<>();
    private final Map<String, Set<String>> parents = new HashMap<>();

    /** @param places directories with classes */
    static Units in(List<Path> places) {
        Units units = new Units();
        places.forEach(units::read);
        return units;
    }

    List<Unit> all() {
        return all;
    }

    /** The class itself with everything that it extends or implements, as far as it was read. */
    Set<String> upwards(String type) {
        Set<String> found = new LinkedHashSet<>(Set.of(type));
        parents.getOrDefault(type, Set.of()).forEach(parent -> found.addAll(upwards(parent)));
        return found;
    }

    private void read(Path place) {
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".class")).sorted().toList()) {
                read(ClassFile.of().parse(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(ClassModel type) {
        String owner = type.thisClass().asInternalName();
        Set<String> above = new LinkedHashSet<>();
        type.superclass().ifPresent(parent -> above.add(parent.asInternalName()));
        type.interfaces().forEach(one -> above.add(one.asInternalName()));
        parents.put(owner, above);
        type.methods().forEach(method -> all.add(unit(owner, method)));
    }

    private static Unit unit(String owner, MethodModel method) {
        Set<String> calls = new LinkedHashSet<>();
        Set<String> reads = new LinkedHashSet<>();
        List<String> steps = new ArrayList<>();
        method.code().ifPresent(code -> code.forEach(element -> step(element, calls, reads, steps)));
        List<Annotation> annotations = method.findAttribute(Attributes.runtimeVisibleAnnotations())
                .map(found -> found.annotations()).orElse(List.of());
        List<String> marked = new ArrayList<>();
        annotations.forEach(annotation -> annotation.elements().forEach(part -> texts(part.value(), marked)));
        boolean test = annotations.stream().map(annotation -> annotation.className().stringValue())
                .anyMatch(name -> name.endsWith("Test;") || name.endsWith("/Property;"));
        return new Unit(owner, method.methodName().stringValue(), method.methodType().stringValue(), calls, reads, steps,
                marked, test);
    }

    private static void step(CodeElement element, Set<String> calls, Set<String> reads, List<String> steps) {
        switch (element) {
            case InvokeInstruction call -> calls.add(call.owner().asInternalName() + "." + call.name().stringValue()
                    + call.type().stringValue());
            case InvokeDynamicInstruction lambda -> lambda.bootstrapArgs().forEach(argument -> {
                if (argument instanceof DirectMethodHandleDesc made) {
                    String owner = made.owner().descriptorString();
                    calls.add(owner.substring(1, owner.length() - 1) + "." + made.methodName() + made.lookupDescriptor());
                }
            });
            case FieldInstruction field when field.opcode().name().equals("GETSTATIC") -> {
                String name = field.owner().asInternalName() + "." + field.name().stringValue();
                reads.add(name);
                steps.add(name);
            }
            case ConstantInstruction constant when constant.constantValue() instanceof String text ->
                    steps.add(Unit.TEXT + text);
            default -> { }
        }
    }

    private static void texts(AnnotationValue value, List<String> texts) {
        switch (value) {
            case AnnotationValue.OfString text -> texts.add(text.stringValue());
            case AnnotationValue.OfArray many -> many.values().forEach(one -> texts(one, texts));
            default -> { }
        }
    }
}
