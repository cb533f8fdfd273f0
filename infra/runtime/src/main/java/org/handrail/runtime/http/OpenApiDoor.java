package org.handrail.runtime.http;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Gives this service's OpenAPI document to anybody: as it was written from the code and built in. */
@RestController
final class OpenApiDoor {

    private static final Resource DOCUMENT = new ClassPathResource("/handrail/openapi.yaml");

    @GetMapping(path = "/openapi", produces = MediaType.APPLICATION_YAML_VALUE)
    ResponseEntity<Resource> document() {
        return DOCUMENT.exists() ? ResponseEntity.ok(DOCUMENT) : ResponseEntity.notFound().build();
    }
}
