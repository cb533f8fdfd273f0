package org.handrail.followup.episode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.escalation.Rota;
import org.handrail.followup.checkin.CheckIn;
import org.handrail.followup.escalation.Escalation;

/**
 * What follow-up knows of one patient's care.
 *
 * @param clinic    absent until the first word of it
 * @param checkIns  every question owed or asked
 * @param atRisk    the last suicide risk heard was moderate or higher
 * @param rota      the clinic's on-call list as last learnt; absent when never learnt
 * @param endedAt   absent while care goes on; nothing new is asked after it
 */
public record FollowUp(String episode, @Nullable String clinic, List<CheckIn> checkIns, List<Escalation> escalations,
                       boolean atRisk, @Nullable Rota rota, @Nullable Instant endedAt) {

    public FollowUp {
        checkIns = checkIns == null ? List.of() : List.copyOf(checkIns);
        escalations = escalations == null ? List.of() : List.copyOf(escalations);
    }

    static FollowUp unknown(String episode) {
        return new FollowUp(episode, null, List.of(), List.of(), false, null, null);
    }

    public Optional<CheckIn> checkIn(String id) {
        return checkIns.stream().filter(c -> c.id().equals(id)).findFirst();
    }

    public Optional<Escalation> escalation(String id) {
        return escalations.stream().filter(e -> e.id().equals(id)).findFirst();
    }

    FollowUp at(String place) {
        return place == null ? this : new FollowUp(episode, place, checkIns, escalations, atRisk, rota, endedAt);
    }

    FollowUp with(CheckIn checkIn) {
        List<CheckIn> more = new ArrayList<>(checkIns);
        more.removeIf(c -> c.id().equals(checkIn.id()));
        more.add(checkIn);
        return new FollowUp(episode, clinic, more, escalations, atRisk, rota, endedAt);
    }

    FollowUp changing(String checkIn, UnaryOperator<CheckIn> change) {
        return checkIn(checkIn).map(c -> with(change.apply(c))).orElse(this);
    }

    FollowUp with(Escalation escalation) {
        List<Escalation> more = new ArrayList<>(escalations);
        more.removeIf(e -> e.id().equals(escalation.id()));
        more.add(escalation);
        return new FollowUp(episode, clinic, checkIns, more, atRisk, rota, endedAt);
    }

    FollowUp changingEscalation(String id, UnaryOperator<Escalation> change) {
        return escalation(id).map(e -> with(change.apply(e))).orElse(this);
    }

    FollowUp atRisk(boolean risk) {
        return new FollowUp(episode, clinic, checkIns, escalations, risk, rota, endedAt);
    }

    public FollowUp knowing(@Nullable Rota newer) {
        boolean better = newer != null && (rota == null || newer.revision() >= rota.revision());
        return better ? new FollowUp(episode, clinic, checkIns, escalations, atRisk, newer, endedAt) : this;
    }

    FollowUp ended(Instant at) {
        return new FollowUp(episode, clinic, checkIns, escalations, atRisk, rota, at);
    }
}
