package org.handrail.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which bodies say the same. */
class SameBodyTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', value = {
            "{\"a\": 1, \"b\": [1, 2]}       | { \"b\":[1,2],\"a\":1 }",
            "{\"a\": {\"x\": 1, \"y\": 2}} | {\"a\": {\"y\": 2, \"x\": 1}}",
            "[{\"x\": 1, \"y\": 2}]          | [{\"y\": 2, \"x\": 1}]",
            "{\"a\": \"Zo\\u00eb\"}        | {\"a\": \"Zo\u00eb\"}",
            "{\"a\": \"1/2\"}                | {\"a\": \"1\\/2\"}",
            "{\"a\": 1.50}                     | {\"a\": 1.5}"})
    void another_spelling_says_the_same(String one, String other) {
        assertThat(spelt(one)).isEqualTo(spelt(other));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', value = {
            "{\"a\": 1}                       | {\"a\": 2}",
            "{\"a\": 1}                       | {\"a\": \"1\"}",
            "{\"a\": 1}                       | {\"b\": 1}",
            "{\"a\": [1, 2]}                  | {\"a\": [2, 1]}",
            "{\"a\": null}                    | {}",
            "{\"a\": \"x y\"}               | {\"a\": \"x  y\"}",
            "{\"a\": 0.1}                     | {\"a\": 0.10000000000000000001}",
            "{\"a\": 1, \"a\": 2}           | {\"a\": 2}"})
    void another_content_does_not(String one, String other) {
        assertThat(spelt(one)).isNotEqualTo(spelt(other));
    }

    @Test
    void what_is_no_json_stays_as_it_came() {
        for (String body : new String[] {"", " ", "at=1", "{\"a\": 1} {}", "{\"a\": ", "<a/>", "5 "}) {
            assertThat(spelt(body)).isEqualTo(body);
        }
    }

    private static String spelt(String body) {
        return new String(SameBody.of(body.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }
}
