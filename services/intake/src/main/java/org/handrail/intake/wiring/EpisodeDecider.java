package org.handrail.intake.wiring;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.handrail.clinical.escalation.Rota;
import org.handrail.intake.clearance.Clearance;
import org.handrail.intake.clearance.Courses;
import org.handrail.intake.clearance.Doses;
import org.handrail.intake.clearance.Endings;
import org.handrail.intake.clinic.Membership;
import org.handrail.intake.consent.Consents;
import org.handrail.intake.decision.Keeping;
import org.handrail.intake.contact.Preferences;
import org.handrail.intake.eligibility.Judging;
import org.handrail.intake.eligibility.Reviewing;
import org.handrail.intake.episode.Episode;
import org.handrail.intake.episode.EpisodeCommand.Acknowledge;
import org.handrail.intake.episode.EpisodeCommand.AcknowledgeRisk;
import org.handrail.intake.episode.EpisodeCommand.AnswerInstrument;
import org.handrail.intake.episode.EpisodeCommand.ConfirmEnrolment;
import org.handrail.intake.episode.EpisodeCommand.DecideReview;
import org.handrail.intake.episode.EpisodeCommand.EndCare;
import org.handrail.intake.episode.EpisodeCommand.Heard;
import org.handrail.intake.episode.EpisodeCommand.JoinPatient;
import org.handrail.intake.episode.EpisodeCommand.NoteAcknowledged;
import org.handrail.intake.episode.EpisodeCommand.NoteCorrection;
import org.handrail.intake.episode.EpisodeCommand.NoteCourse;
import org.handrail.intake.episode.EpisodeCommand.NoteDayFinding;
import org.handrail.intake.episode.EpisodeCommand.NoteDose;
import org.handrail.intake.episode.EpisodeCommand.NotePremises;
import org.handrail.intake.episode.EpisodeCommand.NoteResolved;
import org.handrail.intake.episode.EpisodeCommand.OnCall;
import org.handrail.intake.episode.EpisodeCommand.PreferContact;
import org.handrail.intake.episode.EpisodeCommand.ReceiveReferral;
import org.handrail.intake.episode.EpisodeCommand.RecordAuthorisation;
import org.handrail.intake.episode.EpisodeCommand.RecordConsent;
import org.handrail.intake.episode.EpisodeCommand.RecordPdmp;
import org.handrail.intake.episode.EpisodeCommand.Screen;
import org.handrail.intake.episode.EpisodeCommand;
import org.handrail.intake.episode.EpisodeEvent;
import org.handrail.intake.episode.Kept.RotaKnown;
import org.handrail.intake.episode.Story;
import org.handrail.intake.identity.Joining;
import org.handrail.intake.payer.AuthorisationEndings;
import org.handrail.intake.payer.Authorisations;
import org.handrail.intake.referral.Receiving;
import org.handrail.intake.register.Pdmp;
import org.handrail.intake.safety.Alarms;
import org.handrail.intake.safety.Baselines;
import org.handrail.intake.safety.Risks;
import org.handrail.intake.screening.DayFindings;
import org.handrail.intake.screening.Instruments;
import org.handrail.intake.screening.Screenings;
import org.handrail.paging.Keeper;
import org.handrail.runtime.decide.Call;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Decider;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.decide.Obligation;
import org.handrail.runtime.decide.Outcome;
import org.handrail.runtime.decide.Refusal;

/**
 * An episode as a whole: hands each command to the feature it belongs to, then decides eligibility and clearance anew,
 * since anything may have changed them.
 */
public final class EpisodeDecider implements Decider<Episode, EpisodeCommand, EpisodeEvent> {

    @Override
    public Episode initial(String id) {
        return Episode.unknown(id);
    }

    @Override
    public Decision<EpisodeEvent> decide(Episode episode, EpisodeCommand command, Context context) {
        Story story = new Story(episode, context);
        if (command instanceof OnCall(Rota rota, EpisodeCommand asked)) {
            return asked(story, rota, asked);
        }
        return asked(story, episode.rota(), command);
    }

    private static Decision<EpisodeEvent> asked(Story story, Rota rota, EpisodeCommand command) {
        boolean needsReferral = !(command instanceof ReceiveReferral) && !(command instanceof Heard);
        if (needsReferral && !story.episode().opened()) {
            return Decision.refused(Refusal.unknown("episode"));
        }
        if (rota != null && !Objects.equals(rota, story.episode().rota())) {
            story.happens(new RotaKnown(rota));
        }
        return switch (feature(story, command)) {
            case Decision.Refused<EpisodeEvent> refused -> refused;
            case Decision.Accepted<EpisodeEvent> accepted -> {
                consequences(story);
                yield story.decided(accepted.answer());
            }
        };
    }

    private static Decision<EpisodeEvent> feature(Story story, EpisodeCommand command) {
        return switch (command) {
            case ReceiveReferral told -> Receiving.receive(story, told);
            case AnswerInstrument told -> Instruments.answer(story, told);
            case Screen told -> Screenings.screen(story, told);
            case RecordConsent told -> Consents.record(story, told);
            case ConfirmEnrolment told -> Consents.enrol(story, told);
            case DecideReview told -> Reviewing.decide(story, told);
            case EndCare told -> Endings.end(story, told);
            case JoinPatient told -> Joining.join(story, told);
            case Acknowledge told -> Alarms.acknowledge(story, told);
            case RecordAuthorisation told -> Authorisations.record(story, told);
            case RecordPdmp told -> Pdmp.record(story, told);
            case AcknowledgeRisk told -> Baselines.acknowledge(story, told);
            case PreferContact told -> Preferences.prefer(story, told);
            case OnCall told -> feature(story, told.command());
            case Heard told -> heard(story, told);
        };
    }

    private static Decision<EpisodeEvent> heard(Story story, Heard command) {
        switch (command) {
            case NoteDose told -> Doses.note(story, told);
            case NoteCorrection told -> Doses.correct(story, told);
            case NoteDayFinding told -> DayFindings.note(story, told);
            case NoteCourse told -> Courses.note(story, told);
            case NoteAcknowledged told -> Alarms.acknowledged(story, told);
            case NoteResolved told -> Alarms.closed(story, told);
            case NotePremises told -> Membership.hear(story, told);
        }
        return story.decided();
    }

    private static void consequences(Story story) {
        Judging.consider(story);
        Clearance.consider(story);
        Pdmp.consider(story);
    }

    @Override
    public Episode evolve(Episode episode, EpisodeEvent event) {
        return event.happenedTo(episode);
    }

    @Override
    public List<Obligation> obligations(Episode episode, Context context) {
        List<Obligation> all = new ArrayList<>(Keeper.obligations(episode, context));
        all.addAll(Risks.due(episode, context));
        Judging.due(episode, context.zone()).ifPresent(all::add);
        Clearance.due(episode, context).ifPresent(all::add);
        Pdmp.due(episode, context).ifPresent(all::add);
        AuthorisationEndings.due(episode, context.now(), context.zone()).ifPresent(all::add);
        return all;
    }

    @Override
    public Decision<EpisodeEvent> settle(Episode episode, Obligation obligation, boolean known, Context context) {
        Story story = new Story(episode, context);
        if (Keeper.owns(obligation)) {
            Alarms.settle(story, obligation);
        } else if (AuthorisationEndings.owns(obligation)) {
            AuthorisationEndings.settle(story, obligation);
        } else if (Risks.owns(obligation)) {
            Risks.settle(story, obligation);
        } else {
            consequences(story);
        }
        return story.decided();
    }

    @Override
    public List<Call> effects(Episode episode, EpisodeEvent event) {
        return Stream.of(Alarms.effects(episode, event), Membership.effects(episode, event),
                Pdmp.effects(episode, event), Keeping.effects(episode, event)).flatMap(List::stream).toList();
    }

    @Override
    public boolean stillWanted(Episode episode, Call call, Context context) {
        if (call.partner().equals(Pdmp.PARTNER)) {
            return Pdmp.stillWanted(episode, call);
        }
        if (Keeping.owns(call)) {
            return true;
        }
        return Membership.owns(call) ? Membership.stillWanted(episode, call) : Keeper.stillWanted(episode, call, context);
    }

    @Override
    public Decision<EpisodeEvent> answered(Episode episode, Call call, Outcome outcome, Context context) {
        Story story = new Story(episode, context);
        if (call.partner().equals(Pdmp.PARTNER)) {
            Pdmp.answered(story, call, outcome);
        } else if (!Membership.owns(call) && !Keeping.owns(call)) {
            Alarms.answered(story, call, outcome);
        }
        return story.decided();
    }
}
