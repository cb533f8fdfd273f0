package org.handrail.runtime.testkit.openapi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.handrail.runtime.security.AccessTable;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** Holds {@code docs/api/<service>.yaml} to the code. With {@code -Dhandrail.write} it writes the file first. */
public final class OpenApiCheck {

    private static final YAMLMapper YAML = YAMLMapper.builder().disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES).enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .disable(YAMLWriteFeature.SPLIT_LINES).build();

    private OpenApiCheck() {
    }

    /**
     * Called by a test of a service, in the service's directory.
     *
     * @param application the class of the service that has {@code main}
     * @throws AssertionError when the file is not what the code says
     */
    public static void hold(String service, Class<?> application) throws IOException {
        Path root = Path.of("../..");
        Sentences sentences = Sentences.of(Path.of("src/main/java"), root.resolve("services/clinical-rules/src/main/java"),
                root.resolve("infra/runtime/src/main/java/org/handrail/runtime"));
        AccessTable access = AccessTable.of(Found.tables(application.getPackageName()));
        String text = "# Written from the code of " + service + " by its OpenApiTest. Do not edit.\n"
                + YAML.writeValueAsString(new ApiDocument(service, access, sentences)
                        .of(Found.routes(application.getPackageName(), "org.handrail.runtime")));
        Path file = root.resolve("docs/api").resolve(service + ".yaml");
        if (System.getProperty("handrail.write") != null) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
        if (!Files.exists(file) || !Files.readString(file).equals(text)) {
            throw new AssertionError("docs/api/%s.yaml is not what the code says. Write it again with%n".formatted(service)
                    + "  mvn -pl :" + service + " -am test -Dtest=OpenApiTest -Dhandrail.write"
                    + " -Dsurefire.failIfNoSpecifiedTests=false%nand commit the result.".formatted());
        }
    }
}
