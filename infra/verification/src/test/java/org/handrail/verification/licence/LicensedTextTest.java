package org.handrail.verification.licence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The wording of the C-SSRS, MADRS, QIDS-SR16 and CADSS is licensed, so none of it stands anywhere here. What to look for
 * is kept as digests of six words in a row, and so this test has none of it either.
 */
class LicensedTextTest {

    private static final Path ROOT = Path.of("../..");
    private static final int IN_A_ROW = 6;
    private static final Set<String> LEFT_OUT = Set.of(".git", ".care", "target", "node_modules");
    private static final Pattern NOT_A_WORD = Pattern.compile("[^a-z0-9]+");
    private static final Pattern PHQ_9_ITEM = Pattern.compile("(?i)little interest or pleasure|feeling nervous, anxious");

    private static Set<String> licensed() throws IOException {
        return new HashSet<>(Files.readAllLines(Path.of("src/test/resources/handrail/licensed-items.sha256")));
    }

    @Test
    void no_wording_of_a_licensed_form_stands_anywhere() throws IOException {
        Set<String> licensed = licensed();
        List<Path> files = texts();
        assertThat(licensed).hasSizeGreaterThan(200);
        assertThat(files).hasSizeGreaterThan(1_000).allSatisfy(file ->
                assertThat(found(Files.readString(file), licensed)).as(file.toString()).isEmpty());
    }

    @Test
    void six_words_in_a_row_are_found_whatever_stands_between_them() {
        Set<String> looked = Set.of(digest("the nurse sits down and waits"));
        assertThat(found("// Then the nurse\n   sits *down* and\n - waits.", looked)).hasSize(1);
        assertThat(found("the nurse sits down and rests", looked)).isEmpty();
    }

    @Test
    void where_an_item_of_the_phq_9_or_gad_7_stands_its_notice_stands_too() throws IOException {
        assertThat(texts().stream().filter(file -> !file.endsWith("LicensedTextTest.java"))).allSatisfy(file -> {
            String text = Files.readString(file);
            assertThat(!PHQ_9_ITEM.matcher(text).find() || text.contains("Pfizer")).as(file.toString()).isTrue();
        });
    }

    private static List<String> found(String text, Set<String> looked) {
        List<String> words = NOT_A_WORD.splitAsStream(text.toLowerCase(Locale.ROOT)).filter(word -> !word.isEmpty()).toList();
        List<String> found = new ArrayList<>();
        for (int i = 0; i + IN_A_ROW <= words.size(); i++) {
            String digest = digest(String.join(" ", words.subList(i, i + IN_A_ROW)));
            if (looked.contains(digest)) {
                found.add(digest);
            }
        }
        return found;
    }

    private static String digest(String words) {
        try {
            byte[] whole = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(whole, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<Path> texts() throws IOException {
        List<Path> texts = new ArrayList<>();
        Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                return LEFT_OUT.contains(String.valueOf(directory.getFileName())) ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (isText(file)) {
                    texts.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return texts;
    }

    private static boolean isText(Path file) throws IOException {
        try {
            return !Files.readString(file).contains("\0");
        } catch (MalformedInputException binary) {
            return false;
        }
    }
}
