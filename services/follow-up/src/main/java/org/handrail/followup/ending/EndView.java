package org.handrail.followup.ending;

import java.time.Instant;
import java.util.List;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.ending.EndOfCare;
import org.handrail.clinical.rule.RuleHit;
import org.handrail.followup.episode.FollowUp;

/**
 * What the end of care means.
 *
 * @param rule    by which
 * @param stops   codes of what has stopped
 * @param goesOn  codes of what goes on all the same
 * @param told    who was told, by whom and when
 * @param toTell  codes of who has still to be told by a person
 */
public record EndView(String reason, Instant at, RuleHit rule, List<String> stops, List<String> goesOn, List<Told> told,
                      List<String> toTell) {

    /** Null while care goes on. */
    public static @Nullable EndView of(FollowUp care) {
        return !care.ended() ? null : EndOfCare.of(care.end().reason()).map(end -> new EndView(care.end().reason(),
                care.end().at(), end.rule(), end.stops(), end.goesOn(), care.told(), end.told(therapist(care)).stream()
                        .filter(whom -> care.told().stream().noneMatch(t -> t.whom().equals(whom))).toList()))
                .orElse(null);
    }

    private static boolean therapist(FollowUp care) {
        return care.referrals().stream().anyMatch(r -> r.kind().equals("psychotherapy") && r.send() > 0);
    }
}
