package org.handrail.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The worked cases as files that anyone can change and ask again. */
class ExampleCasesTest {

    private static final Path CASES = Path.of("../../docs/cases");

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "01-baseline,                  0, ELIGIBLE,   ELIG-TRD,         G",
        "02-phq9-of-14,                0, REVIEW,     ELIG-SEVERITY,    P",
        "03-stopped-after-two-weeks,   0, EXCLUDED,   ELIG-TRD,         G",
        "03-where-intolerance-counts,  0, REVIEW,     ELIG-TRD,         G",
        "04-two-drugs-of-one-class,    0, REVIEW,     ELIG-TRD-CLASS,   P",
        "05-pressure-of-140-over-90,   0, ELIGIBLE,   ELIG-TRD,         G",
        "06-pressure-still-high,       0, REVIEW,     ELIG-BP-HOLD,     P",
        "07-aneurysm,                  0, EXCLUDED,   ELIG-ANEURYSM,    L-must",
        "08-lorazepam-1-mg,            0, ELIGIBLE,   ELIG-BENZODIAZEPINE, G",
        "09-clonazepam-3-mg,           0, REVIEW,     ELIG-BENZODIAZEPINE, G",
        "10-wish-to-be-dead,           0, ELIGIBLE,   ELIG-TRD,         G",
        "10-wish-to-be-dead,           1, same-day,   RISK-LOW,         G",
        "11-some-intent,               0, ELIGIBLE,   ELIG-TRD,         G",
        "11-some-intent,               1, emergency,  RISK-HIGH,        G",
        "12-bipolar-depression,        0, REVIEW,     ELIG-BIPOLAR,     G",
        "13-child-pugh-b,              0, ELIGIBLE,   ELIG-LIVER,       L-weigh",
        "13-child-pugh-c,              0, EXCLUDED,   ELIG-LIVER,       L-weigh",
        "14-crisis-in-the-chair,       1, emergency,  MON-BP-CRISIS,    L-weigh",
        "15-age-17,                    0, EXCLUDED,   ELIG-AGE,         L-must",
        "16-dast-of-2,                 0, ELIGIBLE,   ELIG-TRD,         G",
        "16-dast-of-3,                 0, REVIEW,     ELIG-DAST,        G",
        "17-aneurysm-not-asked,        0, INCOMPLETE, ELIG-TRD,         G",
        "18-second-device-too-early,   0, held,       DOSE-REST,        L-weigh",
        "18-second-device-in-time,     0, permitted,  ,",
        "19-third-day-in-a-week,       0, held,       DOSE-WEEK,        P",
        "20-urinary-symptoms,          0, held,       DAY-URINARY,      P",
        "21-ready-to-leave,            2, ready,      ,",
        "21-nobody-comes,              2, not-yet,    REL-RIDE,         P",
        "21-liver-disease,             2, not-yet,    REL-LIVER,        L-weigh",
        "22-phq9-from-22-to-11,        0, response,   OUT-CLASS,        G",
        "22-phq9-from-22-to-11,        1, no-remission, ,",
        "22-phq9-from-23-to-12,        0, partial,    OUT-CLASS,        G",
        "23-madrs-12-cut-off-12,       1, remission,  OUT-REMISSION,    K",
        "23-madrs-12-cut-off-10,       1, no-remission, ,",
        "24-relapse,                   2, suspected,  OUT-RELAPSE,      P",
        "24-relapse,                   3, worse,      OUT-WORSE,        P",
        "25-no-improvement,            4, 'due, stop-proposed', OUT-STOP-REVIEW, G",
    })
    void a_worked_case_is_decided_as_it_must_be(String file, int question, String outcome, String rule, String tag) {
        JsonNode decision = JsonMapper.shared().readTree(explain(file, "--json")).get("decisions").get(question);
        assertThat(decision.get("outcome").stringValue()).isEqualTo(outcome);
        List<String> hits = decision.get("rules").valueStream()
                .map(hit -> hit.get("rule").stringValue() + " [" + hit.get("tag").stringValue() + "]").toList();
        if (rule == null) {
            assertThat(hits).isEmpty();
        } else {
            assertThat(hits).contains(rule + " [" + tag + "]");
            assertThat(explain(file)).contains(rule + " [" + tag + "] version ");
        }
    }

    @Test
    void every_file_is_tried() throws Exception {
        CsvSource table = getClass().getDeclaredMethod("a_worked_case_is_decided_as_it_must_be", String.class, int.class,
                String.class, String.class, String.class).getAnnotation(CsvSource.class);
        TreeSet<String> tried = new TreeSet<>(Stream.of(table.value()).map(row -> row.split(",")[0].strip()).toList());
        assertThat(files()).isEqualTo(tried);
    }

    @Test
    void what_is_missing_is_named_and_what_would_settle_it() {
        assertThat(explain("17-aneurysm-not-asked")).contains("missing: aneurysmal-disease")
                .contains("/findings/circulation/aneurysmalDisease: if it were known to be no  May this patient be treated? ELIGIBLE");
    }

    @ParameterizedTest
    @CsvSource({
        "02-phq9-of-14,              /findings/depression/phq9Total: 14 → 15  May this patient be treated? ELIGIBLE",
        "03-stopped-after-two-weeks, /findings/depression/trials/1/weeksAtDose: 2 → 6  May this patient be treated? ELIGIBLE",
        "05-pressure-of-140-over-90, /findings/pressure/systolic: 140 → 141  May this patient be treated? REVIEW",
        "09-clonazepam-3-mg,         /findings/medicines/lorazepamEquivalentMg: 6.0 → 2.0  May this patient be treated? ELIGIBLE",
        "16-dast-of-3,               /findings/substances/dast10: 3 → 2  May this patient be treated? ELIGIBLE",
        "21-nobody-comes,            /session/leaving/rideAtDoor: no → yes  May the patient leave? ready",
        "22-phq9-from-23-to-12,      /outcomes/scores/1/total: 12 → 11  Has the patient responded? response",
    })
    void the_nearest_single_change_is_named(String file, String change) {
        assertThat(explain(file)).contains(change);
    }

    @Test
    void time_alone_is_a_change_too() {
        assertThat(explain("18-second-device-too-early")).contains("May device 2 be given? permitted");
        assertThat(new RulesDesk(CASES, Clock.systemUTC()).answer(List.of("explain", "18-second-device-too-early.json",
                "--at", "2026-03-11T10:05:00-04:00"))).contains("(permitted)");
    }

    private static TreeSet<String> files() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return new TreeSet<>(files.map(file -> file.getFileName().toString().replace(".json", "")).toList());
        }
    }

    private static String explain(String file, String... more) {
        return new RulesDesk(CASES, Clock.systemUTC()).answer(Stream.concat(Stream.of("explain", file + ".json"),
                Stream.of(more)).toList());
    }
}
