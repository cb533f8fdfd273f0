package org.handrail.intake.clinic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.intake.clinic.ClinicCommand.Join;
import org.handrail.intake.clinic.ClinicCommand.Leave;
import org.handrail.intake.clinic.ClinicCommand.RecordCertificate;
import org.handrail.intake.clinic.ClinicCommand.RecordLicence;
import org.handrail.intake.clinic.ClinicCommand.Require;
import org.handrail.intake.clinic.ClinicEvent.CertificateNoted;
import org.handrail.intake.clinic.ClinicEvent.ClinicRequirementEnding;
import org.handrail.intake.clinic.ClinicEvent.Joined;
import org.handrail.intake.clinic.ClinicEvent.Left;
import org.handrail.intake.clinic.ClinicEvent.LicenceNoted;
import org.handrail.intake.clinic.ClinicEvent.Required;
import org.handrail.runtime.decide.Call;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Decider;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.decide.Obligation;
import org.handrail.runtime.decide.Refusal;
import org.handrail.runtime.http.OccurredAt;
import org.handrail.runtime.outside.LocalCall;

/** Keeps what holds for a whole clinic, and tells every episode in care there. */
public final class ClinicDecider implements Decider<Clinic, ClinicCommand, ClinicEvent> {

    /** What an episode is told; the body says by its fields. */
    public static final String TELL = "premises";

    @Override
    public Clinic initial(String id) {
        return Clinic.unknown(id);
    }

    @Override
    public Decision<ClinicEvent> decide(Clinic clinic, ClinicCommand command, Context context) {
        return switch (command) {
            case RecordCertificate told -> certificate(clinic, told, context);
            case RecordLicence told -> Expiring.licence(clinic, told, context);
            case Require told -> told.authorisation() == clinic.authorisationAsked() ? Decision.accepted()
                    : Decision.accepted(new Required(told.authorisation()));
            case Join(String episode) -> clinic.episodes().contains(episode) ? Decision.accepted()
                    : Decision.accepted(new Joined(episode));
            case Leave(String episode) -> clinic.episodes().contains(episode)
                    ? Decision.accepted(new Left(episode)) : Decision.accepted();
        };
    }

    /** What was told last of the certificate counts, in whatever order it is recorded. */
    private static Decision<ClinicEvent> certificate(Clinic clinic, RecordCertificate told, Context context) {
        Optional<Refusal> wrong = OccurredAt.refuseFuture("/occurredAt", told.occurredAt(), context.now());
        if (wrong.isPresent()) {
            return Decision.refused(wrong.get());
        }
        boolean older = clinic.certificateToldAt() != null && told.occurredAt().isBefore(clinic.certificateToldAt());
        return older ? Decision.accepted() : Decision.accepted(new CertificateNoted(told.validUntil(),
                OccurredAt.forgiving(told.occurredAt(), context.now())));
    }

    @Override
    public Clinic evolve(Clinic clinic, ClinicEvent event) {
        return switch (event) {
            case CertificateNoted noted -> clinic.certified(noted.validUntil(), noted.occurredAt());
            case LicenceNoted noted -> Expiring.noted(clinic, noted);
            case ClinicRequirementEnding ending -> Expiring.said(clinic, ending);
            case Required required -> clinic.asking(required.authorisation());
            case Joined(String episode) -> episodes(clinic, episode, true);
            case Left(String episode) -> episodes(clinic, episode, false);
        };
    }

    private static Clinic episodes(Clinic clinic, String episode, boolean in) {
        List<String> now = new ArrayList<>(clinic.episodes());
        now.remove(episode);
        if (in) {
            now.add(episode);
        }
        return clinic.with(now);
    }

    @Override
    public List<Obligation> obligations(Clinic clinic, Context context) {
        return Expiring.owed(clinic, context.now(), context.zone());
    }

    @Override
    public Decision<ClinicEvent> settle(Clinic clinic, Obligation obligation, boolean known, Context context) {
        return Expiring.settle(clinic, obligation);
    }

    @Override
    public List<Call> effects(Clinic clinic, ClinicEvent event) {
        return switch (event) {
            case CertificateNoted noted -> tell(clinic, clinic.episodes());
            case Required required -> tell(clinic, clinic.episodes());
            case Joined(String episode) -> tell(clinic, List.of(episode));
            case Left left -> List.of();
            case LicenceNoted noted -> List.of();
            case ClinicRequirementEnding ending -> List.of();
        };
    }

    private static List<Call> tell(Clinic clinic, List<String> episodes) {
        return episodes.stream().map(episode -> {
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("document", episode);
            body.put("revision", clinic.revision());
            body.put("authorisationAsked", clinic.authorisationAsked());
            if (clinic.certifiedUntil() != null) {
                body.put("certifiedUntil", clinic.certifiedUntil().toString());
            }
            return Call.to(LocalCall.SELF, TELL, "r" + clinic.revision() + "~" + episode, body);
        }).toList();
    }

    /** Newer news takes the place of older. */
    @Override
    public boolean stillWanted(Clinic clinic, Call call, Context context) {
        return ((Number) call.body().get("revision")).intValue() == clinic.revision()
                && clinic.episodes().contains(String.valueOf(call.body().get("document")));
    }
}
