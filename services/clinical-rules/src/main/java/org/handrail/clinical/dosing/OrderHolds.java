package org.handrail.clinical.dosing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.course.Protocol;
import org.handrail.clinical.rule.Limit;
import org.handrail.clinical.rule.Policy;

/**
 * Nothing is given without a prescriber's order in force, and nothing beyond it. That an order has run out, was overtaken by
 * a review, or rests on an old weight, a prescriber weighs for one dose; that there is none, or that it is not possible or
 * beyond the ceiling, nobody does.
 */
final class OrderHolds {

    private static final Set<String> OF_REVIEW = Set.of(Ordered.STOPPED_AT_REVIEW, Ordered.REVIEWED_OTHERWISE);

    private OrderHolds() {}

    static List<Hold> of(DoseQuestion question, Policy policy, Instant now) {
        @Nullable Ordered ordered = question.ordered();
        if (ordered == null) {
            return List.of(order("no-order", Lift.ORDER_WRITTEN));
        }
        if (ordered.outdated() != null) {
            return List.of(OF_REVIEW.contains(ordered.outdated()) ? order(ordered.outdated(), Lift.ORDER_WRITTEN, Lift.OVERRIDE)
                    : order(ordered.outdated(), Lift.ORDER_WRITTEN));
        }
        List<Hold> holds = new ArrayList<>();
        if (question.first() && ordered.used() >= ordered.visits()) {
            holds.add(order("visits-used-up", Lift.ORDER_WRITTEN, Lift.OVERRIDE));
        }
        if (question.infusion()) {
            holds.addAll(infusion(question, ordered, policy, now));
        } else {
            holds.addAll(devices(question, ordered, policy));
        }
        return holds;
    }

    private static List<Hold> devices(DoseQuestion question, Ordered ordered, Policy policy) {
        double wanted = question.device() * (double) EsketamineDosing.DEVICE_MG;
        if (!OrderCheck.possible(ordered.protocol(), ordered.amountMg())) {
            return List.of(order("amount-not-possible", Lift.ORDER_CHANGED));
        }
        if (wanted > ordered.amountMg() && question.lost()) {
            return List.of(new Hold(EsketamineDosing.NOT_REPEATED.hit("lost-is-not-repeated"),
                    List.of(Lift.ANOTHER_DAY, Lift.OVERRIDE), null));
        }
        if (wanted > ordered.amountMg()) {
            return List.of(new Hold(EsketamineDosing.AMOUNT.hit("ordered-dose-reached"),
                    List.of(Lift.ORDER_CHANGED, Lift.OVERRIDE), null));
        }
        Limit first = firstDay(question, policy);
        return ordered.protocol() == Protocol.ESKETAMINE_TRD && question.givenBefore().isEmpty()
                && wanted > first.value()
                ? List.of(new Hold(EsketamineDosing.FIRST_DAY.hit("more-than-" + first.whole() + "-on-the-first-day"),
                        List.of(Lift.ANOTHER_DAY, Lift.OVERRIDE), null)) : List.of();
    }

    /** Under the European label older people begin lower, and so does who may be one of them. */
    private static Limit firstDay(DoseQuestion question, Policy policy) {
        return policy.choice(EsketamineDosing.JURISDICTION).equals("eu") && !question.older().isNo()
                ? EsketamineDosing.FIRST_DAY_OLDER_MG : EsketamineDosing.FIRST_DAY_MG;
    }

    private static List<Hold> infusion(DoseQuestion question, Ordered ordered, Policy policy, Instant now) {
        List<Hold> holds = new ArrayList<>();
        InfusionRules.beyondCeiling(ordered.amountMg(), ordered.weightKg(), policy)
                .forEach(hit -> holds.add(new Hold(hit, List.of(Lift.ORDER_CHANGED), null)));
        if (ordered.weightKg() == null || ordered.weightKg() <= 0) {
            holds.add(new Hold(InfusionRules.WEIGHT.hit("weight-not-known"), List.of(Lift.ORDER_CHANGED), null));
        } else if (ordered.weighedAt() == null
                || InfusionRules.tooOld(ordered.weighedAt(), now, policy, question.zone())) {
            holds.add(new Hold(InfusionRules.WEIGHT.hit("weight-too-old"), List.of(Lift.ORDER_CHANGED, Lift.OVERRIDE), null));
        }
        if (question.first()) {
            holds.addAll(PreparationHolds.of(question, ordered, policy));
        }
        return holds;
    }

    private static Hold order(String reason, String... liftedBy) {
        return new Hold(EsketamineDosing.ORDER.hit(reason), List.of(liftedBy), null);
    }
}
