package org.handrail.runtime.http;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * One spelling for all bodies that say the same: who repeats a command may write its JSON anew, with other blanks,
 * escapes or order of fields. What is no JSON stays as it came.
 */
final class SameBody {

    private static final JsonMapper SPELLING = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .build();

    private SameBody() {
    }

    static byte[] of(byte[] body) {
        try {
            JsonNode said = SPELLING.readTree(body);
            return said.isContainer() ? SPELLING.writeValueAsBytes(said) : body;
        } catch (JacksonException e) {
            return body;
        }
    }
}
