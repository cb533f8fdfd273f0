package org.handrail.runtime.http;

import java.util.List;
import org.handrail.runtime.decide.Refusal;
import org.handrail.runtime.decide.Refusal.Violation;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what is wrong with a body that could not be read: where and by which rule, never what stood there. */
final class UnreadableBody {

    /** The place of what is wrong with the body as a whole. */
    static final String BODY = "body";

    private UnreadableBody() {
    }

    static Refusal refusal(Throwable cause) {
        return switch (cause) {
            case null -> noBody();
            case InputCoercionException e -> at(e, new Expected("number-in-range", "A number of ordinary size."));
            case StreamConstraintsException ignored ->
                    plain("body-too-complex", "The body is nested too deeply, or has a value that is too long.");
            case UnrecognizedPropertyException e -> at(e, KnownFields.expected(e));
            case MismatchedInputException e when e.getPath().isEmpty() && e.getCurrentToken() == null -> noBody();
            case MismatchedInputException e when missing(e) -> at(e, Expected.VALUE);
            case MismatchedInputException e -> at(e, Expected.of(e.getTargetType()));
            case DatabindException e -> at(e, new Expected("allowed-value", "A value that is allowed here."));
            case JacksonException e ->
                    Refusal.invalid(pointer(e), "malformed-json", "The body is not valid JSON" + place(e) + ".");
            default -> plain("unreadable-body", "The body could not be read.");
        };
    }

    /** {@code null}, or nothing at all, for something that cannot be absent. */
    private static boolean missing(MismatchedInputException e) {
        return e.getTargetType() != null && e.getTargetType().isPrimitive()
                && (e.getCurrentToken() == null || e.getCurrentToken() == JsonToken.VALUE_NULL
                || e.getCurrentToken() == JsonToken.END_OBJECT);
    }

    private static Refusal at(JacksonException e, Expected expected) {
        return new Refusal(Refusal.Kind.INVALID, "unreadable-body", "The body does not have the form it should have.",
                List.of(new Violation(pointer(e), expected.rule(), null, expected.message())));
    }

    private static Refusal noBody() {
        return plain("body-required", "The request has no body, and this address needs one.");
    }

    private static Refusal plain(String reason, String detail) {
        return Refusal.invalid(BODY, reason, detail);
    }

    /** Names of fields that are ours; a name that the sender made up (a key of a map) becomes {@code *}. */
    private static String pointer(JacksonException e) {
        List<JacksonException.Reference> path = e.getPath();
        if (path.isEmpty()) {
            return BODY;
        }
        StringBuilder pointer = new StringBuilder();
        for (JacksonException.Reference step : path) {
            boolean madeUp = step.from() instanceof java.util.Map<?, ?>
                    || step.from() instanceof Class<?> type && java.util.Map.class.isAssignableFrom(type);
            pointer.append('/').append(step.getPropertyName() == null ? String.valueOf(step.getIndex())
                    : madeUp ? "*" : KnownFields.named(step.getPropertyName()));
        }
        return pointer.toString();
    }

    private static String place(JacksonException e) {
        return e.getLocation() == null || e.getLocation().getLineNr() < 1 ? ""
                : " (line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr() + ")";
    }
}
