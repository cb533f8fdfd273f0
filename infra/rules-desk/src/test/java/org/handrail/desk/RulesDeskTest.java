package org.handrail.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.handrail.clinical.rule.Registry;
import org.handrail.clinical.rule.Setting;
import org.handrail.desk.cases.Reading;
import org.handrail.desk.cases.ScreeningCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class RulesDeskTest {

    private final RulesDesk desk = new RulesDesk(Path.of(""), Clock.systemUTC());

    @Test
    void the_list_has_a_line_for_every_rule_with_its_tag_in_brackets() {
        List<String> lines = desk.answer(List.of("list")).lines().toList();
        assertThat(lines).hasSameSizeAs(Registry.all())
                .anySatisfy(line -> assertThat(line).matches("ELIG-ANEURYSM +\\[L-must] +Aneurysm"));
    }

    @Test
    void a_rule_is_shown_with_its_source_and_settings() {
        assertThat(desk.answer(List.of("show", "DOSE-REST"))).contains("DOSE-REST [L-weigh] Rest between devices")
                .contains("source:   Spravato US prescribing information").contains("dose-rest, default 5, allowed 5 to 15 min");
    }

    @Test
    void the_settings_are_listed_once_each_with_their_rule_default_and_range() {
        List<String> lines = desk.answer(List.of("list", "--settings")).lines().toList();
        assertThat(lines).anySatisfy(line -> assertThat(line).matches("phq9-min +ELIG-SEVERITY +default 15, allowed 5 to 27 points"))
                .extracting(line -> line.split(" ")[0]).doesNotHaveDuplicates()
                .containsAll(Registry.all().stream().flatMap(rule -> rule.settings().stream()).map(Setting::key).toList());
    }

    /** The command as it is sent to intake is a case as it stands. */
    @Test
    void a_screening_is_read_with_the_fields_that_intake_takes() {
        JsonNode schemas = schemas("intake");
        assertThat(names(ScreeningCase.class)).containsAll(names(schemas.get("Screened")));
        assertThat(names(ScreeningCase.Findings.class)).isEqualTo(names(schemas.get("Findings")));
        assertThat(names(ScreeningCase.Portion.class)).isEqualTo(names(schemas.get("Portion")));
        for (Class<?> group : Stream.of(ScreeningCase.Findings.class.getRecordComponents()).map(part -> part.getType()).toList()) {
            assertThat(names(group)).as(group.getSimpleName()).isEqualTo(names(schemas.get(group.getSimpleName())));
        }
    }

    @ParameterizedTest
    @CsvSource({"systolic, 400", "diastolic, 300", "heartRate, 400", "spo2, 100", "respiratoryRate, 150", "moaas, 5"})
    void a_vital_sign_has_the_bounds_that_the_chair_takes(String field, int most) {
        assertThat(schemas("session").get("Vitals").get("properties").get(field).get("maximum").intValue()).isEqualTo(most);
        assertThat(names(Reading.class)).contains(field);
    }

    private static JsonNode schemas(String service) {
        return new YAMLMapper().readTree(Path.of("../../docs/api/" + service + ".yaml").toFile()).get("components").get("schemas");
    }

    private static List<String> names(Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).map(part -> part.getName()).sorted().toList();
    }

    private static List<String> names(JsonNode schema) {
        return schema.get("properties").propertyNames().stream().sorted().toList();
    }
}
