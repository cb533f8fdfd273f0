package org.handrail.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.handrail.desk.cases.BadCase;
import org.handrail.desk.cases.CaseReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be read is refused in one sentence that names the field: a misspelt answer must not count as absent. */
class BadCasesTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', value = {
        "`{\"findings\":{\"mind\":{\"psychosis\":\"no\"}}}`                | `/findings/mind/psychosis: there is no such field here`",
        "`{\"findings\":{\"mind\":{\"maniaNow\":\"maybe\"}}}`              | `/findings/mind/maniaNow: \"maybe\" is none of yes, no, unknown.`",
        "`{\"findings\":{\"mind\":{\"maniaNow\":true}}}`                   | `/findings/mind/maniaNow: must be text.`",
        "`{\"findings\":{\"mind\":[]}}`                                    | `/findings/mind: must be an object.`",
        "`{\"findings\":{\"depression\":{\"phq9Total\":28}}}`              | `/findings/depression/phq9Total: 28 is out of range; it must be 0 to 27.`",
        "`{\"findings\":{\"depression\":{\"phq9Total\":\"14\"}}}`          | `/findings/depression/phq9Total: must be a whole number.`",
        "`{\"findings\":{\"depression\":{\"suicideRisk\":\"none\"}}}`     | `/findings/depression/suicideRisk: is told by its answers`",
        "`{\"findings\":{\"depression\":{\"phq9On\":\"March\"}}}`          | `/findings/depression/phq9On: \"March\" is not a day such as 2026-03-02.`",
        "`{\"findings\":{\"depression\":{\"trials\":{}}}}`                 | `/findings/depression/trials: must be a list.`",
        "`{\"findings\":{},\"occurredAt\":\"2026-03-02T10:00:00\"}`        | `/occurredAt: \"2026-03-02T10:00:00\" is not a time with its offset`",
        "`{\"findings\":{},\"ageYears\":121}`                              | `/ageYears: 121 is out of range; it must be 0 to 120.`",
        "`{\"findings\":{},\"zone\":\"Nowhere/Land\"}`                     | `/zone: \"Nowhere/Land\" is not a zone`",
        "`{\"protocol\":\"esketamine\"}`                                   | `/protocol: \"esketamine\" is none of esketamine-trd, esketamine-mdsi, iv-ketamine.`",
        "`{\"findings\":{},\"policy\":{\"phq9-mn\":10}}`                   | `/policy/phq9-mn: There is no such setting; the nearest is phq9-min. ./care rules list --settings names all.`",
        "`{\"findings\":{},\"policy\":{\"phq9-min\":28}}`                  | `/policy/phq9-min: phq9-min is 5 to 27 points.`",
        "`{\"findings\":{},\"policy\":{\"phq9-min\":15.5}}`                | `/policy/phq9-min: phq9-min is a whole number.`",
        "`{\"findings\":{},\"policy\":{\"spo2-stop\":92,\"spo2-note\":91}}` | `/policy/spo2-stop: spo2-stop is not above spo2-note.`",
        "`{\"findings\":{},\"policy\":{\"ELIG-ANEURYSM\":\"off\"}}`       | `/policy/ELIG-ANEURYSM: The label or its programme asks for ELIG-ANEURYSM`",
        "`{\"findings\":{},\"policy\":{\"phq9-min\":[1]}}`                 | `/policy/phq9-min: must be a number, true or false, or text.`",
        "`{\"instruments\":[{\"instrument\":\"phq-2\",\"occurredAt\":\"2026-03-02T10:00:00Z\"}]}` | `/instruments/0/instrument: \"phq-2\" is none of the forms taken here.`",
        "`{\"instruments\":[{\"instrument\":\"phq-9\",\"items\":[{\"item\":\"9\",\"value\":4}],\"occurredAt\":\"2026-03-02T10:00:00Z\"}]}` | `/instruments/0/items/0/value: The answer must be 0 to 3.`",
        "`{\"instruments\":[{\"instrument\":\"phq-9\",\"items\":[{\"item\":\"11\",\"value\":1}],\"occurredAt\":\"2026-03-02T10:00:00Z\"}]}` | `/instruments/0/items/0/item: The form has no such item.`",
        "`{\"instruments\":[{\"instrument\":\"audit-c\",\"total\":12,\"occurredAt\":\"2026-03-02T10:00:00Z\"}]}` | `/instruments/0/total: The total of this form is computed from its items.`",
        "`{\"instruments\":[{\"instrument\":\"madrs\",\"occurredAt\":\"2026-03-02T10:00:00Z\"}]}` | `/instruments/0/items: At least one item must be answered.`",
        "`{\"session\":{\"weighed\":[\"DOSE-NOTHING\"]}}`                  | `/session/weighed/0: there is no rule DOSE-NOTHING`",
        "`{\"session\":{\"readings\":[{\"systolic\":120}]}}`               | `/session/readings/0/at: is missing.`",
        "`{\"session\":{\"readings\":[{\"at\":\"2026-03-02T10:00:00Z\",\"symptoms\":[\"hiccups\"]}]}}` | `/session/readings/0/symptoms/0: \"hiccups\" is none of`",
        "`{\"session\":{},\"outcomes\":{}}`                                | `/outcomes: A case is a screening, a session or outcomes`",
        "`{\"outcomes\":{\"instrument\":\"phq-9\"}}`                       | `/outcomes/scores: is missing.`",
        "`{\"outcomes\":{\"instrument\":\"phq-9\",\"scores\":[{\"at\":\"2026-03-02T10:00:00Z\"}]}}` | `/outcomes/scores/0/total: is missing.`",
        "`{\"outcomes\":{\"instrument\":\"c-ssrs-screener\",\"scores\":[]}}` | `/outcomes/instrument: \"c-ssrs-screener\" has no total.`",
        "`{\"outcomes\":{\"instrument\":\"phq-9\",\"protocol\":\"iv\",\"scores\":[]}}` | `/outcomes/protocol: \"iv\" is none of`",
        "`{\"finding\":{}}`                                                | `/finding: A case has findings or protocol`",
        "`[]`                                                              | `A case is a JSON object.`",
        "`{\"findings\":`                                                  | `This is not JSON in line 1`",
        "`{\"findings\":{},\"findings\":{}}`                               | `This is not JSON in line 1`",
    })
    void a_case_that_cannot_be_read_names_the_field(String json, String sentence) {
        assertThatThrownBy(() -> CaseReader.read(json)).isInstanceOf(BadCase.class).message().startsWith(sentence)
                .doesNotContain("\n");
    }

    @ParameterizedTest
    @CsvSource({"phq-9, 27", "qids-sr16, 27", "madrs, 60", "gad-7, 21", "audit-c, 12", "dast-10, 10"})
    void a_score_has_the_range_of_its_form(String form, int most) {
        String series = "{\"outcomes\":{\"instrument\":\"" + form + "\",\"scores\":[{\"total\":%d,\"at\":\"2026-03-02T10:00:00Z\"}]}}";
        assertThat(CaseReader.read(series.formatted(most))).isNotNull();
        for (int beyond : new int[] {most + 1, -1}) {
            assertThatThrownBy(() -> CaseReader.read(series.formatted(beyond))).isInstanceOf(BadCase.class)
                    .hasMessage("/outcomes/scores/0/total: " + beyond + " is out of range; it must be 0 to " + most + ".");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "show DOSE-NOTHING | There is no rule DOSE-NOTHING; ./care rules list names all.",
        "show | show needs the id of a rule, such as DOSE-REST.",
        "explain | explain needs a file with a case; docs/cases has examples.",
        "explain none.json | There is no file none.json.",
        "explain --at noon none.json | --at: \"noon\" is not a time with its offset, such as 2026-03-02T10:00:00-05:00.",
        "explain --loud | explain knows FILE, --at, --json, --decision, --service and --token, not --loud.",
        "explain --decision ep-1~e-2 | --decision needs --service with the address of intake or session, whichever decided, and --token with a clinician's or nurse's token.",
        "forget | rules knows list, show, explain and patient-information, not forget.",
        "list all | list knows --settings, not all.",
        "list --settings all | list --settings knows nothing more, not all.",
    })
    void a_command_that_cannot_be_followed_is_refused_in_one_sentence(String command, String sentence) {
        RulesDesk desk = new RulesDesk(directory, Clock.systemUTC());
        assertThatThrownBy(() -> desk.answer(List.of(command.split(" ")))).isInstanceOf(BadCase.class).hasMessage(sentence);
    }

    @Test
    void a_file_that_is_no_text_is_refused_in_one_sentence() throws Exception {
        Files.write(directory.resolve("noise.json"), new byte[] {(byte) 0xff, (byte) 0xfe});
        assertThatThrownBy(() -> new RulesDesk(directory, Clock.systemUTC()).answer(List.of("explain", "noise.json")))
                .isInstanceOf(BadCase.class).hasMessage("noise.json cannot be read as text.");
    }

    @Test
    void a_case_that_says_nothing_is_incomplete_and_not_suitable_by_default() {
        assertThat(CaseReader.read("{\"findings\":{}}").decide(Instant.EPOCH).getFirst().outcome())
                .isEqualTo("INCOMPLETE");
    }
}
