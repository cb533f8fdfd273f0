package org.handrail.intake.episode;

import org.handrail.clinical.instrument.SuicideLevel;

/** The highest suicide risk raised so far at one contact. */
public record Risk(String contact, SuicideLevel level) {
}
