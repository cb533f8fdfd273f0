package org.handrail.intake.clearance;

import java.util.Objects;
import org.handrail.intake.episode.EpisodeCommand.NoteCourse;
import org.handrail.intake.episode.Kept.CourseOver;
import org.handrail.intake.episode.Story;

/**
 * A course that scheduling has ended. Care goes on until a person ends it, and so does the clearance: a clinician may
 * take the course up again. Nothing is asked of register and payer for it meanwhile.
 */
public final class Courses {

    private Courses() {
    }

    public static void note(Story story, NoteCourse told) {
        if (!Objects.equals(story.episode().course().over(), told.over())) {
            story.happens(new CourseOver(told.over()));
        }
    }
}
