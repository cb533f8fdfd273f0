package org.handrail.runtime.testkit.openapi;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The doc comments of sources, by the class, method or component of a record that they speak of. */
final class Sentences {

    /** In a comment of one line, tags stand behind the sentence, where Java's own reader takes them for text. */
    private static final Pattern TAG_IN_A_LINE = Pattern.compile("\\s*@(?=(?:param|return|throws)\\s)");

    private final Map<String, String> texts = new HashMap<>();

    /** Reads all sources below these directories; nothing is compiled. */
    static Sentences of(Path... directories) throws IOException {
        Sentences sentences = new Sentences();
        List<Path> sources = new ArrayList<>();
        for (Path directory : directories) {
            try (Stream<Path> files = Files.walk(directory)) {
                files.filter(f -> f.toString().endsWith(".java")).forEach(sources::add);
            }
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null,
                    files.getJavaFileObjectsFromPaths(sources));
            DocTrees comments = DocTrees.instance(task);
            for (CompilationUnitTree source : task.parse()) {
                sentences.new Scan(comments).scan(source, null);
            }
        }
        return sentences;
    }

    /** Of a class, a method {@code Class#method}, or a component {@code Class#component}. */
    Optional<String> about(Class<?> type, String member) {
        return Optional.ofNullable(texts.get(type.getName() + (member == null ? "" : "#" + member)));
    }

    private final class Scan extends TreePathScanner<Void, Void> {

        private final DocTrees comments;
        private String inside = "";

        Scan(DocTrees comments) {
            this.comments = comments;
        }

        @Override
        public Void visitCompilationUnit(CompilationUnitTree source, Void none) {
            inside = source.getPackageName() == null ? "" : source.getPackageName() + ".";
            return super.visitCompilationUnit(source, none);
        }

        @Override
        public Void visitClass(ClassTree type, Void none) {
            String outer = inside;
            String name = inside + type.getSimpleName();
            keep(name, comment());
            inside = name + "$";
            super.visitClass(type, none);
            inside = outer;
            return null;
        }

        @Override
        public Void visitMethod(MethodTree method, Void none) {
            keep(inside.substring(0, inside.length() - 1) + "#" + method.getName(), comment());
            return null;
        }

        private DocCommentTree comment() {
            return comments.getDocCommentTree(getCurrentPath());
        }

        private void keep(String name, DocCommentTree comment) {
            if (comment != null) {
                String[] parts = TAG_IN_A_LINE.split(plain(comment.getFullBody()));
                if (!parts[0].isEmpty()) {
                    texts.put(name, parts[0]);
                }
                Stream.of(parts).skip(1).map(part -> part.split(" ", 3)).filter(p -> p.length == 3 && p[0].equals("param"))
                        .forEach(p -> texts.put(name + "#" + p[1], p[2]));
                comment.getBlockTags().stream().filter(ParamTree.class::isInstance).map(ParamTree.class::cast)
                        .forEach(p -> texts.put(name + "#" + p.getName(), plain(p.getDescription())));
            }
        }
    }

    private static String plain(List<? extends DocTree> words) {
        return words.stream().map(Sentences::plain).collect(Collectors.joining()).replaceAll("\\s+", " ").strip();
    }

    private static String plain(DocTree word) {
        return switch (word) {
            case LiteralTree literal -> literal.getBody().getBody();
            case LinkTree link -> link.getLabel().isEmpty()
                    ? link.getReference().getSignature().replaceFirst("^#", "").replace('#', '.') : plain(link.getLabel());
            default -> word.getKind() == DocTree.Kind.START_ELEMENT || word.getKind() == DocTree.Kind.END_ELEMENT
                    ? " " : word.toString();
        };
    }
}
