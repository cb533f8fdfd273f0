package org.handrail.verification.holds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.Utf8Entry;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What stands in one compiled class. Services are not on the class path of these tests, and need not be. */
record Compiled(ClassModel model) {

    /** @param place {@code target/classes} or {@code target/test-classes} @param name with slashes */
    static Compiled of(String module, String place, String name) {
        return of(root().resolve(module).resolve(place).resolve(name + ".class"));
    }

    /** A class by its simple name, wherever it stands in the tests of a module. */
    static Compiled test(String module, String simpleName) {
        Path tests = root().resolve(module).resolve("target/test-classes");
        try (Stream<Path> files = Files.walk(tests)) {
            return of(files.filter(file -> file.endsWith(simpleName + ".class")).findFirst()
                    .orElseThrow(() -> new IllegalStateException("no " + simpleName + " in " + module)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Compiled of(Path file) {
        try {
            return new Compiled(ClassFile.of().parse(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path root() {
        Path place = Path.of("").toAbsolutePath();
        while (!Files.exists(place.resolve("shared-schemas"))) {
            place = place.getParent();
        }
        return place;
    }

    Set<String> enumConstants() {
        return model.fields().stream().filter(field -> field.flags().has(AccessFlag.ENUM))
                .map(field -> field.fieldName().stringValue()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Names of the methods that others may call and that return this. */
    Set<String> methodsReturning(String descriptor) {
        return model.methods().stream().filter(method -> !method.flags().has(AccessFlag.PRIVATE))
                .filter(method -> method.methodType().stringValue().endsWith(descriptor))
                .map(method -> method.methodName().stringValue()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Texts that methods speak of. */
    Set<String> spoken(Predicate<String> method) {
        return model.methods().stream().filter(one -> method.test(one.methodName().stringValue()))
                .map(MethodModel::code).flatMap(code -> code.stream())
                .flatMap(code -> code.elementStream())
                .filter(ConstantInstruction.class::isInstance).map(ConstantInstruction.class::cast)
                .map(ConstantInstruction::constantValue).filter(String.class::isInstance).map(String.class::cast)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every text and name in it. */
    Set<String> words() {
        return StreamSupport.stream(model.constantPool().spliterator(), false)
                .filter(Utf8Entry.class::isInstance).map(entry -> ((Utf8Entry) entry).stringValue())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
