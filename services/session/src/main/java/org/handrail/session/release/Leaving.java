package org.handrail.session.release;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.clinical.checkin.CheckInRules;
import org.handrail.clinical.monitoring.Release;
import org.handrail.clinical.monitoring.ReleaseRules;
import org.handrail.policy.InForce;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.decide.Refusal;
import org.handrail.runtime.http.OccurredAt;
import org.handrail.session.correction.Amending;
import org.handrail.session.correction.CorrectRecord;
import org.handrail.session.episode.Ended;
import org.handrail.session.episode.Episode;
import org.handrail.session.episode.Hit;
import org.handrail.session.episode.SessionEvent;
import org.handrail.session.episode.Story;
import org.handrail.session.episode.Visit;
import org.handrail.session.release.ReleaseCommand.Attestations;
import org.handrail.session.release.ReleaseCommand.EndVisit;
import org.handrail.session.visit.VisitEvent.DeviationRecorded;

/** Every other end of a visit. It is a fact, so it is recorded; an adult with capacity is never detained. */
public final class Leaving {

    /** Two people who write down the same ending look at two clocks. */
    private static final Duration SAME_ENDING = Duration.ofMinutes(2);

    private Leaving() {
    }

    static Decision<SessionEvent> decide(Story story, EndVisit end, Context context) {
        Optional<Refusal> wrong = EndingCodes.wrong(end)
                .or(() -> OccurredAt.refuseFuture("/occurredAt", end.occurredAt(), context.now()));
        if (wrong.isPresent()) {
            return Decision.refused(wrong.get());
        }
        Visit visit = story.state().visit(end.visit());
        Instant at = OccurredAt.forgiving(end.occurredAt(), context.now());
        if (!visit.open()) {
            return again(story, visit, end, at, context);
        }
        Ends.end(story, visit, Ended.as(end.ending(), at).noting(end.capacity(), end.ride(), end.told(), end.reasons(),
                end.by()), CheckInRules.callWithinHours(InForce.at(at, context)), context);
        noteDeviations(story, visit, context);
        return story.decided(Map.of("outcome", "ended", "missing", missing(story, visit)));
    }

    /** Who writes down another ending, or says more about it, corrects what was written. */
    private static Decision<SessionEvent> again(Story story, Visit visit, EndVisit end, Instant at, Context context) {
        Map<String, Object> otherwise = new LinkedHashMap<>();
        otherwise.put("ending", end.ending());
        if (Duration.between(visit.ended().at(), at).abs().compareTo(SAME_ENDING) > 0) {
            otherwise.put("occurredAt", at.toString());
        }
        put(otherwise, "capacity", end.capacity());
        put(otherwise, "ride", end.ride());
        put(otherwise, "told", end.told().isEmpty() ? null : end.told());
        put(otherwise, "reasons", end.reasons().isEmpty() ? null : end.reasons());
        boolean changed = !Amending.amend(story, new CorrectRecord(visit.id(), visit.id() + "-ending", false,
                "written-down-again", otherwise, end.by()), context).isEmpty();
        noteDeviations(story, visit, context);
        return story.decided(Map.of("outcome", changed ? "corrected" : "ended-before",
                "ending", story.state().visit(visit.id()).ended().ending(), "missing", missing(story, visit)));
    }

    private static List<String> missing(Story story, Visit visit) {
        return story.state().visit(visit.id()).ended().missing();
    }

    private static void put(Map<String, Object> fields, String field, Object value) {
        if (value != null) {
            fields.put(field, value);
        }
    }

    /** Of a correction. */
    public static Optional<Refusal> wrong(Map<String, Object> corrected) {
        return EndingCodes.wrong(corrected);
    }

    /**
     * Leaving within the two hours breaks a duty of the programme, and not dosed does not fit a visit in which
     * something was given. Each is named once, and the visit ends all the same.
     */
    public static void noteDeviations(Story story, Visit before, Context context) {
        Visit now = story.state().visit(before.id());
        List<Hit> known = broken(story.state(), before, context);
        List<Hit> news = broken(story.state(), now, context).stream().filter(hit -> !known.contains(hit)).toList();
        if (!news.isEmpty()) {
            story.happens(new DeviationRecorded(now.id(), null, news,
                    InForce.at(now.ended().at(), context).revision(), now.ended().at()));
        }
    }

    private static List<Hit> broken(Episode episode, Visit visit, Context context) {
        Ended ended = visit.ended();
        if (ended == null || visit.treatmentDoses().isEmpty()) {
            return List.of();
        }
        List<Hit> broken = new ArrayList<>();
        if (Ending.of(ended.ending()).map(Ending::leaves).orElse(false)) {
            Hit.of(Releasing.ask(episode, visit, Attestations.NONE, ended.at(),
                            InForce.at(ended.at(), context)).unmet()).stream()
                    .filter(hit -> hit.rule().equals(ReleaseRules.TWO_HOURS.id())).forEach(broken::add);
        }
        Release.fitting(ended.ending(), true).map(Hit::of).ifPresent(broken::add);
        return broken;
    }
}
