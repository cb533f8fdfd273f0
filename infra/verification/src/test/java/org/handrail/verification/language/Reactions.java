package org.handrail.verification.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Reads from compiled classes to which events a service reacts: the first thing that {@code reacts} is called with, there or
 * in a {@code kind()} of the shared modules that it takes as it is.
 */
final class Reactions {

    private Reactions() {
    }

    static Path compiled(String service) {
        Path root = Path.of("").toAbsolutePath();
        while (!Files.exists(root.resolve("shared-schemas"))) {
            root = root.getParent();
        }
        return root.resolve("services").resolve(service).resolve("target/classes");
    }

    static Set<String> under(Path classes) throws IOException {
        Set<String> all = new TreeSet<>();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
                all.addAll(in(file));
            }
        }
        return all;
    }

    static Set<String> in(Path classFile) throws IOException {
        Set<String> found = new TreeSet<>();
        for (MethodModel method : ClassFile.of().parse(classFile).methods()) {
            method.code().ifPresent(code -> found.addAll(in(code.elementList())));
        }
        return found;
    }

    private static Set<String> in(List<CodeElement> code) {
        Set<String> found = new TreeSet<>();
        Deque<String> said = new ArrayDeque<>();
        for (CodeElement element : code) {
            if (element instanceof ConstantInstruction constant && constant.constantValue() instanceof String text) {
                said.push(text);
            } else if (element instanceof InvokeInstruction call) {
                found.addAll(by(call.owner().asInternalName(), call.name().stringValue(), said));
            }
        }
        return found;
    }

    private static Set<String> by(String owner, String called, Deque<String> said) {
        return switch (owner + " " + called) {
            case "org/handrail/runtime/document/Kind$Builder reacts" -> Set.of(said.pop());
            case "org/handrail/runtime/settings/SettingsMirror kind" -> Set.of(said.pop(), said.pop());
            case "org/handrail/paging/RotaDecider kind" -> inShared(compiled("paging").resolve(owner + ".class"));
            default -> Set.of();
        };
    }

    private static Set<String> inShared(Path classFile) {
        try {
            return in(classFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
