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

    private final Resource document;

    OpenApiDoor(String service) {
        this.document = new ClassPathResource("/handrail/openapi/" + service + ".yaml");
    }

    @GetMapping(path = "/openapi", produces = MediaType.APPLICATION_YAML_VALUE)
    ResponseEntity<Resource> document() {
        return document.exists() ? ResponseEntity.ok(document) : ResponseEntity.notFound().build();
    }
}
