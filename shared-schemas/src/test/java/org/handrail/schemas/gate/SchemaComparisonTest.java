package org.handrail.schemas.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.handrail.schemas.Language;
import org.handrail.schemas.gate.Break.Hurt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Counter-examples: one for each way of breaking a reader, and each is bitten from the right side. */
class SchemaComparisonTest {

    private static final String RELEASED = """
            {"$id":"urn:x","title":"T","type":"object","required":["level","grade","codes"],"properties":{
              "level":{"type":"string","enum":["high","low"]},
              "grade":{"type":"integer","minimum":1,"maximum":5},
              "code":{"type":"string","pattern":"^[a-z]+$","minLength":2,"maxLength":9},
              "at":{"type":"string","format":"date-time"},
              "fixed":{"const":"a"},
              "codes":{"type":"array","minItems":1,"maxItems":4,"items":{"type":"object","required":["rule"],
                "properties":{"rule":{"type":"string","pattern":"^[a-z]+$"},"version":{"type":"integer","minimum":1}},
                "additionalProperties":true}}},
             "additionalProperties":true}""";

    @ParameterizedTest(name = "{4}: {0} to {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        // required
        "`[\"level\",\"grade\",\"codes\"]` | `[\"level\",\"codes\"]`                        | OLD_READER | /grade  | no longer required",
        "`[\"level\",\"grade\",\"codes\"]` | `[\"level\",\"grade\",\"codes\",\"code\"]`     | NEW_READER | /code   | now required",
        "`\"required\":[\"rule\"],`        | ``                                            | OLD_READER | /codes/items/rule | no longer required",
        "`[\"rule\"]`                      | `[\"rule\",\"version\"]`                      | NEW_READER | /codes/items/version | now required",
        // fields
        "`\"at\":{\"type\":\"string\",\"format\":\"date-time\"},` | ``                      | BOTH       | /at     | field removed",
        "`\"at\":{`                        | `\"occurredAt\":{`                            | BOTH       | /at     | field removed",
        // listed values
        "`[\"high\",\"low\"]`              | `[\"high\",\"low\",\"none\"]`                 | OLD_READER | /level  | value added: \"none\"",
        "`[\"high\",\"low\"]`              | `[\"high\"]`                                  | NEW_READER | /level  | value removed: \"low\"",
        "`,\"enum\":[\"high\",\"low\"]`    | ``                                            | OLD_READER | /level  | values are no longer listed",
        "`\"format\":\"date-time\"`        | `\"format\":\"date-time\",\"enum\":[\"x\"]`   | NEW_READER | /at     | values are now listed",
        // types, patterns, formats
        "`{\"type\":\"integer\",\"minimum\":1,\"max` | `{\"type\":\"number\",\"minimum\":1,\"max` | BOTH | /grade  | type changed",
        "`\"^[a-z]+$\",\"min`              | `\"^[a-z0-9]+$\",\"min`                       | BOTH       | /code   | pattern changed",
        "`,\"pattern\":\"^[a-z]+$\"}`      | `}`                                           | BOTH       | /codes/items/rule | pattern changed",
        "`,\"format\":\"date-time\"`       | ``                                            | BOTH       | /at     | format changed",
        // ranges
        "`\"maximum\":5`                   | `\"maximum\":4`                               | NEW_READER | /grade  | maximum tightened",
        "`\"maximum\":5`                   | `\"maximum\":5.5`                             | OLD_READER | /grade  | maximum loosened",
        "`\"minimum\":1,`                  | `\"minimum\":2,`                              | NEW_READER | /grade  | minimum tightened",
        "`\"minimum\":1,`                  | `\"minimum\":0,`                              | OLD_READER | /grade  | minimum loosened",
        "`\"minimum\":1,`                  | ``                                            | OLD_READER | /grade  | minimum removed",
        "`\"minimum\":1}`                  | `\"minimum\":1,\"maximum\":9}`                | NEW_READER | /codes/items/version | maximum added",
        "`\"minLength\":2`                 | `\"minLength\":3`                             | NEW_READER | /code   | minLength tightened",
        "`\"maxLength\":9`                 | `\"maxLength\":10`                            | OLD_READER | /code   | maxLength loosened",
        "`\"minItems\":1`                  | `\"minItems\":0`                              | OLD_READER | /codes  | minItems loosened",
        "`\"maxItems\":4`                  | `\"maxItems\":3`                              | NEW_READER | /codes  | maxItems tightened",
        // unknown fields
        "`},\n \"additionalProperties\":true` | `},\n \"additionalProperties\":false`      | NEW_READER | /       | unknown fields are no longer let through",
        "`\"version\":{\"type\":\"integer\",\"minimum\":1}},\n    \"additionalProperties\":true` | `\"version\":{\"type\":\"integer\",\"minimum\":1}},\n    \"additionalProperties\":{\"type\":\"string\"}` | NEW_READER | /codes/items | unknown fields are no longer let through",
        // a keyword the gate does not know
        "`\"minItems\":1`                  | `\"minItems\":1,\"uniqueItems\":true`         | BOTH       | /codes  | uniqueItems changed",
        "`\"title\":\"T\"`                 | `\"title\":\"T\",\"dependentRequired\":{}`    | BOTH       | /       | dependentRequired changed",
        "`\"items\":{`                     | `\"items\":true,\"prefixItems\":{`            | BOTH       | /codes  | items changed",
    })
    void a_breaking_change_is_bitten(String was, String is, Hurt hurt, String at, String why) {
        assertThat(RELEASED).contains(was);
        JsonNode changed = Language.parse(RELEASED.replace(was, is == null ? "" : is));
        assertThat(SchemaComparison.breaks(Language.parse(RELEASED), changed)).contains(new Break(at, hurt, why));
    }

    @Test
    void one_value_put_for_another_hurts_both_sides() {
        JsonNode changed = Language.parse(RELEASED.replace("{\"const\":\"a\"}", "{\"const\":\"b\"}"));
        assertThat(SchemaComparison.breaks(Language.parse(RELEASED), changed)).containsExactlyInAnyOrder(
                new Break("/fixed", Hurt.OLD_READER, "value added: \"b\""),
                new Break("/fixed", Hurt.NEW_READER, "value removed: \"a\""));
    }

    @Test
    void a_field_added_to_an_object_that_was_closed_is_bitten() {
        JsonNode closed = Language.parse("""
                {"type":"object","properties":{"a":{"type":"boolean"}},"additionalProperties":false}""");
        JsonNode more = Language.parse("""
                {"type":"object","properties":{"a":{"type":"boolean"},"b":{"type":"boolean"}},"additionalProperties":false}""");
        assertThat(SchemaComparison.breaks(closed, more)).containsExactly(
                new Break("/b", Hurt.OLD_READER, "field added to a closed object"));
    }

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "`\"fixed\":{`                     | `\"later\":{\"type\":\"boolean\"},\"fixed\":{`",
        "`\"rule\":{`                      | `\"later\":{\"type\":\"boolean\"},\"rule\":{`",
        "`\"title\":\"T\"`                 | `\"title\":\"Other\",\"description\":\"Words.\",\"$comment\":\"c\"`",
        "`[\"high\",\"low\"]`              | `[\"low\",\"high\"]`",
        "`{\"const\":\"a\"}`               | `{\"enum\":[\"a\"]}`",
        "`[\"level\",\"grade\",\"codes\"]` | `[\"codes\",\"grade\",\"level\"]`",
        "`\"maximum\":5`                   | `\"maximum\":5.0`",
        "`,\n \"additionalProperties\":true` | ``",
        "`\"title\":\"T\"`                 | `\"title\":\"T\"`",
    })
    void a_change_that_every_reader_survives_is_let_through(String was, String is) {
        assertThat(RELEASED).contains(was);
        JsonNode changed = Language.parse(RELEASED.replace(was, is == null ? "" : is));
        assertThat(SchemaComparison.breaks(Language.parse(RELEASED), changed)).isEmpty();
    }
}
