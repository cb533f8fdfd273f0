package org.handrail.schemas.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.handrail.schemas.Language;
import org.junit.jupiter.api.Test;

/**
 * Holds the files that are written from the catalogue, the schemas and the examples. With {@code -Dhandrail.write} it
 * writes them first.
 */
class GeneratedFilesTest {

    private static final String HOW = """
            %s is not what the catalogue, the schemas and the examples say. Write it again with
              mvn -pl shared-schemas test -Dtest=GeneratedFilesTest -Dhandrail.write
            and commit the result.""";

    @Test
    void the_asyncapi_document_is_up_to_date() throws IOException {
        hold(Language.ROOT.resolve("asyncapi.yaml"), new AsyncApiDocument().text());
    }

    @Test
    void the_page_of_events_is_up_to_date() throws IOException {
        hold(Path.of("../docs/events.md"), new EventsPage().text());
    }

    @Test
    void the_index_of_types_and_examples_is_up_to_date() throws IOException {
        hold(Language.ROOT.resolve("index.txt"), Language.catalogue().stream()
                .map(event -> event.get("type").stringValue())
                .map(type -> type + " " + String.join(" ", Language.names(Language.ROOT.resolve("examples").resolve(type))))
                .collect(Collectors.joining("\n", "", "\n")));
    }

    private static void hold(Path file, String text) throws IOException {
        if (System.getProperty("handrail.write") != null) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
        String found = Files.exists(file) ? Files.readString(file) : "";
        assertThat(found).withFailMessage(HOW.formatted(file.getFileName())).isEqualTo(text);
    }
}
