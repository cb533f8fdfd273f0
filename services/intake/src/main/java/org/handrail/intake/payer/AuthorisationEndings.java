package org.handrail.intake.payer;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.handrail.intake.clearance.Warnings;
import org.handrail.intake.episode.Course;
import org.handrail.intake.episode.Course.Authorisation;
import org.handrail.intake.episode.Course.Warned;
import org.handrail.intake.episode.Episode;
import org.handrail.intake.episode.Published.AuthorisationEnding;
import org.handrail.intake.episode.Story;
import org.handrail.runtime.decide.Obligation;

/** Says ahead that the payer's leave for a course that goes on ends: nothing is said of one that another follows. */
public final class AuthorisationEndings {

    private static final String OBLIGATION = "authorisation-ends:";

    private AuthorisationEndings() {
    }

    public static Optional<Obligation> due(Episode episode, Instant now, ZoneId zone) {
        Course course = episode.course();
        boolean asked = course.premises() != null && course.premises().authorisationAsked();
        if (!asked || episode.ended() != null || course.over() != null) {
            return Optional.empty();
        }
        return last(course.authorisations()).flatMap(one -> Warnings.owed(OBLIGATION + one.id(), one.until(),
                course.warned().stream().filter(said -> said.authorisation().equals(one.id())
                        && said.until().equals(one.until())).map(Warned::days).findFirst(), now, zone));
    }

    private static Optional<Authorisation> last(List<Authorisation> all) {
        return all.stream().filter(Authorisation::active).max(Comparator.comparing(Authorisation::until));
    }

    public static boolean owns(Obligation obligation) {
        return obligation.key().startsWith(OBLIGATION);
    }

    public static void settle(Story story, Obligation obligation) {
        last(story.episode().course().authorisations()).ifPresent(one -> story.happens(new AuthorisationEnding(
                one.id(), one.until(), Warnings.days(obligation), obligation.at())));
    }
}
