package org.handrail.verification.language;

import java.io.IOException;
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

/** Reads from compiled classes to which events a service reacts: the first thing that {@code reacts} is called with. */
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
            } else if (element instanceof InvokeInstruction call && call.name().equalsString("reacts")
                    && call.owner().asInternalName().equals("org/handrail/runtime/document/Kind$Builder")) {
                found.add(said.pop());
            }
        }
        return found;
    }
}
