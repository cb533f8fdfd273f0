package org.handrail.session.visit;

import java.time.Instant;
import java.util.List;
import org.handrail.clinical.monitoring.DueCheck;
import org.handrail.clinical.monitoring.ReleaseAnswer;
import org.handrail.session.episode.Booking;
import org.handrail.session.episode.Correction;
import org.handrail.session.episode.Dose;
import org.handrail.session.episode.Ended;
import org.handrail.session.episode.Episode;
import org.handrail.session.episode.Held;
import org.handrail.session.episode.Hit;
import org.handrail.session.episode.Leave;
import org.handrail.session.episode.Paging;
import org.handrail.session.episode.Reading;
import org.handrail.session.episode.Visit;
import org.handrail.session.monitoring.Checks;
import org.handrail.session.release.ReleaseCommand.Attestations;
import org.handrail.session.release.Releasing;

/**
 * One visit as a nurse at the chair sees it.
 *
 * @param leaves   permissions and overrides still in force
 * @param checks   still to be done, the earliest first
 * @param toLeave  what stands between the patient and the door, before anyone has attested anything
 * @param earliest when the time alone is over
 * @param corrections what was written down otherwise before
 */
record VisitView(String visit, Booking booking, Instant arrivedAt, List<Dose> doses, List<Leave> leaves,
                 List<Held> holds, boolean dosingStopped, List<Reading> readings, List<DueCheck> checks,
                 List<Hit> toLeave, Instant earliest, List<Escalation> escalations, Ended ended,
                 List<Correction> corrections) {

    record Escalation(String escalation, String level, boolean acknowledged, boolean closed) {
        static Escalation of(Paging paging) {
            return new Escalation(paging.escalation(), paging.ladder().level().toString(),
                    paging.ladder().acknowledged() != null, !paging.open());
        }
    }

    static VisitView of(Episode episode, Visit visit, Instant now) {
        ReleaseAnswer door = Releasing.ask(visit, Attestations.NONE, now);
        return new VisitView(visit.id(), visit.booking(), visit.arrivedAt(), visit.doses(),
                visit.leaves().stream().filter(leave -> leave.until().isAfter(now)).toList(), visit.treatment().holds(),
                visit.stopped(), visit.watch().readings(), Checks.open(visit), visit.open() ? Hit.of(door.unmet()) : List.of(),
                door.earliest(), episode.pagings().stream()
                        .filter(p -> p.contact().equals(visit.id()) || p.contact().startsWith(visit.id() + "-"))
                        .map(Escalation::of).toList(), visit.ended(), visit.corrections());
    }
}
