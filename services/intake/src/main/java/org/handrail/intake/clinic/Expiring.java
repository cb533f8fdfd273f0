package org.handrail.intake.clinic;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.handrail.clinical.Nullable;
import org.handrail.intake.clearance.Warnings;
import org.handrail.intake.clinic.Clinic.Licence;
import org.handrail.intake.clinic.Clinic.Warned;
import org.handrail.intake.clinic.ClinicCommand.RecordLicence;
import org.handrail.intake.clinic.ClinicEvent.ClinicRequirementEnding;
import org.handrail.intake.clinic.ClinicEvent.LicenceNoted;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.decide.Obligation;
import org.handrail.runtime.decide.Refusal;
import org.handrail.runtime.http.OccurredAt;

/** What every visit of a clinic depends on and what ends: the site's certificate and the prescribers' licences. */
final class Expiring {

    static final String CERTIFICATE = "site-certificate";
    static final String LICENCE = "prescriber-licence";
    private static final String PERSON = "p-[a-z0-9][a-z0-9-]{0,57}";
    private static final String OBLIGATION = "ends:";

    private Expiring() {
    }

    /** @param prescriber absent for the certificate */
    record Ends(String requirement, @Nullable String prescriber, Instant until) {

        String what() {
            return prescriber == null ? requirement : requirement + "~" + prescriber;
        }
    }

    /** What was told last of a licence counts, in whatever order it is recorded. */
    static Decision<ClinicEvent> licence(Clinic clinic, RecordLicence told, Context context) {
        Optional<Refusal> wrong = OccurredAt.refuseFuture("/occurredAt", told.occurredAt(), context.now())
                .or(() -> told.prescriber().matches(PERSON) ? Optional.empty() : Optional.of(Refusal.invalid(
                        "/prescriber", "not-a-code", "A prescriber is named by the code of the person.")));
        if (wrong.isPresent()) {
            return Decision.refused(wrong.get());
        }
        Instant at = OccurredAt.forgiving(told.occurredAt(), context.now());
        boolean older = clinic.licence(told.prescriber()).filter(known -> at.isBefore(known.toldAt())).isPresent();
        return older ? Decision.accepted()
                : Decision.accepted(new LicenceNoted(told.prescriber(), told.validUntil(), at));
    }

    /** Whatever has an end that is known, over or to come. */
    static List<Ends> all(Clinic clinic) {
        return Stream.concat(Stream.ofNullable(clinic.certifiedUntil()).map(at -> new Ends(CERTIFICATE, null, at)),
                clinic.licences().stream().filter(one -> one.until() != null)
                        .map(one -> new Ends(LICENCE, one.prescriber(), one.until()))).toList();
    }

    static List<Obligation> owed(Clinic clinic, Instant now, ZoneId zone) {
        return all(clinic).stream().flatMap(one -> Warnings.owed(OBLIGATION + one.what(), one.until(),
                clinic.warned().stream().filter(said -> said.what().equals(one.what())
                        && said.until().equals(one.until())).map(Warned::days).findFirst(), now, zone).stream())
                .toList();
    }

    static Decision<ClinicEvent> settle(Clinic clinic, Obligation obligation) {
        return Decision.accepted(all(clinic).stream()
                .filter(one -> obligation.key().startsWith(OBLIGATION + one.what() + ":"))
                .<ClinicEvent>map(one -> new ClinicRequirementEnding(one.requirement(), one.prescriber(), one.until(),
                        Warnings.days(obligation), obligation.at())).toList());
    }

    static Clinic noted(Clinic clinic, LicenceNoted event) {
        return clinic.with(new Licence(event.prescriber(), event.validUntil(), event.occurredAt()));
    }

    static Clinic said(Clinic clinic, ClinicRequirementEnding event) {
        return clinic.with(new Warned(new Ends(event.requirement(), event.prescriber(), event.until()).what(),
                event.until(), event.daysLeft()));
    }
}
