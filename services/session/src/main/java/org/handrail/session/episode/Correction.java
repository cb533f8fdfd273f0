package org.handrail.session.episode;

import java.time.Instant;
import java.util.Map;

/**
 * What was written down wrongly, and what takes its place.
 *
 * @param record  such as {@code v1-r3}, {@code v1-d2}, {@code v1-ending}
 * @param inError nothing takes its place
 * @param because code
 * @param by      code of the person
 * @param at      when it was corrected
 * @param was     the fields that changed, as they were
 * @param is      the same fields, as they are now
 */
public record Correction(String record, String kind, boolean inError, String because, String by, Instant at,
                         Map<String, Object> was, Map<String, Object> is) {

    public Correction {
        was = Lists.orEmpty(was);
        is = Lists.orEmpty(is);
    }
}
