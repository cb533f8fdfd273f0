package org.handrail.scheduling.course;

import java.util.Optional;
import org.handrail.clinical.course.CourseRules;
import org.handrail.clinical.course.Phase;
import org.handrail.clinical.course.PhasePlan;
import org.handrail.clinical.course.Protocol;
import org.handrail.clinical.course.Template;
import org.handrail.clinical.course.VisitRules;
import org.handrail.policy.InForce;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.decide.Refusal;
import org.handrail.scheduling.Violations;
import org.handrail.scheduling.course.CourseCommand.DecideHold;
import org.handrail.scheduling.course.CourseCommand.RecordShelf;
import org.handrail.scheduling.course.CourseCommand.ReturnTo;
import org.handrail.scheduling.course.PathEvent.ShelfNoted;

/** What a clinician decides about the way of a course. */
final class PathDecisions {

    private PathDecisions() {
    }

    /** Only where high risk is the indication; everywhere else the escalation itself has to be resolved. */
    static Decision<CourseEvent> decideHold(Course course, DecideHold command, Context context) {
        Optional<Hold> hold = course.holding().of(command.hold());
        if (hold.isEmpty()) {
            return course.holding().decided().contains(command.hold()) ? Decision.accepted()
                    : Decision.refused(Refusal.unknown("hold"));
        }
        if (!Holds.ofEscalation(command.hold()) || !Notes.mdsi(course)) {
            return Decision.refused(Refusal.notNow("needs-its-event", "This hold is lifted by: "
                    + String.join(", ", hold.get().liftedBy()) + ".",
                    Violations.of(VisitRules.NO_OPEN_ESCALATION, "/hold")));
        }
        return Decision.accepted(Notes.decided(course, command.hold(), context));
    }

    /** Counted, not computed: whoever looks at the shelf says what lies there. */
    static Decision<CourseEvent> shelf(RecordShelf command) {
        return Decision.accepted(new ShelfNoted(command.visits(), command.until()));
    }

    /** To an earlier phase, or to the present one after the course had ended. */
    static Decision<CourseEvent> returnTo(Course course, ReturnTo command, Context context) {
        if (course.ended() != null && course.ended().care()) {
            return Decision.refused(Refusal.notNow("care-ended", "Care has ended.",
                    Violations.of(VisitRules.CARE_OPEN, "/phase")));
        }
        Optional<Protocol> protocol = course.path().template();
        Optional<Phase> present = Phase.of(course.path().phase());
        if (protocol.isEmpty() || present.isEmpty()) {
            return Decision.refused(Refusal.notNow("no-course", "There is no course yet; clearance begins one.",
                    Violations.of(VisitRules.CLEARED, "/phase")));
        }
        Optional<PhasePlan> wanted = Phase.of(command.phase())
                .flatMap(phase -> Template.of(protocol.get(), phase, InForce.now(context)));
        if (wanted.isEmpty()) {
            return Decision.refused(Refusal.invalid("/phase", "no-such-phase", "This protocol has no such phase."));
        }
        boolean same = wanted.get().phase() == present.get();
        if (!Template.mayReturn(protocol.get(), present.get(), wanted.get().phase(),
                InForce.now(context))
                || same && course.ended() == null) {
            return Decision.refused(Refusal.notNow("not-an-earlier-phase",
                    "A clinician may go back to an earlier frequency; going on follows from visits and reviews.",
                    Violations.of(CourseRules.MISSED, "/phase")));
        }
        return Decision.accepted(Progress.enter(course, protocol.get(), wanted.get(), command.reason().toString(),
                context));
    }
}
