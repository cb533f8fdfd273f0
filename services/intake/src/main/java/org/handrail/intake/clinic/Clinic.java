package org.handrail.intake.clinic;

import java.time.Instant;
import java.util.List;
import org.handrail.clinical.Nullable;

/**
 * What intake keeps of a clinic.
 *
 * @param revision           rises with whatever its episodes have to know
 * @param certifiedUntil     end of the site's certificate for the restricted programme; absent: none is recorded
 * @param certificateToldAt  when that was so, as it was told
 * @param authorisationAsked whether payers authorise courses first
 * @param episodes           in care here: they are told
 */
public record Clinic(String id, int revision, @Nullable Instant certifiedUntil, @Nullable Instant certificateToldAt,
                     boolean authorisationAsked, List<String> episodes) {

    public Clinic {
        episodes = episodes == null ? List.of() : List.copyOf(episodes);
    }
}
