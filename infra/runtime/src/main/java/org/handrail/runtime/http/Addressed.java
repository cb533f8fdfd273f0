package org.handrail.runtime.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.handrail.runtime.security.CallerToken;
import org.springframework.web.servlet.HandlerMapping;

/** Which part of its address a request was about, for a problem that names nothing closer. */
final class Addressed {

    /** The address as a whole, where no part of it stands for anything. */
    static final String ADDRESS = "address";
    private static final String CLINIC = "clinic";
    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?([A-Za-z]+)");

    private Addressed() {
    }

    /** The last part that names something, such as {@code room} in {@code /houses/{house}/rooms/{room}/keys}. */
    static String last(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        String last = ADDRESS;
        for (Matcher variable = VARIABLE.matcher(String.valueOf(pattern)); variable.find();) {
            last = variable.group(1);
        }
        return last;
    }

    /**
     * The part that should have named something that is there: a clinic that the caller may not enter, else what stands
     * for this id. It is the same for what is absent and for what belongs to another clinic.
     */
    static String missing(HttpServletRequest request, String id) {
        Map<?, ?> parts = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> named
                ? named : Map.of();
        if (parts.get(CLINIC) instanceof String clinic && !CallerToken.of(request).mayEnter(clinic)) {
            return CLINIC;
        }
        return parts.entrySet().stream().filter(part -> part.getValue().equals(id)).map(part -> String.valueOf(part.getKey()))
                .findFirst().orElseGet(() -> last(request));
    }
}
