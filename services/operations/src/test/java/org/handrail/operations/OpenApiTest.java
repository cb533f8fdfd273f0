package org.handrail.operations;

import java.io.IOException;
import org.handrail.runtime.testkit.openapi.OpenApiCheck;
import org.junit.jupiter.api.Test;

class OpenApiTest {

    @Test
    void the_openapi_document_is_what_the_code_says() throws IOException {
        OpenApiCheck.hold("operations", OperationsService.class);
    }
}
