package org.handrail.verification.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The shell serves care without knowing it: no clinical word in its code, its strings or its comments. */
class RuntimeWordsTest {

    private static final Pattern CLINICAL = Pattern.compile("(?i)\\b(patients?|dos(e|es|ed|ing)|vitals?|ketamine|"
            + "esketamine|nurses?|clinicians?|prescribers?|visits?|episodes?|screenings?|screened|eligib\\w*|phq|c-?ssrs|"
            + "suicid\\w*|depress\\w*|therap\\w*|psych\\w*|blood|pressure|check-?ins?|escalations?|referrals?|consents?|"
            + "treatments?|medic\\w*|symptoms?|rems|spravato|pager)\\b");
    /** The methods of a visitor, as the pattern and the compiler's interfaces call them. */
    private static final Pattern VISITOR = Pattern.compile("\\bvisit(?=[A-Z]\\w*\\()");
    private static final Pattern WORD_EDGE = Pattern.compile("(?<=[a-z])(?=[A-Z])|_");

    @Test
    void the_runtime_has_no_clinical_word() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> sources = Files.walk(Code.runtimeSources())) {
            for (Path source : sources.filter(p -> p.toString().endsWith(".java")).toList()) {
                found.addAll(words(source.getFileName().toString(), Files.readString(source)));
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void a_clinical_word_is_found_in_a_name_a_string_and_a_comment() {
        assertThat(words("X", "int firstDoseAt;")).isNotEmpty();
        assertThat(words("X", "String s = \"patient\";")).isNotEmpty();
        assertThat(words("X", "// the nurse")).isNotEmpty();
        assertThat(words("X", "int doses_given;")).isNotEmpty();
        assertThat(words("X", "expect(visit); visitMissed = true;")).hasSize(2);
        assertThat(words("X", "Void visitClass(ClassTree type)")).isEmpty();
        assertThat(words("X", "int undosed; // a diagnosis of tests")).isEmpty();
    }

    private static List<String> words(String file, String source) {
        List<String> found = new ArrayList<>();
        String separated = WORD_EDGE.matcher(VISITOR.matcher(source).replaceAll("")).replaceAll(" ");
        int line = 1;
        for (String text : separated.split("\n", -1)) {
            Matcher matcher = CLINICAL.matcher(text.toLowerCase(Locale.ROOT));
            while (matcher.find()) {
                found.add(file + ":" + line + " " + matcher.group());
            }
            line++;
        }
        return found;
    }
}
