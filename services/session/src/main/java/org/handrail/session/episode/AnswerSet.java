package org.handrail.session.episode;

import java.time.Instant;
import java.util.List;
import org.handrail.clinical.instrument.ItemAnswer;

/** Answers to one form. @param instrument code @param total as given; null: made from the items, or none */
public record AnswerSet(String id, String instrument, List<ItemAnswer> items, Integer total, Instant at) {

    public AnswerSet {
        items = Lists.orEmpty(items);
    }
}
