package org.handrail.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.handrail.clinical.rule.RuleHit;
import org.handrail.desk.cases.BadCase;
import org.handrail.desk.cases.CaseReader;
import org.handrail.desk.cases.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a series of scores is asked besides the worked cases, and for which protocol a case is decided. */
class CourseTest {

    private static final String QUESTION = "Do the first infusions speak against a response?";
    private static final String THREE = "\"2026-03-09T10:00:00Z\",\"2026-03-02T10:00:00Z\",\"2026-03-05T10:00:00Z\"";

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({"25, 25, 25, yes", "25, 25, 24, no", "24, 25, 25, no"})
    void no_improvement_after_each_of_the_first_three_infusions_is_an_early_sign(int first, int second, int third,
                                                                                   String outcome) {
        Part early = early(series("iv-ketamine", ",\"infusions\":[" + THREE + "]", first, second, third));
        assertThat(early.outcome()).isEqualTo(outcome);
        assertThat(early.rules()).extracting(RuleHit::rule)
                .isEqualTo(outcome.equals("yes") ? List.of("OUT-EARLY-SIGN") : List.of());
    }

    @Test
    void an_infusion_after_the_moment_asked_about_is_not_known_yet() {
        assertThat(decide(series("iv-ketamine", ",\"infusions\":[" + THREE + "]", 25, 25, 25),
                Instant.parse("2026-03-09T09:00:00Z")).getLast().outcome()).isEqualTo("no");
    }

    @Test
    void infusions_whose_times_are_not_told_are_missing_and_a_spray_is_not_asked() {
        assertThat(early(series("iv-ketamine", "", 25, 25, 25)).missing()).containsExactly("infusions");
        assertThat(decide(series("esketamine-trd", "", 25, 25, 25), Instant.parse("2026-03-12T00:00:00Z")))
                .extracting(Part::question).doesNotContain(QUESTION);
    }

    @Test
    void the_first_infusion_is_the_first_dose() {
        String told = series("iv-ketamine", ",\"infusions\":[" + THREE + "]", 25, 25, 25);
        assertThat(decide(told, Instant.parse("2026-03-12T00:00:00Z")).getFirst().missing()).isEmpty();
        assertThatThrownBy(() -> CaseReader.read(told.replace(",\"infusions\"", ",\"firstDose\":\"2026-03-05T10:00:00Z\",\"infusions\"")))
                .isInstanceOf(BadCase.class).hasMessage("/outcomes/firstDose: is not the first of the infusions.");
        assertThatThrownBy(() -> CaseReader.read(told.replace("iv-ketamine", "esketamine-trd")))
                .isInstanceOf(BadCase.class).hasMessage("/outcomes/infusions: belong to the protocol iv-ketamine.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{\"findings\":{}}                                | esketamine-trd, the default: the case names none.",
        "{\"protocol\":\"esketamine-mdsi\"}               | esketamine-mdsi.",
        "{\"session\":{}}                                 | esketamine-trd, the default: the case names none.",
        "{\"session\":{\"order\":{\"protocol\":\"iv-ketamine\",\"amountMg\":40,\"visits\":1,\"used\":0}}} | iv-ketamine.",
        "{\"outcomes\":{\"instrument\":\"phq-9\",\"scores\":[]}} | esketamine-trd, the default: the case names none.",
        "{\"outcomes\":{\"instrument\":\"phq-9\",\"protocol\":\"iv-ketamine\",\"scores\":[]}} | iv-ketamine.",
    })
    void the_protocol_that_it_was_decided_for_is_named(String json, String protocol) throws Exception {
        Files.writeString(directory.resolve("case.json"), json);
        RulesDesk desk = new RulesDesk(directory, Clock.systemUTC());
        assertThat(desk.answer(List.of("explain", "case.json")).lines())
                .contains("Decided for the protocol " + protocol);
        assertThat(desk.answer(List.of("explain", "case.json", "--json")))
                .contains("\"protocol\" : \"" + protocol.split("[.,]")[0] + "\"")
                .contains("\"protocolByDefault\" : " + protocol.contains("default"));
    }

    private static Part early(String json) {
        Part last = decide(json, Instant.parse("2026-03-12T00:00:00Z")).getLast();
        assertThat(last.question()).isEqualTo(QUESTION);
        return last;
    }

    private static List<Part> decide(String json, Instant at) {
        return CaseReader.read(json).decide(at);
    }

    /** MADRS of 30 before, and one after each of three infusions: from 24 down it is an improvement. */
    private static String series(String protocol, String more, int... after) {
        return ("{\"outcomes\":{\"instrument\":\"madrs\",\"protocol\":\"%s\"%s,\"scores\":[{\"total\":30,\"at\":\"2026-03-01T10:00:00Z\"},"
                + "{\"total\":%d,\"at\":\"2026-03-03T10:00:00Z\"},{\"total\":%d,\"at\":\"2026-03-06T10:00:00Z\"},"
                + "{\"total\":%d,\"at\":\"2026-03-10T10:00:00Z\"}]}}").formatted(protocol, more, after[0], after[1], after[2]);
    }
}
