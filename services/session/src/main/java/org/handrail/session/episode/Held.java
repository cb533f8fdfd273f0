package org.handrail.session.episode;

import java.util.List;

/**
 * The last answer to the question for one device, when it was no.
 *
 * @param drug code of what was asked for; null: esketamine
 * @param firm those of the rules that no prescriber decides against
 */
public record Held(int device, List<Hit> rules, String drug, List<Hit> firm) {

    public Held {
        firm = Lists.orEmpty(firm);
    }

    public Held noting(String asked, List<Hit> notToBeOverridden) {
        return new Held(device, rules, asked, notToBeOverridden);
    }
}
