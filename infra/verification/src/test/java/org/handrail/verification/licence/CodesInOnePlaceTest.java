package org.handrail.verification.licence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.handrail.clinical.code.Code;
import org.handrail.clinical.code.Icd10Cm;
import org.handrail.clinical.code.Loinc;
import org.handrail.clinical.code.Meddra;
import org.handrail.clinical.code.Ndc;
import org.handrail.clinical.code.RxNorm;
import org.handrail.clinical.code.Snomed;
import org.junit.jupiter.api.Test;

/** Codes of public terminologies stand in the rules' package for codes and nowhere else in a service. */
class CodesInOnePlaceTest {

    private static final Path SERVICES = Path.of("../../services");
    private static final Pattern CODE = Pattern.compile("\"(\\d{4,5}-\\d|\\d{6,18})\"|\\b100\\d{5}\\b");

    @Test
    void no_service_writes_a_code_of_its_own() throws IOException {
        try (Stream<Path> files = Files.walk(SERVICES)) {
            List<Path> sources = files.filter(file -> file.toString().contains("/src/main/java/"))
                    .filter(file -> file.toString().endsWith(".java") && !file.toString().contains("/clinical/code/")).toList();
            assertThat(sources).hasSizeGreaterThan(400).allSatisfy(file ->
                    assertThat(written(Files.readString(file))).as(file.toString()).isEmpty());
        }
    }

    @Test
    void a_code_that_is_written_elsewhere_is_found() {
        assertThat(written("entry(\"22298006\", Topic.CARDIOVASCULAR_EVENT)")).hasSize(1);
        assertThat(written("codes.contains(\"44261-6\")")).hasSize(1);
        assertThat(written("DIZZINESS(\"dizziness\", 10013573, Level.ROUTINE)")).hasSize(1);
        assertThat(written("Duration.ofMillis(10_000_000), \"2026-03-02\"")).isEmpty();
    }

    /** With {@code -Dhandrail.write} it writes the page first. */
    @Test
    void the_page_of_codes_is_what_the_code_says() throws IOException {
        StringBuilder page = new StringBuilder("""
                # Codes of public terminologies

                Written from the code by `CodesInOnePlaceTest`. Do not edit. *To be verified* was remembered and not seen in a
                published guide: look it up before use. LOINC is copyright Regenstrief Institute and the LOINC Committee, free
                under the licence at loinc.org/license. SNOMED CT needs a licence outside member countries. MedDRA is a
                subscription dictionary; its numbers here are those of the public NCI CTCAE list.

                | system | code | what it stands for | |
                |---|---|---|---|
                """);
        Stream.of(Loinc.ALL, Snomed.ALL, RxNorm.ALL, Ndc.ALL, Icd10Cm.ALL, Meddra.ALL).flatMap(List::stream)
                .forEach(code -> page.append(row(code)));
        Path file = Path.of("../../docs/codes.md");
        if (System.getProperty("handrail.write") != null) {
            Files.writeString(file, page);
        }
        assertThat(Files.exists(file) ? Files.readString(file) : "").withFailMessage("""
                docs/codes.md is not what the code says. Write it again with
                  mvn -pl :verification -am test -Dtest=CodesInOnePlaceTest -Dhandrail.write -Dsurefire.failIfNoSpecifiedTests=false
                and commit the result.""").isEqualTo(page.toString());
    }

    private static String row(Code code) {
        return "| %s | %s | %s | %s |%n".formatted(code.system().name().replace('_', ' '), code.value(), code.title(),
                code.verified() ? "verified" : "to be verified");
    }

    private static List<String> written(String source) {
        List<String> found = new ArrayList<>();
        CODE.matcher(source).results().forEach(code -> found.add(code.group()));
        return found;
    }
}
