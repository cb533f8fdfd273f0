package org.handrail.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/patient-information.md} to the code. With {@code -Dhandrail.write} it writes the page first. */
class PatientInformationPageTest {

    private static final Path PAGE = Path.of("../../docs/patient-information.md");

    @Test
    void the_page_for_patients_is_what_the_code_says() throws IOException {
        String text = """
                <!-- Written from the code by PatientInformationPageTest. Do not edit. Made from the rules' default numbers; a
                     clinician reviews it before use. ./care rules patient-information prints the same. -->

                """ + new RulesDesk(Path.of(""), Clock.systemUTC()).answer(List.of("patient-information"));
        if (System.getProperty("handrail.write") != null) {
            Files.writeString(PAGE, text);
        }
        assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "").withFailMessage("""
                docs/patient-information.md is not what the code says. Write it again with
                  mvn -pl :rules-desk -am test -Dtest=PatientInformationPageTest -Dhandrail.write -Dsurefire.failIfNoSpecifiedTests=false
                and commit the result.""").isEqualTo(text);
    }
}
