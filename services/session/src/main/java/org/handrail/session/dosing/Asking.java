package org.handrail.session.dosing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.clinical.dosing.DoseAnswer;
import org.handrail.clinical.dosing.DosePermission;
import org.handrail.clinical.dosing.DoseQuestion;
import org.handrail.clinical.dosing.EsketamineDosing;
import org.handrail.clinical.dosing.Hold;
import org.handrail.policy.InForce;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.decide.Refusal;
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
        DoseAnswer answer = DosePermission.ask(question, InForce.now(context), context.now());
        List<Hold> holds = new ArrayList<>(answer.holds());
        mismatch(story, asked, context).ifPresent(holds::add);
        DoseAnswer whole = new DoseAnswer(holds.isEmpty() ? answer.permittedUntil() : null, answer.amountMg(), holds,
                answer.notes());
        return whole.permitted() ? permit(story, asked, whole, context) : hold(story, asked, whole, context);
    }

    /** What is asked for is what was ordered, or nothing is. */
    private static Optional<Hold> mismatch(Story story, AskToDose asked, Context context) {
        return Orders.at(story.state(), context.now())
                .filter(order -> !order.drug().equals(asked.drug())
                        || order.infusion() && order.amountMg() != asked.amountMg())
                .map(order -> new Hold(EsketamineDosing.ORDER.hit("not-as-ordered"), List.of("asked-as-ordered"), null));
    }

    private static Decision<SessionEvent> permit(Story story, AskToDose asked, DoseAnswer answer, Context context) {
        List<Hit> notes = Hit.of(answer.rules());
        story.happens(asked.drug().equals(Drug.ESKETAMINE)
                ? new DosePermitted(asked.visit(), asked.device(), context.now(), answer.permittedUntil(), asked.drug(),
                        EsketamineDosing.DEVICE_MG, notes, InForce.now(context).revision())
                : infusion(asked, answer, notes, Orders.at(story.state(), context.now()).orElseThrow(), context));
        return story.decided(Map.of("outcome", "permitted", "until", answer.permittedUntil(),
                "amountMg", PlainNumber.of(answer.amountMg()), "rules", notes));
    }

    private static SessionEvent infusion(AskToDose asked, DoseAnswer answer, List<Hit> notes, Order order,
                                         Context context) {
        return new InfusionPermitted(asked.visit(), asked.device(), context.now(), answer.permittedUntil(), asked.drug(),
                order.route(), answer.amountMg(), order.mgPerKg(), order.volumeMl(), notes,
                InForce.now(context).revision());
    }

    private static Decision<SessionEvent> hold(Story story, AskToDose asked, DoseAnswer answer, Context context) {
        List<Hit> holds = Hit.of(answer.holds().stream().map(Hold::hit).toList());
        List<Hit> firm = Hit.of(answer.holds().stream().filter(h -> !h.overridable()).map(Hold::hit).toList());
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("outcome", "held");
        said.put("rules", holds);
        said.put("liftedBy", answer.liftedBy());
        said.put("whoCan", answer.whoCan());
        said.put("overridable", answer.overridable());
        if (answer.earliest() != null) {
            said.put("earliest", answer.earliest());
        }
        story.happens(new DoseHeld(asked.visit(), asked.device(), holds, answer.liftedBy(), answer.whoCan(),
                answer.earliest(), InForce.now(context).revision()));
        return story.happens(new HoldKept(asked.visit(), asked.device(), asked.drug(), firm)).decided(said);
    }
}
