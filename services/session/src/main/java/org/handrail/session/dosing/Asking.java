package org.handrail.session.dosing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.clinical.dosing.DoseAnswer;
import org.handrail.clinical.dosing.DosePermission;
import org.handrail.clinical.dosing.DoseQuestion;
import org.handrail.clinical.dosing.EsketamineDosing;
import org.handrail.clinical.dosing.Hold;
import org.handrail.clinical.rule.Policy;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.decide.Refusal;
import org.handrail.session.dosing.DoseCommand.AskToDose;
import org.handrail.session.dosing.DoseEvent.DoseHeld;
import org.handrail.session.dosing.DoseEvent.DosePermitted;
import org.handrail.session.episode.Episode;
import org.handrail.session.episode.Hit;
import org.handrail.session.episode.SessionEvent;
import org.handrail.session.episode.Story;
import org.handrail.session.episode.Visit;

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
        DoseQuestion question = Questions.of(state, visit, asked.device(), asked.orderedMg(),
                Questions.withHeard(asked.standings(), state), context.now(), context.zone());
        DoseAnswer answer = DosePermission.ask(question, Policy.DEFAULTS, context.now());
        return answer.permitted() ? permit(story, asked, answer) : hold(story, asked, answer);
    }

    private static Decision<SessionEvent> permit(Story story, AskToDose asked, DoseAnswer answer) {
        List<Hit> notes = Hit.of(answer.rules());
        return story.happens(new DosePermitted(asked.visit(), asked.device(), answer.permittedUntil(),
                        Drug.ESKETAMINE, EsketamineDosing.DEVICE_MG, notes))
                .decided(Map.of("outcome", "permitted", "until", answer.permittedUntil(), "rules", notes));
    }

    private static Decision<SessionEvent> hold(Story story, AskToDose asked, DoseAnswer answer) {
        List<Hit> holds = Hit.of(answer.holds().stream().map(Hold::hit).toList());
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("outcome", "held");
        said.put("rules", holds);
        said.put("liftedBy", answer.liftedBy());
        said.put("overridable", answer.overridable());
        if (answer.earliest() != null) {
            said.put("earliest", answer.earliest());
        }
        return story.happens(new DoseHeld(asked.visit(), asked.device(), holds, answer.liftedBy())).decided(said);
    }
}
