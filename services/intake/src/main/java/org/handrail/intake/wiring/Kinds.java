package org.handrail.intake.wiring;

import java.time.Duration;
import java.time.Instant;
import org.handrail.clinical.dosing.TreatmentDrugs;
import org.handrail.intake.clinic.Clinic;
import org.handrail.intake.clinic.ClinicCommand;
import org.handrail.intake.clinic.ClinicDecider;
import org.handrail.intake.clinic.ClinicEvent;
import org.handrail.intake.decision.Keeping;
import org.handrail.intake.episode.Course.Over;
import org.handrail.intake.episode.Episode;
import org.handrail.intake.episode.EpisodeCommand;
import org.handrail.intake.episode.EpisodeCommand.NoteAcknowledged;
import org.handrail.intake.episode.EpisodeCommand.NoteCorrection;
import org.handrail.intake.episode.EpisodeCommand.NoteCourse;
import org.handrail.intake.episode.EpisodeCommand.NoteDayFinding;
import org.handrail.intake.episode.EpisodeCommand.NoteDose;
import org.handrail.intake.episode.EpisodeCommand.NoteResolved;
import org.handrail.intake.episode.EpisodeEvent;
import org.handrail.intake.episode.Kept;
import org.handrail.intake.episode.Published;
import org.handrail.intake.identity.Patient;
import org.handrail.intake.identity.PatientCommand;
import org.handrail.intake.identity.PatientDecider;
import org.handrail.intake.identity.PatientEvent;
import org.handrail.intake.policy.ClinicPolicy;
import org.handrail.intake.policy.PolicyCommand;
import org.handrail.intake.policy.PolicyDecider;
import org.handrail.intake.policy.PolicyEvent;
import org.handrail.paging.ClinicRota;
import org.handrail.paging.OnCallChanged;
import org.handrail.paging.RotaDecider;
import org.handrail.paging.RotaHeard;
import org.handrail.paging.Rotas;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.event.EventTypes;
import org.handrail.runtime.keep.KeptOnce;
import org.handrail.runtime.outside.LocalCall;
import org.handrail.runtime.port.Time;
import org.handrail.runtime.shell.Commands;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kinds of document of this service, with the names of their events on the wire. */
@Configuration(proxyBeanMethods = false)
public class Kinds {

    private static final String OURS = "org.handrail.intake.";

    /** What is needed of session's DoseAdministered. */
    record DoseAdministered(String visit, int device, String drug, Instant occurredAt) {
        NoteDose noted() {
            return new NoteDose(visit, TreatmentDrugs.record(visit, drug, device), drug, occurredAt);
        }
    }

    /** What is needed of session's RecordCorrected. */
    record RecordCorrected(String visit, String record, Boolean enteredInError) {
        NoteCorrection noted() {
            return new NoteCorrection(visit, record, Boolean.TRUE.equals(enteredInError));
        }
    }

    /** What is needed of session's DayFindingRecorded. */
    record DayFindingRecorded(String visit, String finding, boolean present, Instant occurredAt) {
    }

    /** What is needed of scheduling's CourseEnded. */
    record CourseEnded(String reason, Instant endedAt) {
    }

    /** Of scheduling's CoursePhaseChanged nothing is needed but that the course goes on. */
    record CoursePhaseChanged() {
    }

    /** What is needed of follow-up's EscalationResolved. */
    record EscalationResolved(String escalation, String by, String outcome, Instant resolvedAt) {
    }

    /** What is needed of follow-up's EscalationAcknowledged. */
    record EscalationAcknowledged(String escalation, String by, Instant acknowledgedAt) {
    }

    @Bean
    public Kind<Episode, EpisodeCommand, EpisodeEvent> episodes() {
        return Kind.of("episodes", Episode.class, new EpisodeDecider(), episodeEvents())
                .publishes("/intake/episodes/", "handrail.intake", "handrail.intake.detail")
                .dueStamp("2")
                .belongsTo(Episode::clinic)
                .hears("/scheduling/episodes/", "/session/episodes/", "/follow-up/episodes/")
                .reacts("org.handrail.scheduling.CourseEnded.v1", CourseEnded.class,
                        (envelope, ended) -> new NoteCourse(new Over(ended.reason(), ended.endedAt())))
                .reacts("org.handrail.scheduling.CoursePhaseChanged.v1", CoursePhaseChanged.class,
                        (envelope, changed) -> new NoteCourse(null))
                .reacts("org.handrail.session.DayFindingRecorded.v1", DayFindingRecorded.class, (envelope, found) ->
                        new NoteDayFinding(found.visit(), found.finding(), found.present(), found.occurredAt()))
                .reacts("org.handrail.session.DoseAdministered.v1", DoseAdministered.class,
                        (envelope, dose) -> dose.noted())
                .reacts("org.handrail.session.DoseAdministered.v2", DoseAdministered.class,
                        (envelope, dose) -> dose.noted())
                .reacts("org.handrail.session.RecordCorrected.v1", RecordCorrected.class,
                        (envelope, corrected) -> corrected.noted())
                .reacts("org.handrail.session.RecordCorrected.v2", RecordCorrected.class,
                        (envelope, corrected) -> corrected.noted())
                .reacts("org.handrail.followup.EscalationAcknowledged.v1", EscalationAcknowledged.class,
                        (envelope, taken) -> new NoteAcknowledged(taken.escalation(), taken.by(),
                                taken.acknowledgedAt()))
                .reacts("org.handrail.followup.EscalationResolved.v1", EscalationResolved.class,
                        (envelope, closed) -> new NoteResolved(closed.escalation(), closed.by(), closed.outcome(),
                                closed.resolvedAt()))
                .build();
    }

    @Bean
    public Kind<Patient, PatientCommand, PatientEvent> patients() {
        return Kind.of("patients", Patient.class, new PatientDecider(), new EventTypes<PatientEvent>()
                        .internal(PatientEvent.PatientNoted.class)
                        .internal(PatientEvent.EpisodeNamed.class)
                        .internal(PatientEvent.IdentityErased.class))
                .belongsTo(Patient::clinic).build();
    }

    @Bean
    public Kind<Clinic, ClinicCommand, ClinicEvent> clinics() {
        return Kind.of("clinics", Clinic.class, new ClinicDecider(), clinicEvents())
                .publishes("/intake/clinics/", "handrail.intake", null)
                .dueStamp("2")
                .belongsTo(Clinic::id).build();
    }

    static EventTypes<ClinicEvent> clinicEvents() {
        return new EventTypes<ClinicEvent>()
                        .main(OURS + "ClinicRequirementEnding.v1", ClinicEvent.ClinicRequirementEnding.class)
                        .internal(ClinicEvent.LicenceNoted.class)
                        .internal(ClinicEvent.CertificateNoted.class)
                        .internal(ClinicEvent.Required.class)
                        .internal(ClinicEvent.Joined.class)
                        .internal(ClinicEvent.Left.class);
    }

    /** What each clinic has set. Intake owns it, and decides by it like everyone else. */
    @Bean
    public Kind<ClinicPolicy, PolicyCommand, PolicyEvent> policies() {
        return Kind.of("policies", ClinicPolicy.class, new PolicyDecider(), PolicyEvent.TYPES)
                .publishes("/intake/policies/", "handrail.policies", null)
                .belongsTo(ClinicPolicy::clinic)
                .sets(ClinicPolicy::settings)
                .build();
    }

    @Bean
    public Kind<KeptOnce.State, KeptOnce.Keep, KeptOnce.Written> decisions() {
        return KeptOnce.kind("decisions");
    }

    @Bean
    LocalCall<KeptOnce.Keep> keepDecision(Kind<KeptOnce.State, KeptOnce.Keep, KeptOnce.Written> decisions) {
        return KeptOnce.carriedOut(Keeping.KEEP, decisions);
    }

    @Bean
    public Kind<ClinicRota, OnCallChanged, RotaHeard> rotas() {
        return RotaDecider.kind();
    }

    /** What nobody has answered may call people days after anyone was at a door. */
    @Bean
    Rotas onCall(Commands commands, Kind<ClinicRota, OnCallChanged, RotaHeard> rotas, Time time) {
        return new Rotas(commands, rotas, time, Duration.ofDays(60));
    }

    static EventTypes<EpisodeEvent> episodeEvents() {
        return new EventTypes<EpisodeEvent>()
                .main(OURS + "ReferralReceived.v1", Published.ReferralReceived.class)
                .main(OURS + "InstrumentAnswered.v2", Published.InstrumentAnswered.class)
                .main(OURS + "SuicideRiskRaised.v1", Published.SuicideRiskRaised.class)
                .main(OURS + "PatientScreened.v1", Published.PatientScreened.class)
                .main(OURS + "EligibilityDecided.v1", Published.EligibilityDecided.class)
                .main(OURS + "EligibilityOverridden.v1", Published.EligibilityOverridden.class)
                .main(OURS + "ConsentRecorded.v1", Published.ConsentRecorded.class)
                .main(OURS + "EnrolmentConfirmed.v1", Published.EnrolmentConfirmed.class)
                .main(OURS + "TreatmentCleared.v1", Published.TreatmentCleared.class)
                .main(OURS + "TreatmentCleared.v2", Published.TreatmentClearedOtherwise.class)
                .main(OURS + "TreatmentClearanceWithdrawn.v1", Published.TreatmentClearanceWithdrawn.class)
                .main(OURS + "CareEnded.v1", Published.CareEnded.class)
                .main(OURS + "ScreeningExpired.v1", Published.ScreeningExpired.class)
                .main(OURS + "AuthorisationRecorded.v1", Published.AuthorisationRecorded.class)
                .main(OURS + "AuthorisationEnding.v1", Published.AuthorisationEnding.class)
                .main(OURS + "PdmpChecked.v1", Published.PdmpChecked.class)
                .main(OURS + "RiskBaselineAcknowledged.v1", Published.RiskBaselineAcknowledged.class)
                .main(OURS + "SuicideRiskNoted.v1", Published.SuicideRiskNoted.class)
                .main(OURS + "ContactPreferenceRecorded.v1", Published.ContactPreferenceRecorded.class)
                .internal(Kept.Opened.class)
                .internal(Kept.RotaKnown.class)
                .internal(Kept.ReferredAgain.class)
                .internal(Kept.FindingsNoted.class)
                .internal(Kept.EligibilityJudged.class)
                .internal(Kept.Reviewed.class)
                .internal(Kept.DoseHeard.class)
                .internal(Kept.ProtocolWanted.class)
                .internal(Kept.PremisesHeard.class)
                .internal(Kept.CourseOver.class)
                .internal(Kept.PdmpAsked.class)
                .internal(Kept.BaselineKept.class)
                .internal(Kept.RiskSaid.class)
                .internal(Kept.RiskClosed.class)
                .internal(Kept.Paged.class);
    }
}
