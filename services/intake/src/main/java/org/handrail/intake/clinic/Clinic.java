package org.handrail.intake.clinic;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.handrail.clinical.Nullable;

/**
 * What intake keeps of a clinic.
 *
 * @param revision           rises with whatever its episodes have to know
 * @param certifiedUntil     end of the site's certificate for the restricted programme; absent: none is recorded
 * @param certificateToldAt  when that was so, as it was told
 * @param authorisationAsked whether payers authorise courses first
 * @param licences           of the prescribers, the newest word of each
 * @param warned             what was last said of the end of each requirement
 * @param episodes           in care here: they are told
 */
public record Clinic(String id, int revision, @Nullable Instant certifiedUntil, @Nullable Instant certificateToldAt,
                     boolean authorisationAsked, List<Licence> licences, List<Warned> warned,
                     List<String> episodes) {

    /** @param until absent: it was withdrawn @param toldAt when that was so, as it was told */
    public record Licence(String prescriber, @Nullable Instant until, Instant toldAt) {
    }

    /** @param what names the requirement @param days how many were left then */
    public record Warned(String what, Instant until, int days) {
    }

    public Clinic {
        licences = licences == null ? List.of() : List.copyOf(licences);
        warned = warned == null ? List.of() : List.copyOf(warned);
        episodes = episodes == null ? List.of() : List.copyOf(episodes);
    }

    static Clinic unknown(String id) {
        return new Clinic(id, 0, null, null, false, List.of(), List.of(), List.of());
    }

    Optional<Licence> licence(String prescriber) {
        return licences.stream().filter(one -> one.prescriber().equals(prescriber)).findFirst();
    }

    Clinic certified(@Nullable Instant until, Instant toldAt) {
        return new Clinic(id, revision + 1, until, toldAt, authorisationAsked, licences, warned, episodes);
    }

    Clinic asking(boolean authorisation) {
        return new Clinic(id, revision + 1, certifiedUntil, certificateToldAt, authorisation, licences, warned,
                episodes);
    }

    Clinic with(Licence licence) {
        List<Licence> all = new ArrayList<>(licences);
        all.removeIf(old -> old.prescriber().equals(licence.prescriber()));
        all.add(licence);
        return new Clinic(id, revision, certifiedUntil, certificateToldAt, authorisationAsked, all, warned, episodes);
    }

    Clinic with(Warned warning) {
        List<Warned> all = new ArrayList<>(warned);
        all.removeIf(old -> old.what().equals(warning.what()));
        all.add(warning);
        return new Clinic(id, revision, certifiedUntil, certificateToldAt, authorisationAsked, licences, all, episodes);
    }

    Clinic with(List<String> now) {
        return new Clinic(id, revision, certifiedUntil, certificateToldAt, authorisationAsked, licences, warned, now);
    }
}
