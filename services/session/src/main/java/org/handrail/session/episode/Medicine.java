package org.handrail.session.episode;

import java.time.Instant;

/**
 * Given during a visit besides the treatment.
 *
 * @param kind    {@code sedative}, {@code blood-pressure} …
 * @param inError it was entered in error
 */
public record Medicine(String record, String medicine, String kind, Instant at, boolean inError) {

    public boolean sedative() {
        return kind.equals("sedative");
    }
}
