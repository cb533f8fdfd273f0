package org.handrail.scheduling.booking;

import java.time.Instant;
import java.util.Comparator;
import org.handrail.clinical.course.Phase;
import org.handrail.clinical.course.VisitTimes;
import org.handrail.policy.InForce;
import org.handrail.runtime.decide.Context;
import org.handrail.scheduling.course.Course;

/**
 * Who is first when places are given again: induction and recent risk before either alone, either before nobody's, and
 * then whose visit was to come first.
 *
 * @param induction  in the first phase of the protocol
 * @param recentRisk an Emergency or Urgent escalation was open within the days that count as recent
 * @param lost       when the first visit that was lost was to begin
 */
record Priority(boolean induction, boolean recentRisk, Instant lost) implements Comparable<Priority> {

    private static final Comparator<Priority> ORDER = Comparator
            .comparingInt((Priority one) -> one.induction && one.recentRisk ? 0 : one.recentRisk ? 1
                    : one.induction ? 2 : 3)
            .thenComparing(Priority::lost);

    static Priority of(Course course, Context context) {
        Instant risk = course.holding().riskAt();
        boolean first = Phase.of(course.path().phase()).filter(phase -> phase == Phase.INDUCTION
                || phase == Phase.INFUSIONS).isPresent();
        return new Priority(first, risk != null && VisitTimes.recentRisk(risk, context.now(), InForce.now(context)),
                course.lostToClosing().getFirst().start());
    }

    @Override
    public int compareTo(Priority other) {
        return ORDER.compare(this, other);
    }
}
