package org.handrail.runtime.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.regex.Pattern;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/**
 * Reads JSON from outside literally: a number is not text and text is not a number, a time has its offset, a key
 * stands once, a field that the form does not know is refused by its name (see {@link KnownFields}).
 */
final class StrictJson implements JsonMapperBuilderCustomizer {

    private static final Pattern TIME = Pattern.compile(
            "\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?([Zz]|[+-]\\d\\d:\\d\\d)");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern TIME_OF_DAY = Pattern.compile("\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,9})?)?");

    @Override
    public void customize(JsonMapper.Builder json) {
        json.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .withCoercionConfigDefaults(c -> c.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.EmptyArray, CoercionAction.Fail))
                .withCoercionConfig(LogicalType.Collection,
                        c -> c.setCoercion(CoercionInputShape.EmptyArray, CoercionAction.TryConvert))
                .addHandler(new KnownFields())
                .addModule(values());
    }

    private static SimpleModule values() {
        return new SimpleModule("handrail-strict")
                .addDeserializer(String.class, new StrictText())
                .addDeserializer(Instant.class,
                        new StrictText.Of<>(Instant.class, TIME, text -> plausible(OffsetDateTime.parse(text)).toInstant()))
                .addDeserializer(OffsetDateTime.class,
                        new StrictText.Of<>(OffsetDateTime.class, TIME, text -> plausible(OffsetDateTime.parse(text))))
                .addDeserializer(ZonedDateTime.class,
                        new StrictText.Of<>(ZonedDateTime.class, TIME, ZonedDateTime::parse))
                .addDeserializer(LocalDate.class, new StrictText.Of<>(LocalDate.class, DATE, LocalDate::parse))
                .addDeserializer(LocalTime.class, new StrictText.Of<>(LocalTime.class, TIME_OF_DAY, LocalTime::parse));
    }

    /** No record is older than people live, and none is for a century from now: such a time is a slip of the hand. */
    private static OffsetDateTime plausible(OffsetDateTime time) {
        int year = time.toInstant().atOffset(ZoneOffset.UTC).getYear();
        if (year < 1900 || year >= 2200) {
            throw new DateTimeException("not a time that anything here can have");
        }
        return time;
    }
}
