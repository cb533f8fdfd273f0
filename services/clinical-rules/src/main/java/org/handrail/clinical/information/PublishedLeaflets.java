package org.handrail.clinical.information;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.handrail.clinical.rule.Policy;

/** Which versions of the leaflets there are: a consent names one of them, also long after the wording has changed. */
public final class PublishedLeaflets {

    /** With the default numbers, the newest first. A change of wording adds its versions here and takes none away. */
    static final List<String> WORDINGS = List.of("esketamine-86e11d2f", "ketamine-34395b81", "esketamine-d0a9fb62",
            "ketamine-52f47ca4");

    private PublishedLeaflets() {}

    /** @param policies every one that the clinic has set so far: its own numbers make versions of its own */
    public static Set<String> known(Collection<Policy> policies) {
        Set<String> known = new LinkedHashSet<>();
        Stream.concat(policies.stream(), Stream.of(Policy.DEFAULTS)).flatMap(policy -> PatientInformation.all(policy).stream())
                .map(Leaflet::version).forEach(known::add);
        known.addAll(WORDINGS);
        return known;
    }
}
