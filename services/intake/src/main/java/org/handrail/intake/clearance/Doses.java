package org.handrail.intake.clearance;

import org.handrail.intake.episode.Course;
import org.handrail.intake.episode.Course.Dosed;
import org.handrail.intake.episode.EpisodeCommand.NoteDose;
import org.handrail.intake.episode.Kept.DoseHeard;
import org.handrail.intake.episode.Story;

/** Doses that were given: after the first the entry tests no longer count, and each visit uses the payer's leave. */
public final class Doses {

    private Doses() {
    }

    public static void note(Story story, NoteDose told) {
        Course course = story.episode().course();
        boolean known = story.episode().treated() && course.doses().stream().anyMatch(dose ->
                dose.visit().equals(told.visit()) && !told.occurredAt().isBefore(dose.at()));
        if (!known) {
            story.happens(new DoseHeard(new Dosed(told.visit(), told.occurredAt())));
        }
    }
}
