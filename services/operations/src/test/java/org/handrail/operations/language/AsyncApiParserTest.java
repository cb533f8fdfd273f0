package org.handrail.operations.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.handrail.operations.page.Browsers;
import org.handrail.schemas.PublishedLanguage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody else's program makes of the AsyncAPI document: the official parser, in the browser that it is made for. */
class AsyncApiParserTest {

    private static final String READ = """
            async text => {
                const {document, diagnostics} = await new AsyncAPIParser().parse(text);
                return {
                    errors: diagnostics.filter(found => found.severity === 0).map(found => found.code + ' ' + found.message),
                    messages: document ? document.messages().all().map(message => message.id()) : [],
                };
            }""";

    private static Browsers browsers;
    private static Page page;
    private static String yaml;

    @BeforeAll
    static void open() throws IOException {
        browsers = new Browsers();
        page = browsers.chromium.newPage();
        page.addScriptTag(new Page.AddScriptTagOptions().setContent(text(
                new GZIPInputStream(AsyncApiParserTest.class.getResourceAsStream("/asyncapi/parser-3.6.3.js.gz")))));
        yaml = text(AsyncApiParserTest.class.getResourceAsStream("/handrail/asyncapi.yaml"));
    }

    @AfterAll
    static void shut() {
        browsers.close();
    }

    @Test
    void the_official_parser_finds_every_event_and_no_error() {
        Map<String, List<String>> read = read(yaml);
        assertThat(read.get("errors")).isEmpty();
        assertThat(read.get("messages")).containsExactlyInAnyOrderElementsOf(PublishedLanguage.types());
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {
        "`#/components/schemas/headers`,  `headers.json`",
        "`action: send`,                  `action: publish`",
        "`asyncapi: 3.0.0`,               `asyncapi: 4.0.0`",
        "`contentType: application/json`, `contentType: []`",
    })
    void a_broken_document_is_refused(String was, String is) {
        assertThat(yaml).contains(was);
        assertThat(read(yaml.replace(was, is)).get("errors")).isNotEmpty();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, List<String>> read(String document) {
        return (Map<String, List<String>>) page.evaluate(READ, document);
    }

    private static String text(InputStream in) throws IOException {
        try (in) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
