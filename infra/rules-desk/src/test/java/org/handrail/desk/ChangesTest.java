package org.handrail.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.handrail.desk.cases.Case;
import org.handrail.desk.cases.CaseReader;
import org.handrail.desk.cases.Change;
import org.handrail.desk.cases.Changes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Only what can still become otherwise is named as what would change an outcome, and what could still be learnt. */
class ChangesTest {

    private static final Path CASES = Path.of("../../docs/cases");

    @ParameterizedTest
    @CsvSource({
        "07-aneurysm,                /findings/circulation/aneurysmalDisease",
        "15-age-17,                  /ageYears",
        "12-bipolar-depression,      /findings/depression/diagnosis",
        "13-child-pugh-c,            /findings/body/childPugh",
        "02-phq9-of-14,              /findings/depression/phq9On",
        "02-phq9-of-14,              /findings/depression/trials/0/improvementPercent",
        "11-some-intent,             /instruments/0/items/3/value",
        "14-crisis-in-the-chair,     /session/readings/0/systolic",
        "18-second-device-too-early, /session/given/0/amountMg",
        "22-phq9-from-23-to-12,      /outcomes/scores/0/total",
        "22-phq9-from-23-to-12,      /outcomes/protocol",
        "22-phq9-from-23-to-12,      /outcomes/visits",
    })
    void who_somebody_is_and_what_has_been_is_not_moved(String file, String fact) throws IOException {
        assertThat(of(read(file))).extracting(Change::field).doesNotContain(fact);
    }

    @Test
    void an_adequate_trial_does_not_get_shorter_by_itself() throws IOException {
        assertThat(of(read("01-baseline"))).extracting(Change::field).noneMatch(field -> field.contains("weeksAtDose"));
        assertThat(of(read("03-stopped-after-two-weeks"))).anyMatch(change -> change.field().contains("weeksAtDose"));
    }

    @Test
    void a_score_that_is_too_old_can_be_asked_for_anew_today() throws IOException {
        Case old = with("01-baseline", "\"phq9On\": \"2026-03-02\"", "\"phq9On\": \"2025-11-02\"");
        assertThat(change(old, "/findings/depression/phq9On").to()).isEqualTo("2026-03-02");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"dast10\": 0                     | \"dast10\": null                   | /findings/substances/dast10               | 0",
        "\"auditC\": 1                     | \"auditC\": null                   | /findings/substances/auditC               | 1",
        "\"lorazepamEquivalentMg\": 0      | \"lorazepamEquivalentMg\": null    | /findings/medicines/lorazepamEquivalentMg | 0.0",
        "\"ageYears\": 42                  | \"ageYears\": null                 | /ageYears                                 | 42",
        "\"phq9Total\": 19                 | \"phq9Total\": null                | /findings/depression/phq9Total            | 19",
        "\"phq9On\": \"2026-03-02\"        | \"phq9On\": null                   | /findings/depression/phq9On               | 2026-03-02",
        "\"diagnosis\": \"F33.2\"          | \"diagnosis\": null                | /findings/depression/diagnosis            | F33.2",
        "\"childPugh\": \"none\"           | \"childPugh\": \"unknown\"         | /findings/body/childPugh                  | none",
        "\"aneurysmalDisease\": \"no\"     | \"aneurysmalDisease\": \"unknown\" | /findings/circulation/aneurysmalDisease   | no",
    })
    void of_what_is_not_known_the_usual_is_supposed_first(String was, String is, String field, String usual) throws IOException {
        Change change = change(with("01-baseline", was, is), field);
        assertThat(change.from()).isNull();
        assertThat(change.to()).isEqualTo(usual);
        assertThat(change.stricter()).isFalse();
    }

    @Test
    void of_a_heart_attack_whose_day_is_not_known_a_year_ago_is_supposed_and_of_none_nothing() throws IOException {
        String day = "/findings/circulation/lastEventOn";
        assertThat(change(with("01-baseline", "\"recentCardiovascularEvent\": \"no\"", "\"recentCardiovascularEvent\": \"unknown\""),
                day).to()).isEqualTo("2025-03-02");
        assertThat(of(read("01-baseline"))).extracting(Change::field).doesNotContain(day);
    }

    @Test
    void when_more_is_missing_all_of_it_together_is_supposed() throws IOException {
        String told = Files.readString(CASES.resolve("01-baseline.json"));
        Case two = CaseReader.read(told.replace("\"dast10\": 0", "\"dast10\": null").replace("\"aneurysmalDisease\": \"no\"",
                "\"aneurysmalDisease\": \"unknown\""));
        assertThat(of(two)).filteredOn(change -> !change.stricter()).singleElement().satisfies(change -> {
            assertThat(change.field()).isEmpty();
            assertThat(change.outcomes()).containsExactly("May this patient be treated? ELIGIBLE");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"21-ready-to-leave", "21-nobody-comes"})
    void only_the_newest_reading_can_come_out_otherwise(String file) throws IOException {
        assertThat(of(read(file))).extracting(Change::field).anyMatch(field -> field.startsWith("/session/readings/1"))
                .noneMatch(field -> field.startsWith("/session/readings/0"));
    }

    private static Change change(Case told, String field) {
        List<Change> changes = of(told).stream().filter(change -> change.field().equals(field)).toList();
        assertThat(changes).isNotEmpty();
        return changes.getFirst();
    }

    private static List<Change> of(Case told) {
        return Changes.of(told, told.moment() == null ? Instant.parse("2026-03-02T15:00:00Z") : told.moment());
    }

    private static Case read(String file) throws IOException {
        return CaseReader.read(Files.readString(CASES.resolve(file + ".json")));
    }

    private static Case with(String file, String was, String is) throws IOException {
        String told = Files.readString(CASES.resolve(file + ".json"));
        assertThat(told).contains(was);
        return CaseReader.read(told.replace(was, is));
    }
}
