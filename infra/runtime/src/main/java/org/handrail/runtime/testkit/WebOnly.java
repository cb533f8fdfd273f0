package org.handrail.runtime.testkit;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.boot.autoconfigure.AutoConfigurationImportSelector;
import org.springframework.core.annotation.AnnotationAttributes;
import org.springframework.core.type.AnnotationMetadata;

/** Of everything that configures itself, only what belongs to HTTP: no store, no broker. */
public final class WebOnly extends AutoConfigurationImportSelector {

    private static final Pattern WEB = Pattern.compile("org\\.springframework\\.boot\\."
            + "(webmvc|tomcat|servlet|web|http|jackson|validation|security|health|actuate|micrometer|opentelemetry)\\..*"
            + "|org\\.springframework\\.boot\\.autoconfigure\\..*"
            + "|org\\.handrail\\.runtime\\.(http|security|outside)\\..*");

    @Override
    protected AnnotationAttributes getAttributes(AnnotationMetadata metadata) {
        return new AnnotationAttributes(Map.of("exclude", new String[0], "excludeName", new String[0]));
    }

    @Override
    protected List<String> getCandidateConfigurations(AnnotationMetadata metadata, AnnotationAttributes attributes) {
        return super.getCandidateConfigurations(metadata, attributes).stream()
                .filter(name -> WEB.matcher(name).matches()).toList();
    }
}
