package org.handrail.runtime.outside;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is asked of a partner: {@code PUT /things/{thing}}, the braces filled from the body. */
record Operation(String method, String path) {

    private static final Pattern FORM = Pattern.compile("(GET|POST|PUT|DELETE) (/\\S*)");
    private static final Pattern FIELD = Pattern.compile("\\{([^}]+)}");

    /** @throws IllegalArgumentException when it has another form, or the body lacks a field of the path */
    static Operation of(String operation, Map<String, Object> body) {
        Matcher form = FORM.matcher(operation);
        if (!form.matches()) {
            throw new IllegalArgumentException("not a method and a path: " + operation);
        }
        return new Operation(form.group(1), FIELD.matcher(form.group(2)).replaceAll(field -> {
            Object value = body.get(field.group(1));
            if (value == null) {
                throw new IllegalArgumentException("no " + field.group(1) + " for " + operation);
            }
            return Matcher.quoteReplacement(segment(value.toString()));
        }));
    }

    /** One segment of a path, whatever the value holds (RFC 3986). */
    static String segment(String value) {
        String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20").replace("%7E", "~");
        return encoded.equals(".") || encoded.equals("..") ? encoded.replace(".", "%2E") : encoded;
    }
}
