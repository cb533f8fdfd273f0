package org.handrail.session.dosing;

import java.time.Instant;
import java.util.List;
import org.handrail.session.episode.Dose;
import org.handrail.session.episode.Episode;
import org.handrail.session.episode.Held;
import org.handrail.session.episode.Hit;
import org.handrail.session.episode.Leave;
import org.handrail.session.episode.PlainNumber;
import org.handrail.session.episode.SessionEvent;
import tools.jackson.databind.annotation.JsonSerialize;

/** Leave to give a device, and devices given. */
public sealed interface DoseEvent extends SessionEvent {

    /** @param until first moment at which the leave has run out */
    record DosePermitted(String visit, int device, Instant until, String drug, int amountMg, List<Hit> rules)
            implements DoseEvent {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode.visit(visit, v -> v.treated(t -> t.allowed(new Leave(device, until, List.of()))));
        }
    }

    /** @param liftedBy codes of what ends the hold */
    record DoseHeld(String visit, int device, List<Hit> rules, List<String> liftedBy) implements DoseEvent {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode.visit(visit, v -> v.treated(t -> t.held(new Held(device, rules))));
        }
    }

    /** @param by code of the prescriber who decided */
    record HoldOverridden(String visit, int device, List<Hit> rules, String reason, String by, Instant until)
            implements DoseEvent {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode.visit(visit, v -> v.treated(t -> t.allowed(new Leave(device, until, rules))));
        }
    }

    /** Something was given, of whatever drug; the two forms of the published event. */
    sealed interface Given extends DoseEvent {

        String visit();

        int device();

        String drug();

        double amountMg();

        Instant occurredAt();

        String basis();

        @Override
        default Episode happenedTo(Episode episode) {
            return episode.visit(visit(), v -> v.treated(t -> t.given(new Dose(device(), drug(), amountMg(),
                    occurredAt(), basis()))));
        }
    }

    /** One device of esketamine. @param basis {@code permission}, {@code override} or {@code deviation} */
    record DoseAdministered(String visit, int device, String drug,
                            @JsonSerialize(using = PlainNumber.class) double amountMg, Instant occurredAt,
                            String basis) implements Given {
    }

    /** Any other drug or route. @param route code; null when nobody said */
    record DrugAdministered(String visit, int device, String drug, String route,
                            @JsonSerialize(using = PlainNumber.class) double amountMg, Instant occurredAt,
                            String basis) implements Given {
    }
}
