package org.handrail.session.dosing;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.decide.Refusal;
import org.handrail.runtime.http.OccurredAt;
import org.handrail.session.correction.Amending;
import org.handrail.session.correction.CorrectRecord;
import org.handrail.session.dosing.DoseCommand.RecordDose;
import org.handrail.session.dosing.DoseEvent.DoseAdministered;
import org.handrail.session.dosing.DoseEvent.DrugAdministered;
import org.handrail.session.dosing.DoseEvent.LotNoted;
import org.handrail.session.episode.Dose;
import org.handrail.session.episode.Episode;
import org.handrail.session.episode.Hit;
import org.handrail.session.episode.Leave;
import org.handrail.session.episode.Order;
import org.handrail.session.episode.PlainNumber;
import org.handrail.session.episode.SessionEvent;
import org.handrail.session.episode.Story;
import org.handrail.session.episode.Visit;
import org.handrail.session.form.Forms;
import org.handrail.session.monitoring.Judging;
import org.handrail.session.order.Orders;

/**
 * A device was given. That is a fact, so it is recorded whatever the rules would have said; what broke one is named
 * beside it. A refused record makes people write a false time.
 */
final class Giving {

    /** Two people who write down the same spray look at two clocks. */
    private static final Duration SAME_SPRAY = Duration.ofMinutes(2);

    private Giving() {
    }

    static Decision<SessionEvent> decide(Story story, RecordDose dose, Context context) {
        Optional<Refusal> wrong = Drug.impossible(dose.drug(), dose.device())
                .or(() -> OccurredAt.refuseFuture("/occurredAt", dose.occurredAt(), context.now()));
        if (wrong.isPresent()) {
            return Decision.refused(wrong.get());
        }
        Instant at = OccurredAt.forgiving(dose.occurredAt(), context.now());
        return story.state().visit(dose.visit()).dose(dose.drug(), dose.device())
                .map(before -> again(story, before, dose, at, context))
                .orElseGet(() -> first(story, dose, at, context));
    }

    private static Decision<SessionEvent> first(Story story, RecordDose told, Instant at, Context context) {
        Episode known = story.state();
        Visit before = known.visit(told.visit());
        Dose dose = new Dose(told.device(), told.drug(), told.amountMg(), at, null, null);
        String basis = Deviations.leave(before, dose).map(Giving::basis).orElse("deviation");
        List<Hit> broken = Deviations.of(story.state(), before, dose, context);
        story.happens(told.drug().equals(Drug.ESKETAMINE)
                ? new DoseAdministered(told.visit(), told.device(), told.drug(), told.amountMg(), at, basis)
                : new DrugAdministered(told.visit(), told.device(), told.drug(), told.route(), told.amountMg(),
                        mgPerKg(story, told, at), at, basis));
        noteLot(story, told);
        Deviations.noteNew(story, known, told.visit(), context);
        Judging.judgeAll(story, told.visit(), context);
        Forms.note(story, told.visit(), context);
        return story.decided(Map.of("outcome", "recorded", "basis", basis, "rules", broken));
    }

    /** @return whether it is news */
    private static boolean noteLot(Story story, RecordDose told) {
        String known = story.state().visit(told.visit()).dose(told.drug(), told.device()).map(Dose::lot).orElse(null);
        boolean news = told.lot() != null && !told.lot().equals(known);
        if (news) {
            story.happens(new LotNoted(told.visit(), told.drug(), told.device(), told.lot()));
        }
        return news;
    }

    private static Double mgPerKg(Story story, RecordDose told, Instant at) {
        return Orders.at(story.state(), at).filter(o -> o.drug().equals(told.drug()))
                .filter(o -> o.amountMg() == told.amountMg()).map(Order::mgPerKg).orElse(null);
    }

    private static String basis(Leave leave) {
        return leave.byPrescriber() ? "override" : "permission";
    }

    /**
     * The second nurse to write down the same device has not given another one; who writes another amount, or quite
     * another time, corrects what was written.
     */
    private static Decision<SessionEvent> again(Story story, Dose before, RecordDose told, Instant at,
                                                Context context) {
        Map<String, Object> otherwise = new LinkedHashMap<>();
        if (before.amountMg() != told.amountMg()) {
            otherwise.put("amountMg", told.amountMg());
        }
        if (Duration.between(before.at(), at).abs().compareTo(SAME_SPRAY) > 0) {
            otherwise.put("occurredAt", at.toString());
        }
        Episode known = story.state();
        if (!otherwise.isEmpty()) {
            Amending.amend(story, new CorrectRecord(told.visit(), before.record(told.visit()), false,
                    "written-down-again", otherwise, told.by()), context);
            Deviations.noteNew(story, known, told.visit(), context);
        }
        boolean same = !noteLot(story, told) && otherwise.isEmpty();
        Dose now = story.state().visit(told.visit()).dose(told.drug(), told.device()).orElseThrow();
        return story.decided(Map.of("outcome", same ? "recorded-before" : "corrected",
                "record", now.record(told.visit()), "occurredAt", now.at(), "amountMg", PlainNumber.of(now.amountMg())));
    }
}
