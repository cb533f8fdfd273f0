package org.handrail.session.dosing;

import java.time.Instant;
import java.util.List;
import org.handrail.session.episode.Dose;
import org.handrail.session.episode.Episode;
import org.handrail.session.episode.Held;
import org.handrail.session.episode.Hit;
import org.handrail.session.episode.InfusionEnd;
import org.handrail.session.episode.Leave;
import org.handrail.session.episode.Medicine;
import org.handrail.session.episode.Pause;
import org.handrail.session.episode.PlainNumber;
import org.handrail.session.episode.SessionEvent;
import tools.jackson.databind.annotation.JsonSerialize;

/** Leave to give a device, and devices given. */
public sealed interface DoseEvent extends SessionEvent {

    /** @param until first moment at which the leave has run out @param decision names it, within the episode */
    record DosePermitted(String visit, int device, Instant from, Instant until, String drug, int amountMg, List<Hit> rules,
                         String decision, int policy) implements DoseEvent {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode.visit(visit, v -> v.treated(t -> t.allowed(new Leave(device, drug, from, until, List.of()))));
        }
    }

    /** An infusion, which is device 1. */
    record InfusionPermitted(String visit, int device, Instant from, Instant until, String drug, String route,
                             @JsonSerialize(using = PlainNumber.class) double amountMg, Double mgPerKg,
                             Double volumeMl, List<Hit> rules, String decision, int policy) implements DoseEvent {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode.visit(visit, v -> v.treated(t -> t.allowed(new Leave(device, drug, from, until, List.of()))));
        }
    }

    /**
     * @param liftedBy codes of what ends the hold
     * @param whoCan   roles
     * @param earliest null unless time alone does
     * @param decision names it, within the episode
     */
    record DoseHeld(String visit, int device, List<Hit> rules, List<String> liftedBy, List<String> whoCan,
                    Instant earliest, String decision, int policy) implements DoseEvent {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode.visit(visit, v -> v.treated(t -> t.held(new Held(device, rules, null, null))));
        }
    }

    /** What a decision against the hold needs to know. @param firm rules that nobody decides against */
    record HoldKept(String visit, int device, String drug, List<Hit> firm) implements DoseEvent {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode.visit(visit, v -> v.treated(t -> t.noting(device, drug, firm)));
        }
    }

    /** @param by code of the prescriber who decided */
    record HoldOverridden(String visit, int device, List<Hit> rules, String reason, String by, Instant from,
                          Instant until, int policy) implements DoseEvent {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode.visit(visit, v -> v.treated(t -> t.allowed(new Leave(device,
                    v.held(device).map(Held::drug).orElse(null), from, until, rules))));
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
                    occurredAt(), basis(), null))));
        }
    }

    /** One device of esketamine. @param basis {@code permission}, {@code override} or {@code deviation} */
    record DoseAdministered(String visit, int device, String drug,
                            @JsonSerialize(using = PlainNumber.class) double amountMg, Instant occurredAt,
                            String basis) implements Given {
    }

    /** Any other drug or route. @param route code; null when nobody said */
    record DrugAdministered(String visit, int device, String drug, String route,
                            @JsonSerialize(using = PlainNumber.class) double amountMg, Double mgPerKg,
                            Instant occurredAt, String basis) implements Given {
    }

    /** Of which lot a device was; kept here, for the programme's form asks for it. */
    record LotNoted(String visit, String drug, int device, String lot) implements DoseEvent {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode.visit(visit, v -> v.treated(t -> t.ofLot(drug, device, lot)));
        }
    }

    /** @param ended {@code completed} or {@code stopped} @param amountMg until then; null: nobody said */
    record InfusionEnded(String visit, int device, String ended,
                         @JsonSerialize(using = PlainNumber.class) Double amountMg, String reason, Instant occurredAt)
            implements DoseEvent {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode.visit(visit, v -> v.treated(t -> t.ended(new InfusionEnd(ended, amountMg, occurredAt))));
        }
    }

    /** @param reason code; null: nobody said */
    record InfusionPaused(String visit, int device, String reason, Instant occurredAt) implements DoseEvent {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode.visit(visit, v -> v.treated(t -> t.paused(new Pause(reason, occurredAt, null))));
        }
    }

    record InfusionResumed(String visit, int device, Instant occurredAt) implements DoseEvent {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode.visit(visit, v -> v.treated(t -> t.resumed(occurredAt)));
        }
    }

    record MedicineGiven(String visit, String record, String medicine, String kind, Instant occurredAt)
            implements DoseEvent {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode.visit(visit, v -> v.treated(t -> t.besides(new Medicine(record, medicine, kind, occurredAt,
                    false))));
        }
    }
}
