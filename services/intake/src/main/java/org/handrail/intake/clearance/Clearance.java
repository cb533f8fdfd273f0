package org.handrail.intake.clearance;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.handrail.clinical.course.Protocol;
import org.handrail.intake.episode.Course.Authorisation;
import org.handrail.intake.episode.Course.Premises;
import org.handrail.intake.episode.Episode;
import org.handrail.intake.episode.EpisodeEvent;
import org.handrail.intake.episode.Hit;
import org.handrail.intake.episode.Published.TreatmentCleared;
import org.handrail.intake.episode.Published.TreatmentClearedOtherwise;
import org.handrail.intake.episode.Published.TreatmentClearanceWithdrawn;
import org.handrail.intake.episode.Review;
import org.handrail.intake.episode.Story;
import org.handrail.intake.payer.Authorisations;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Obligation;

/**
 * Clears a patient as soon as everything is met, and takes the clearance back when something closes. Before the first
 * dose clearance follows the requirements; after it only the end of care, consent, what excludes, enrolment, the
 * certificate of the site and the payer can close it.
 */
public final class Clearance {

    private static final String OBLIGATION = "gates";
    /** Another protocol was asked for: the course begins anew. */
    private static final String PROTOCOL_CHANGED = "protocol-changed";

    private Clearance() {
    }

    /** What stands between the patient and treatment, the strictest first; empty when nothing does. */
    public static List<Hold> holds(Episode episode, Context context) {
        return Holds.at(episode, context.now(), context);
    }

    /** After anything has happened. */
    public static void consider(Story story) {
        if (story.episode().cleared()) {
            closing(story.episode(), story.now(), story.context()).ifPresent(story::happens);
        }
        if (!story.episode().cleared() && Holds.at(story.episode(), story.now(), story.context()).isEmpty()) {
            story.happens(cleared(story.episode(), story.now(), story.zone()));
        }
    }

    private static EpisodeEvent cleared(Episode episode, Instant now, ZoneId zone) {
        Protocol protocol = episode.course().protocol();
        Optional<Authorisation> payer = Authorisations.inForce(episode.course(), now, zone);
        Integer units = payer.map(one -> one.units() - Authorisations.used(episode.course(), one, now, zone))
                .orElse(null);
        Instant until = payer.map(Authorisation::until).orElse(null);
        return protocol == Protocol.ESKETAMINE_TRD
                ? new TreatmentCleared(protocol, hits(episode), units, until, now)
                : new TreatmentClearedOtherwise(protocol, hits(episode), units, until, now);
    }

    private static Optional<TreatmentClearanceWithdrawn> closing(Episode episode, Instant now,
                                                                   Context context) {
        Protocol was = episode.gates().clearedFor();
        if (was != episode.course().protocol()) {
            return Optional.of(new TreatmentClearanceWithdrawn(PROTOCOL_CHANGED, List.of(), was,
                    List.of("treatment-cleared"), List.of("clinician", "nurse"), now));
        }
        return Holds.at(episode, now, context).stream().filter(hold -> !episode.treated() || hold.closesCourse())
                .findFirst().map(hold -> new TreatmentClearanceWithdrawn(hold.toString(),
                        hold.ofEligibility() ? hits(episode) : List.of(), was, hold.liftedBy(), hold.whoCan(), now));
    }

    /** A certificate, an authorisation or a policy that begins, ends or is used up: what changes by the time alone. */
    public static Optional<Obligation> due(Episode episode, Context context) {
        Instant now = context.now();
        if (!episode.opened() || episode.ended() != null) {
            return Optional.empty();
        }
        return Stream.of(ends(episode), Authorisations.turns(episode.course(), context.zone()),
                        context.settings().nextAfter(now).stream()).flatMap(at -> at)
                .filter(at -> changes(episode, at.isBefore(now) ? now : at, context)).sorted().findFirst()
                .map(at -> Obligation.at(OBLIGATION, at));
    }

    /** Of the site's certificate and of a clinician's decision. */
    private static Stream<Instant> ends(Episode episode) {
        return Stream.concat(Stream.ofNullable(episode.course().premises()).map(Premises::certifiedUntil),
                Stream.ofNullable(episode.gates().review()).map(Review::until)).filter(Objects::nonNull);
    }

    private static boolean changes(Episode episode, Instant at, Context context) {
        return episode.cleared() ? closing(episode, at, context).isPresent()
                : Holds.at(episode, at, context).isEmpty();
    }

    private static List<Hit> hits(Episode episode) {
        return episode.gates().judged() == null ? List.of() : Hit.of(episode.gates().judged().rules());
    }
}
