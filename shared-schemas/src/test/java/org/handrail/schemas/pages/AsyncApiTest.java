package org.handrail.schemas.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.handrail.schemas.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Holds the AsyncAPI document against the official JSON Schema of AsyncAPI 3.0; the official parser reads it in infra/verification. */
class AsyncApiTest {

    private static Schema official;
    private static String yaml;

    @BeforeAll
    static void read() throws IOException {
        try (InputStream in = AsyncApiTest.class.getResourceAsStream("/asyncapi/3.0.0.json")) {
            official = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(in);
        }
        yaml = Language.text(Language.ROOT.resolve("asyncapi.yaml"));
    }

    @Test
    void the_document_is_valid_asyncapi() {
        assertThat(problems(yaml)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {
        "`asyncapi: 3.0.0`,               `asyncapi: 2.6.0`",
        "`  title: Handrail events\n`,    ``",
        "`action: send`,                  `action: publish`",
        "`    address: handrail.session`, `    adress: handrail.session`",
        "`retention.ms: -1`,              `retention.ms: for ever`",
        "`contentType: application/json`, `contentType: []`",
    })
    void a_broken_document_is_found(String was, String is) {
        assertThat(yaml).contains(was);
        assertThat(problems(yaml.replace(was, is == null ? "" : is))).isNotEmpty();
    }

    @Test
    void every_reference_has_its_target_in_the_document() {
        JsonNode document = new YAMLMapper().readTree(yaml);
        List<String> references = document.findValuesAsString("$ref");
        assertThat(references).hasSizeGreaterThan(Language.catalogue().size() * 3).allSatisfy(reference -> {
            assertThat(reference).startsWith("#/");
            assertThat(document.at(reference.substring(1)).isMissingNode()).as(reference).isFalse();
        });
    }

    private static List<Error> problems(String document) {
        return official.validate(new YAMLMapper().readTree(document));
    }
}
