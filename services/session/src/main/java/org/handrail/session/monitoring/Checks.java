package org.handrail.session.monitoring;

import java.util.List;
import java.util.stream.Stream;
import org.handrail.clinical.monitoring.CheckSchedule;
import org.handrail.clinical.monitoring.DueCheck;
import org.handrail.policy.InForce;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.decide.Obligation;
import org.handrail.session.episode.Episode;
import org.handrail.session.episode.SessionEvent;
import org.handrail.session.episode.Story;
import org.handrail.session.episode.Visit;
import org.handrail.session.monitoring.VitalsEvent.VitalsOverdue;

/** The checks that are due. Nobody sets a timer: what is due follows from the devices and readings of the visit. */
public final class Checks {

    private static final String OBLIGATION = "check:";
    private static final String AMBER = "amber";
    private static final String RED = "red";

    private Checks() {
    }

    /** The checks of a visit still to be done, the earliest first; none once it has ended. */
    public static List<DueCheck> open(Episode episode, Visit visit, Context context) {
        return visit.open() ? CheckSchedule.open(Watching.of(episode, visit, InForce.now(context)), visit.vitals(), visit.notDone(),
                InForce.now(context)) : List.of();
    }

    public static List<Obligation> obligations(Episode episode, Context context) {
        return episode.visits().stream().flatMap(visit -> open(episode, visit, context).stream()
                .flatMap(check -> next(visit, check))).toList();
    }

    /** Amber is said once and red is said once; a red one is for whoever looks first. */
    private static Stream<Obligation> next(Visit visit, DueCheck check) {
        String key = OBLIGATION + visit.id() + ":" + check.check();
        if (said(visit, check, RED)) {
            return Stream.empty();
        }
        return said(visit, check, AMBER) || check.amber().equals(check.red())
                ? Stream.of(Obligation.urgentAt(key + ":" + RED, check.red()))
                : Stream.of(Obligation.at(key + ":" + AMBER, check.amber()));
    }

    private static boolean said(Visit visit, DueCheck check, String severity) {
        return visit.overdue().stream().anyMatch(o -> o.check().equals(name(visit, check))
                && o.dueAt().equals(check.dueAt()) && o.severity().equals(severity));
    }

    private static String name(Visit visit, DueCheck check) {
        return visit.id() + "-" + check.check();
    }

    /** Whether the obligation is to say that a check is overdue. */
    public static boolean owns(Obligation obligation) {
        return obligation.key().startsWith(OBLIGATION);
    }

    public static Decision<SessionEvent> settle(Story story, Obligation obligation, Context context) {
        String[] parts = obligation.key().split(":");
        Visit visit = story.state().visit(parts[1]);
        open(story.state(), visit, context).stream().filter(check -> check.check().equals(parts[2])).findFirst()
                .ifPresent(check -> check.severity(context.now()).ifPresent(severity ->
                        story.happens(new VitalsOverdue(visit.id(), name(visit, check), check.dueAt(), severity))));
        return story.decided();
    }

}
