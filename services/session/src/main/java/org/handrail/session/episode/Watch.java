package org.handrail.session.episode;

import java.util.List;
import java.util.function.UnaryOperator;
import org.handrail.clinical.monitoring.NotDone;

/** What was seen of the patient in a visit, each list in the order in which it was recorded. */
public record Watch(List<Reading> readings, List<NotDone> notDone, List<Overdue> overdue, List<Report> reports) {

    static final Watch NONE = new Watch(null, null, null, null);

    public Watch {
        readings = Lists.orEmpty(readings);
        notDone = Lists.orEmpty(notDone);
        overdue = Lists.orEmpty(overdue);
        reports = Lists.orEmpty(reports);
    }

    public Watch read(Reading reading) {
        return new Watch(Lists.and(readings, reading), notDone, overdue, reports);
    }

    public Watch reading(String id, UnaryOperator<Reading> change) {
        return readings(r -> r.id().equals(id) ? change.apply(r) : r);
    }

    public Watch readings(UnaryOperator<Reading> change) {
        return new Watch(readings.stream().map(change).toList(), notDone, overdue, reports);
    }

    public Watch notDone(NotDone act) {
        return new Watch(readings, Lists.and(notDone, act), overdue, reports);
    }

    public Watch overdue(Overdue said) {
        return new Watch(readings, notDone, Lists.and(overdue, said), reports);
    }

    /** One that was corrected takes its own place again. */
    public Watch reported(Report report) {
        return reports.stream().anyMatch(r -> r.id().equals(report.id())) ? report(report.id(), r -> report)
                : new Watch(readings, notDone, overdue, Lists.and(reports, report));
    }

    public Watch report(String id, UnaryOperator<Report> change) {
        return new Watch(readings, notDone, overdue, Lists.changed(reports, r -> r.id().equals(id), change));
    }
}
