package org.handrail.operations.journey;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The journeys of some clinics, for a list. */
interface JourneyList {

    /** @param now the care clock @param more whether there are journeys that this list leaves out */
    record Rows(Instant now, List<Row> journeys, boolean more) {
    }

    /** @param latest type of the event recorded last @param open escalations that nobody has closed */
    record Row(String episode, String clinic, Instant since, Stage stage, Instant stageAt, String latest,
               Instant latestAt, List<OpenEscalation> open) {
    }

    /**
     * @param clinics {@code *} for all
     * @return the latest first, at most 200
     */
    Rows of(Set<String> clinics, Instant now);
}
