package org.handrail.session.episode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.handrail.clinical.escalation.Rota;

/**
 * All treatment visits of one patient's care.
 *
 * @param clinic           null until anyone said where the patient is treated
 * @param rota             who is on call in the hours to come, as last learnt; null when not known
 * @param cleared          whether intake lets treatment go on; null while it has not said
 * @param careEnded        code of why care ended; null while it goes on
 * @param pagings          escalations that were raised here
 * @param acknowledgements of escalations that are not known here
 */
public record Episode(String id, String clinic, Rota rota, Boolean cleared, String careEnded, List<Visit> visits,
                      List<Paging> pagings, List<KeptAcknowledgement> acknowledgements) {

    public static Episode fresh(String id) {
        return new Episode(id, null, null, null, null, List.of(), List.of(), List.of());
    }

    public Optional<Visit> known(String visit) {
        return visits.stream().filter(v -> v.id().equals(visit)).findFirst();
    }

    /** The visit; an empty one when nobody has said anything of it yet. */
    public Visit visit(String visit) {
        return known(visit).orElseGet(() -> Visit.fresh(visit));
    }

    public Optional<Paging> paging(String escalation) {
        return pagings.stream().filter(p -> p.escalation().equals(escalation)).findFirst();
    }

    public Optional<KeptAcknowledgement> acknowledgement(String escalation) {
        return acknowledgements.stream().filter(a -> a.escalation().equals(escalation)).findFirst();
    }

    public Episode in(String place) {
        return new Episode(id, place, rota, cleared, careEnded, visits, pagings, acknowledgements);
    }

    public Episode onCall(Rota now) {
        return new Episode(id, clinic, now, cleared, careEnded, visits, pagings, acknowledgements);
    }

    public Episode cleared(boolean now) {
        return new Episode(id, clinic, rota, now, careEnded, visits, pagings, acknowledgements);
    }

    public Episode careEnded(String reason) {
        return new Episode(id, clinic, rota, cleared, reason, visits, pagings, acknowledgements);
    }

    public Episode visit(String visit, UnaryOperator<Visit> change) {
        List<Visit> changed = new ArrayList<>(visits);
        if (known(visit).isEmpty()) {
            changed.add(Visit.fresh(visit));
        }
        changed.replaceAll(v -> v.id().equals(visit) ? change.apply(v) : v);
        return new Episode(id, clinic, rota, cleared, careEnded, List.copyOf(changed), pagings, acknowledgements);
    }

    public Episode raised(Paging paging) {
        List<Paging> more = new ArrayList<>(pagings);
        more.add(paging);
        return new Episode(id, clinic, rota, cleared, careEnded, visits, List.copyOf(more), acknowledgements);
    }

    public Episode paging(String escalation, UnaryOperator<Paging> change) {
        List<Paging> changed = pagings.stream()
                .map(p -> p.escalation().equals(escalation) ? change.apply(p) : p).toList();
        return new Episode(id, clinic, rota, cleared, careEnded, visits, changed, acknowledgements);
    }

    public Episode keeping(KeptAcknowledgement acknowledgement) {
        List<KeptAcknowledgement> more = new ArrayList<>(acknowledgements);
        more.add(acknowledgement);
        return new Episode(id, clinic, rota, cleared, careEnded, visits, pagings, List.copyOf(more));
    }
}
