package org.handrail.runtime.testkit.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ShapesTest {

    enum Colour {
        RED("red"), DARK_RED("dark-red");

        private final String code;

        Colour(String code) {
            this.code = code;
        }

        @Override
        public String toString() {
            return code;
        }
    }

    enum Fitting {
        @JsonProperty("bayonet") BAYONET, @JsonProperty("screw-in") SCREW_IN
    }

    /** A lamp. @param watt what it takes */
    record Lamp(@NotNull @Min(1) @Max(60) Integer watt, Colour colour, Fitting fitting, boolean on, Instant since,
                @Size(max = 3) List<@Pattern(regexp = "[a-z]+") String> names) {
    }

    @Test
    void a_record_becomes_a_schema_with_its_constraints_and_comments() throws IOException {
        Shapes shapes = new Shapes(Sentences.of(Path.of("src/test/java/org/handrail/runtime/testkit/openapi")));
        assertThat(shapes.of(Lamp.class)).isEqualTo(Map.of("$ref", "#/components/schemas/Lamp"));
        JsonMapper json = JsonMapper.shared();
        assertThat(json.readTree(json.writeValueAsString(shapes.all().get("Lamp")))).isEqualTo(json.readTree("""
                {"type": "object", "description": "A lamp.", "required": ["watt", "on"], "properties": {
                  "watt": {"type": "integer", "minimum": 1, "maximum": 60, "description": "what it takes"},
                  "colour": {"type": "string", "enum": ["red", "dark-red"]},
                  "fitting": {"type": "string", "enum": ["bayonet", "screw-in"]},
                  "on": {"type": "boolean"},
                  "since": {"type": "string", "format": "date-time"},
                  "names": {"type": "array", "maxItems": 3, "items": {"type": "string", "pattern": "^(?:[a-z]+)$"}}}}"""));
    }
}
