package org.handrail.clinical.dosing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.course.Protocol;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.rule.RuleHit;

/** Whether an order may come into force. It is leave to act and no record, so it may be refused. */
public final class OrderCheck {

    /** The dose of acute suicidal ideation may drop from three devices to two, no further. */
    private static final Set<Integer> ACUTE_MG = Set.of(56, 84);

    private OrderCheck() {}

    /** Every rule that stands against it; empty: it comes into force. */
    public static List<RuleHit> problems(OrderAsked order, Policy policy) {
        return order.protocol() == Protocol.IV_KETAMINE ? infusion(order, policy) : devices(order);
    }

    private static List<RuleHit> devices(OrderAsked order) {
        List<RuleHit> problems = new ArrayList<>();
        if (order.route().equals("home")) {
            problems.add(EsketamineDosing.OBSERVED.hit("never-taken-home"));
        } else if (!order.drug().equals("esketamine") || !order.route().equals("nasal")) {
            problems.add(EsketamineDosing.ORDER.hit("not-of-this-protocol"));
        }
        if (order.amountMg() == null || !possible(order.protocol(), order.amountMg())) {
            problems.add(EsketamineDosing.ORDER.hit("amount-not-possible"));
        }
        return problems;
    }

    /** Whether so many milligrams are ordered under this protocol: of esketamine whole devices; ketamine goes by weight. */
    public static boolean possible(Protocol protocol, double amountMg) {
        return protocol == Protocol.IV_KETAMINE || (protocol == Protocol.ESKETAMINE_MDSI ? ACUTE_MG : EsketamineDosing.AMOUNTS_MG).stream()
                .anyMatch(mg -> mg == amountMg);
    }

    private static List<RuleHit> infusion(OrderAsked order, Policy policy) {
        List<RuleHit> problems = new ArrayList<>();
        @Nullable Boolean open = open(order.route(), policy);
        if (!order.drug().equals("ketamine") || open == null) {
            problems.add(EsketamineDosing.ORDER.hit("not-of-this-protocol"));
        } else if (!open) {
            problems.add(InfusionRules.ROUTE.hit("route-off"));
        }
        if (!weighed(order)) {
            problems.add(InfusionRules.WEIGHT.hit("weight-not-known"));
        }
        @Nullable Double weight = DoseWeight.of(order, policy);
        if (DoseWeight.unknown(order, policy)) {
            problems.add(InfusionRules.BY_WEIGHT.hit("height-not-known"));
        }
        @Nullable Double amount = DoseWeight.milligrams(order, policy);
        if (amount == null || amount <= 0) {
            problems.add(EsketamineDosing.ORDER.hit("amount-not-possible"));
            return problems;
        }
        if (order.mgPerKg() != null && weight != null) {
            Fit.problem(amount, order.mgPerKg() * weight)
                    .ifPresent(problem -> problems.add(InfusionRules.CONSISTENT.hit("weight-" + problem)));
        }
        if (order.mgPerMl() != null && order.volumeMl() != null) {
            Fit.problem(amount, order.mgPerMl() * order.volumeMl())
                    .ifPresent(problem -> problems.add(InfusionRules.CONSISTENT.hit("volume-" + problem)));
        }
        problems.addAll(InfusionRules.beyondCeiling(amount, weight, policy));
        return problems;
    }

    /** Absent: there is no such route. */
    private static @Nullable Boolean open(String route, Policy policy) {
        return switch (route) {
            case "iv" -> true;
            case "im" -> policy.flag(InfusionRules.MUSCLE);
            case "sc" -> policy.flag(InfusionRules.SKIN);
            case "oral" -> policy.flag(InfusionRules.MOUTH);
            case "home" -> policy.flag(InfusionRules.HOME);
            default -> null;
        };
    }

    /**
     * What is unusual about an order, or holds the dose and not the order.
     *
     * @param minutes duration of an infusion; absent: not said
     * @param zone    the clinic's zone, which decides how many days old a weight is
     */
    public static List<RuleHit> notes(OrderAsked order, @Nullable Integer minutes, Policy policy, Instant now, ZoneId zone) {
        List<RuleHit> notes = new ArrayList<>();
        @Nullable Double amount = DoseWeight.milligrams(order, policy);
        if (order.protocol() != Protocol.IV_KETAMINE || !weighed(order) || amount == null) {
            return notes;
        }
        if (InfusionRules.tooOld(order.weighedAt(), now, policy, zone)) {
            notes.add(InfusionRules.WEIGHT.hit("weight-too-old"));
        }
        if (DoseWeight.high(order)) {
            notes.add(InfusionRules.BY_WEIGHT.hit(DoseWeight.ideal(policy) ? "ideal-weight" : "actual-weight"));
        }
        if (order.route().equals("iv")) {
            InfusionRules.unusual(minutes, policy).ifPresent(notes::add);
        }
        double perKg = amount / DoseWeight.of(order, policy);
        if (perKg < policy.number(InfusionRules.USUAL_LEAST)) {
            notes.add(InfusionRules.USUAL.hit("below-usual"));
        } else if (perKg > policy.number(InfusionRules.USUAL_MOST)) {
            notes.add(InfusionRules.USUAL.hit("above-usual"));
        }
        return notes;
    }

    private static boolean weighed(OrderAsked order) {
        return order.weightKg() != null && order.weightKg() > 0 && order.weighedAt() != null;
    }
}
