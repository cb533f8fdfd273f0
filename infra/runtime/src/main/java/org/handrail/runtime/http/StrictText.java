package org.handrail.runtime.http;

import java.time.DateTimeException;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Text as a person can write it: no control characters but tab and line ends, no half of a surrogate pair. */
final class StrictText extends StdScalarDeserializer<String> {

    StrictText() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
        String text = string(parser, context, String.class);
        return text.codePoints().allMatch(StrictText::allowed) ? text
                : refuse(context, String.class);
    }

    private static boolean allowed(int c) {
        boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return !surrogate && (!Character.isISOControl(c) || c == '\t' || c == '\n' || c == '\r');
    }

    private static String string(JsonParser parser, DeserializationContext context, Class<?> type) {
        return parser.hasToken(JsonToken.VALUE_STRING) ? parser.getString() : refuse(context, type);
    }

    /** The exception says neither the text nor the reason: a caller learns the rule, not his own words. */
    private static <T> T refuse(DeserializationContext context, Class<?> type) {
        return context.reportInputMismatch(type, "not in the form that is read here");
    }

    /** A value that is written as text of one form. */
    static final class Of<T> extends StdScalarDeserializer<T> {

        private final transient Pattern form;
        private final transient Function<String, T> read;

        Of(Class<T> type, Pattern form, Function<String, T> read) {
            super(type);
            this.form = form;
            this.read = read;
        }

        @Override
        @SuppressWarnings("unchecked") // handledType is what the constructor was given
        public T deserialize(JsonParser parser, DeserializationContext context) {
            String text = string(parser, context, handledType());
            try {
                return form.matcher(text).matches() ? read.apply(text) : refuse(context, handledType());
            } catch (DateTimeException e) {
                return refuse(context, handledType());
            }
        }
    }
}
