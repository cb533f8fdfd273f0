package org.handrail.verification.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Another tool than the one that wrote them reads the OpenAPI documents and finds nothing wrong. */
class OpenApiDocumentsTest {

    private static final Path DOCUMENTS = Path.of("../../docs/api");

    @ParameterizedTest
    @ValueSource(strings = {"intake", "scheduling", "session", "follow-up", "operations"})
    void a_document_is_read_without_a_complaint_and_every_address_says_who_may_call_it(String service) throws IOException {
        SwaggerParseResult read = read(Files.readString(DOCUMENTS.resolve(service + ".yaml")));
        assertThat(read.getMessages()).isEmpty();
        OpenAPI document = read.getOpenAPI();
        assertThat(document.getOpenapi()).isEqualTo("3.1.0");
        assertThat(document.getPaths()).hasSizeGreaterThan(6).allSatisfy((path, item) ->
                assertThat(item.readOperations()).isNotEmpty().allSatisfy(o -> describes(path, o)));
    }

    private static void describes(String path, Operation operation) {
        boolean open = path.equals("/openapi") || path.equals("/words");
        assertThat(operation.getSecurity()).as(path).satisfies(s -> assertThat(s.isEmpty()).isEqualTo(open));
        assertThat(operation.getResponses()).as(path).containsKeys("2XX", "4XX");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {
        "`#/components/schemas/Day\"`,     `#/components/schemas/Dais\"`",
        "`    Problem:\n      description`, `    Trouble:\n      description`",
        "`in: path`,                       `in: the-path`",
        "`  IdempotencyKey:`,              `  OtherKey:`",
    })
    void a_broken_document_is_found(String was, String is) throws IOException {
        String text = Files.readString(DOCUMENTS.resolve("scheduling.yaml"));
        String from = was.replace("\\n", "\n");
        assertThat(text).contains(from);
        String broken = text.replace(from, is.replace("\\n", "\n"));
        assertThat(Stream.concat(read(broken).getMessages().stream(), withoutTarget(broken).stream())).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"intake", "scheduling", "session", "follow-up", "operations"})
    void every_reference_has_a_target(String service) throws IOException {
        assertThat(withoutTarget(Files.readString(DOCUMENTS.resolve(service + ".yaml")))).isEmpty();
    }

    /** The tool follows references to schemas alone. */
    private static List<String> withoutTarget(String text) {
        JsonNode document = new YAMLMapper().readTree(text);
        return document.findValuesAsString("$ref").stream().filter(r -> document.at(r.substring(1)).isMissingNode()).toList();
    }

    private static SwaggerParseResult read(String text) {
        return new OpenAPIV3Parser().readContents(text, null, null);
    }
}
