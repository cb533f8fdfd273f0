package org.handrail.session.visit;

import java.time.Instant;
import java.util.List;
import org.handrail.clinical.monitoring.DueCheck;
import org.handrail.clinical.monitoring.ReleaseAnswer;
import org.handrail.paging.Paging;
import org.handrail.policy.InForce;
import org.handrail.runtime.decide.Context;
import org.handrail.session.day.Due;
import org.handrail.session.episode.Booking;
import org.handrail.session.episode.Correction;
import org.handrail.session.episode.Dose;
import org.handrail.session.episode.Ended;
import org.handrail.session.episode.Episode;
import org.handrail.session.episode.Held;
import org.handrail.session.episode.Hit;
import org.handrail.session.episode.InfusionEnd;
import org.handrail.session.episode.Leave;
import org.handrail.session.episode.Medicine;
import org.handrail.session.episode.Pause;
import org.handrail.session.episode.Reading;
import org.handrail.session.episode.Visit;
import org.handrail.session.form.FormView;
import org.handrail.session.monitoring.Checks;
import org.handrail.session.monitoring.Watching;
import org.handrail.session.release.ReleaseCommand.Attestations;
import org.handrail.session.release.Releasing;

/**
 * One visit as a nurse at the chair sees it.
 *
 * @param leaves   permissions and overrides still in force
 * @param checks   still to be done, the earliest first
 * @param toLeave  what stands between the patient and the door, before anyone has attested anything
 * @param saturationWithoutBreak why it is watched continuously, as codes
 * @param earliest when the time alone is over
 * @param readySince everything but the ride is there
 * @param corrections what was written down otherwise before
 * @param toAsk    what is still to be asked at this visit: codes of instruments and questions
 * @param endingMissing what the ending has still to say: names of fields
 */
record VisitView(String visit, Booking booking, Instant arrivedAt, List<Dose> doses, List<Leave> leaves,
                 List<Held> holds, boolean dosingStopped, InfusionEnd infusionEnd, List<Pause> pauses, List<Medicine> medicines,
                 List<String> saturationWithoutBreak, List<Reading> readings, List<DueCheck> checks,
                 List<Hit> toLeave, Instant earliest, Instant readySince, List<Escalation> escalations,
                 Ended ended, FormView form, List<Correction> corrections, List<String> toAsk,
                 List<String> endingMissing) {

    /** @param handedOver follow-up has confirmed that it calls people from now on; until then they are called from here */
    record Escalation(String escalation, String level, boolean handedOver, boolean acknowledged, boolean closed) {
        static Escalation of(Paging paging) {
            return new Escalation(paging.escalation(), paging.ladder().level().toString(),
                    paging.ladder().handedOver() != null, paging.ladder().acknowledged() != null, !paging.open());
        }
    }

    static VisitView of(Episode episode, Visit visit, Context context) {
        Instant now = context.now();
        ReleaseAnswer door = Releasing.ask(episode, visit, Attestations.NONE, now, InForce.now(context));
        return new VisitView(visit.id(), visit.booking(), visit.arrivedAt(), visit.doses(),
                visit.leaves().stream().filter(leave -> leave.until().isAfter(now)).toList(), visit.treatment().holds(),
                visit.stopped(), visit.treatment().end(), visit.treatment().pauses(), visit.treatment().medicines(),
                Watching.closely(episode, visit, InForce.now(context)), visit.watch().readings(), Checks.open(episode, visit, context),
                visit.open() ? Hit.of(door.unmet()) : List.of(),
                door.earliest(), visit.departure().readySince(), episode.pagings().stream()
                        .filter(p -> p.contact().equals(visit.id()) || p.contact().startsWith(visit.id() + "-"))
                        .map(Escalation::of).toList(), visit.ended(), FormView.of(episode, visit, context), visit.corrections(),
                visit.open() ? Due.at(episode, visit, context) : List.of(),
                visit.open() ? List.of() : visit.ended().missing());
    }
}
