package org.handrail.session.correction;

import java.util.Map;
import java.util.Optional;
import org.handrail.policy.InForce;
import org.handrail.runtime.decide.Context;
import org.handrail.session.episode.Report;
import org.handrail.session.episode.Story;
import org.handrail.session.episode.Visit;
import org.handrail.session.sideeffect.Pressures;
import org.handrail.session.sideeffect.SideEffects;

/** Raised blood pressure that was graded when a visit was over is graded again when what it rested on is put right. */
final class Regrading {

    private static final String JUDGED_AGAIN = "judged-again";

    private Regrading() {
    }

    static void note(Story story, CorrectRecord wanted, Context context) {
        Visit visit = story.state().visit(wanted.visit());
        if (visit.open()) {
            return;
        }
        Optional<Report> graded = Pressures.graded(visit);
        Integer grade = Pressures.grade(visit, InForce.at(visit.ended().at(), context));
        if (graded.isEmpty()) {
            Pressures.note(story, visit, visit.ended().at(), context);
        } else if (grade == null || grade != graded.get().grade()) {
            String report = graded.get().id();
            Amending.amend(story, new CorrectRecord(visit.id(), report, grade == null, JUDGED_AGAIN,
                    grade == null ? Map.of() : Map.of("grade", grade), wanted.by()), context);
            SideEffects.appraiseAgain(story, visit.id(), report, context);
        }
    }
}
