package org.handrail.session.episode;

import java.util.Collection;
import java.util.List;
import org.handrail.clinical.rule.RuleHit;

/**
 * A rule that spoke, as it is published.
 *
 * @param rule   id in the registry
 * @param tag    {@code L-must}, {@code L-weigh}, {@code G}, {@code P} or {@code K}
 * @param reason code of why it spoke
 */
public record Hit(String rule, String tag, int version, String reason) {

    public static Hit of(RuleHit hit) {
        return new Hit(hit.rule(), hit.tag().toString(), hit.version(), hit.reason());
    }

    public static List<Hit> of(Collection<RuleHit> hits) {
        return hits.stream().map(Hit::of).distinct().toList();
    }
}
