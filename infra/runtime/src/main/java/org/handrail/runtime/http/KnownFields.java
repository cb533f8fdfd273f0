package org.handrail.runtime.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.handrail.runtime.security.CallerToken;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * A field that a form does not know is a slip of the hand, and what it was meant to say would be lost: refused by name.
 * Only a call that one of our services owes may say more than is read: it may come from a release that is ahead of
 * this one, and must not fail for that.
 */
final class KnownFields extends DeserializationProblemHandler {

    static final String RULE = "unknown-field";

    private static final String SERVICE = "service";
    /** What looks like a name of a field; whatever else stood there is not said again. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,39}");
    private static final int SLIPS = 2;

    @Override
    public boolean handleUnknownProperty(DeserializationContext context, JsonParser parser,
                                         ValueDeserializer<?> reader, Object form, String field) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now
                && owedByAService(now.getRequest())) {
            parser.skipChildren();
            return true;
        }
        return false;
    }

    static boolean owedByAService(HttpServletRequest request) {
        return AttemptHeader.on(request) && isService(request);
    }

    private static boolean isService(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof CallerToken token && token.getPrincipal().roles().contains(SERVICE);
    }

    static Expected expected(UnrecognizedPropertyException unknown) {
        return new Expected(RULE, "There is no such field here." + guess(unknown.getPropertyName(),
                unknown.getKnownPropertyIds() == null ? List.of() : unknown.getKnownPropertyIds()));
    }

    /** Where there is a known name that is almost the same, it is said; otherwise empty. */
    static String guess(String unknown, Collection<?> known) {
        return known.stream().map(Object::toString).filter(name -> distance(name, unknown) <= SLIPS)
                .min(Comparator.comparingInt(name -> distance(name, unknown)))
                .map(near -> " Is it " + near + "?").orElse("");
    }

    /** The name as it may be said again. */
    static String named(String field) {
        return NAME.matcher(field).matches() ? field : "*";
    }

    /** How many letters have to be put in, left out or changed (Levenshtein); capitals count for nothing. */
    private static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[] row = IntStream.rangeClosed(0, b.length()).toArray();
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
