package org.handrail.session.dosing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.clinical.dosing.DoseAnswer;
import org.handrail.clinical.dosing.DoseAsked;
import org.handrail.clinical.dosing.DosePermission;
import org.handrail.clinical.dosing.DoseQuestion;
import org.handrail.clinical.dosing.EsketamineDosing;
import org.handrail.clinical.dosing.Hold;
import org.handrail.policy.InForce;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.decide.Refusal;
import org.handrail.session.decision.DecisionMade;
import org.handrail.session.decision.DecisionRecord;
import org.handrail.session.decision.Decisions;
import org.handrail.session.dosing.DoseCommand.AskToDose;
import org.handrail.session.dosing.DoseEvent.DoseHeld;
import org.handrail.session.dosing.DoseEvent.DosePermitted;
import org.handrail.session.dosing.DoseEvent.HoldKept;
import org.handrail.session.dosing.DoseEvent.InfusionPermitted;
import org.handrail.session.episode.Episode;
import org.handrail.session.episode.Hit;
import org.handrail.session.episode.Order;
import org.handrail.session.episode.PlainNumber;
import org.handrail.session.episode.SessionEvent;
import org.handrail.session.episode.Story;
import org.handrail.session.episode.Visit;
import org.handrail.session.order.Orders;

/** "May this device be given now?" The answer is leave for ten minutes, or a hold with what lifts it. */
final class Asking {

    private Asking() {
    }

    static Decision<SessionEvent> decide(Story story, AskToDose asked, Context context) {
        Optional<Refusal> wrong = Drug.wrong(asked.drug(), asked.device(), asked.amountMg());
        if (wrong.isPresent()) {
            return Decision.refused(wrong.get());
        }
        Episode state = story.state();
        Visit visit = state.visit(asked.visit());
        if (!visit.open()) {
            return Decision.refused(Refusal.notNow("visit-ended", "This visit has ended; no dose can be asked for."));
        }
        DoseQuestion question = Questions.of(state, visit, asked.device(),
                Questions.withHeard(asked.standings(), state), context.now(), context);
        DoseAsked wanted = new DoseAsked(asked.drug(), asked.amountMg(),
                Orders.at(state, context.now()).map(Order::drug).orElse(null));
        DoseAnswer answer = DosePermission.ask(wanted, question, InForce.now(context), context.now());
        DecisionRecord made = Decisions.dose(state, visit.id(), wanted, question, answer, context);
        return answer.permitted() ? permit(story, asked, answer, made, context) : hold(story, asked, answer, made);
    }

    private static Decision<SessionEvent> permit(Story story, AskToDose asked, DoseAnswer answer, DecisionRecord made,
                                                 Context context) {
        List<Hit> notes = Hit.of(answer.rules());
        story.happens(asked.drug().equals(Drug.ESKETAMINE)
                ? new DosePermitted(asked.visit(), asked.device(), made.decidedAt(), answer.permittedUntil(), asked.drug(),
                        EsketamineDosing.DEVICE_MG, notes, made.local(), made.policy().revision())
                : infusion(asked, answer, notes, Orders.at(story.state(), context.now()).orElseThrow(), made));
        return story.happens(new DecisionMade(made)).decided(Map.of("outcome", made.outcome(),
                "until", answer.permittedUntil(), "amountMg", PlainNumber.of(answer.amountMg()), "rules", notes,
                "decision", made.decision()));
    }

    private static SessionEvent infusion(AskToDose asked, DoseAnswer answer, List<Hit> notes, Order order,
                                         DecisionRecord made) {
        return new InfusionPermitted(asked.visit(), asked.device(), made.decidedAt(), answer.permittedUntil(), asked.drug(),
                order.route(), answer.amountMg(), order.mgPerKg(), order.volumeMl(), notes, made.local(),
                made.policy().revision());
    }

    private static Decision<SessionEvent> hold(Story story, AskToDose asked, DoseAnswer answer, DecisionRecord made) {
        List<Hit> holds = Hit.of(answer.holds().stream().map(Hold::hit).toList());
        List<Hit> firm = Hit.of(answer.holds().stream().filter(h -> !h.overridable()).map(Hold::hit).toList());
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("outcome", made.outcome());
        said.put("rules", holds);
        said.put("liftedBy", answer.liftedBy());
        said.put("whoCan", answer.whoCan());
        said.put("overridable", answer.overridable());
        if (answer.earliest() != null) {
            said.put("earliest", answer.earliest());
        }
        said.put("decision", made.decision());
        story.happens(new DoseHeld(asked.visit(), asked.device(), holds, answer.liftedBy(), answer.whoCan(),
                answer.earliest(), made.local(), made.policy().revision()));
        story.happens(new HoldKept(asked.visit(), asked.device(), asked.drug(), firm));
        return story.happens(new DecisionMade(made)).decided(said);
    }
}
