package org.handrail.session.episode;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Writes 28 as {@code 28} and 34.5 as {@code 34.5}. */
public final class PlainNumber extends ValueSerializer<Double> {

    /** A whole number without its point. */
    public static Number of(double number) {
        return number == Math.rint(number) ? (Number) (int) number : number;
    }

    @Override
    public void serialize(Double number, JsonGenerator json, SerializationContext context) {
        json.writePOJO(of(number));
    }
}
