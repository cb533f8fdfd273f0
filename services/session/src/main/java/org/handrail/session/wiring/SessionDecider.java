package org.handrail.session.wiring;

import java.util.List;
import java.util.stream.Stream;
import org.handrail.clinical.eligibility.Heeded;
import org.handrail.clinical.escalation.Rota;
import org.handrail.paging.Keeper;
import org.handrail.paging.PagingCalls;
import org.handrail.runtime.decide.Call;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Decider;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.decide.Obligation;
import org.handrail.runtime.decide.Outcome;
import org.handrail.session.correction.CorrectRecord;
import org.handrail.session.correction.Correcting;
import org.handrail.session.day.DayCommand;
import org.handrail.session.day.Days;
import org.handrail.session.decision.DecisionMade;
import org.handrail.session.decision.Keeping;
import org.handrail.session.dosing.DoseCommand;
import org.handrail.session.dosing.Dosing;
import org.handrail.session.episode.Care;
import org.handrail.session.episode.Episode;
import org.handrail.session.episode.EpisodeCommand.NoteHeeded;
import org.handrail.session.episode.EpisodeCommand;
import org.handrail.session.episode.EpisodeCommand.NoteBaseline;
import org.handrail.session.episode.EpisodeCommand.NoteCareEnd;
import org.handrail.session.episode.EpisodeCommand.NoteReview;
import org.handrail.session.episode.EpisodeCommand.NoteClearance;
import org.handrail.session.episode.EpisodeEvent.BaselineLearnt;
import org.handrail.session.episode.EpisodeEvent.CareEndLearnt;
import org.handrail.session.episode.EpisodeEvent.HeededLearnt;
import org.handrail.session.episode.EpisodeEvent.ReviewLearnt;
import org.handrail.session.episode.EpisodeEvent.ClearanceLearnt;
import org.handrail.session.episode.EpisodeEvent.ClinicLearnt;
import org.handrail.session.episode.EpisodeEvent.RotaLearnt;
import org.handrail.session.episode.InClinic;
import org.handrail.session.episode.SessionCommand;
import org.handrail.session.episode.SessionEvent;
import org.handrail.session.episode.Story;
import org.handrail.session.escalation.EscalationCommand;
import org.handrail.session.escalation.Escalations;
import org.handrail.session.escalation.Paged;
import org.handrail.session.form.FormEvent;
import org.handrail.session.filing.Filing;
import org.handrail.session.filing.OfVisit;
import org.handrail.session.form.Forms;
import org.handrail.session.form.SendForm;
import org.handrail.session.monitoring.Checks;
import org.handrail.session.monitoring.Monitoring;
import org.handrail.session.monitoring.VitalsCommand;
import org.handrail.session.order.Ordering;
import org.handrail.session.order.RecordOrder;
import org.handrail.session.release.Endings;
import org.handrail.session.release.ReleaseCommand;
import org.handrail.session.release.Rides;
import org.handrail.session.sideeffect.ReportSideEffect;
import org.handrail.session.sideeffect.SideEffects;
import org.handrail.session.visit.VisitCommand;
import org.handrail.session.visit.Visits;

/** All treatment visits of one patient's care: sends each question to the feature that answers it. */
public final class SessionDecider implements Decider<Episode, SessionCommand, SessionEvent> {

    @Override
    public Episode initial(String id) {
        return Episode.fresh(id);
    }

    @Override
    public Decision<SessionEvent> decide(Episode state, SessionCommand command, Context context) {
        return decide(new Story(state), command, context);
    }

    private static Decision<SessionEvent> decide(Story story, SessionCommand command, Context context) {
        return switch (command) {
            case InClinic told -> decide(placed(story, told), told.command(), context);
            case OfVisit said -> Filing.bringBack(story, said).map(Decision::<SessionEvent>refused)
                    .orElseGet(() -> decide(story, said.command(), context));
            case EpisodeCommand c -> learn(story, c);
            case VisitCommand c -> Visits.decide(story, c, context);
            case DoseCommand c -> Dosing.decide(story, c, context);
            case RecordOrder c -> Ordering.decide(story, c, context);
            case DayCommand c -> Days.decide(story, c, context);
            case VitalsCommand c -> Monitoring.decide(story, c, context);
            case ReportSideEffect c -> SideEffects.decide(story, c, context);
            case SendForm c -> Forms.decide(story, c, context);
            case CorrectRecord c -> Correcting.decide(story, c, context);
            case ReleaseCommand c -> Endings.decide(story, c, context);
            case EscalationCommand c -> Escalations.decide(story, c, context);
            default -> throw new IllegalArgumentException("no feature answers " + command.getClass().getSimpleName());
        };
    }

    private static Story placed(Story story, InClinic told) {
        if (story.state().clinic() == null && told.clinic() != null) {
            story.happens(new ClinicLearnt(told.clinic()));
        }
        Rota known = story.state().rota();
        boolean news = told.rota() != null && !told.rota().equals(known)
                && (known == null || told.rota().revision() >= known.revision());
        return news ? story.happens(new RotaLearnt(told.rota())) : story;
    }

    private static Decision<SessionEvent> learn(Story story, EpisodeCommand command) {
        return story.happens(switch (command) {
            case NoteClearance(boolean cleared, String protocol) -> new ClearanceLearnt(cleared, protocol);
            case NoteCareEnd(String reason) -> new CareEndLearnt(reason);
            case NoteReview(Care.Review review) -> new ReviewLearnt(review);
            case NoteHeeded(Heeded heeded) -> new HeededLearnt(heeded);
            case NoteBaseline(Care.Baseline baseline) -> new BaselineLearnt(baseline);
        }).decided();
    }

    @Override
    public Episode evolve(Episode state, SessionEvent event) {
        return event.happenedTo(state);
    }

    @Override
    public List<Obligation> obligations(Episode state, Context context) {
        return Stream.of(Checks.obligations(state, context).stream(), Rides.obligations(state, context),
                Forms.obligations(state), Filing.obligations(state, context), Keeper.obligations(state, context).stream())
                .flatMap(owed -> owed).toList();
    }

    @Override
    public Decision<SessionEvent> settle(Episode state, Obligation obligation, boolean known, Context context) {
        Story story = new Story(state);
        return Checks.owns(obligation) ? Checks.settle(story, obligation, context)
                : Rides.owns(obligation) ? Rides.settle(story, obligation, context)
                : Forms.owns(obligation) ? Forms.settle(story, obligation)
                : Filing.owns(obligation) ? Filing.settle(story, obligation)
                : Escalations.settle(story, obligation, context);
    }

    @Override
    public List<Call> effects(Episode state, SessionEvent event) {
        return switch (event) {
            case Paged paged -> PagingCalls.because(state, paged.event());
            case FormEvent form -> Forms.effects(state, form);
            case DecisionMade decision -> Keeping.effects(decision);
            default -> List.of();
        };
    }

    @Override
    public boolean stillWanted(Episode state, Call call, Context context) {
        return Keeping.owns(call)
                || (Forms.owns(call) ? Forms.stillWanted(state, call) : Keeper.stillWanted(state, call, context));
    }

    @Override
    public Decision<SessionEvent> answered(Episode state, Call call, Outcome outcome, Context context) {
        Story story = new Story(state);
        return Keeping.owns(call) ? story.decided()
                : Forms.owns(call) ? Forms.answered(story, call, outcome, context)
                : Escalations.answered(story, call, outcome, context);
    }
}
