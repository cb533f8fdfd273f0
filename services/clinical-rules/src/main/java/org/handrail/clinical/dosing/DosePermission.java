package org.handrail.clinical.dosing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.rule.RuleHit;

/**
 * Whether a device of esketamine, or an infusion of ketamine, may be given. Permission may be refused; the record of
 * what was given never is: {@link #broken} says which rules it broke.
 */
public final class DosePermission {

    private DosePermission() {}

    /** Answers the question as of {@code now}. */
    public static DoseAnswer ask(DoseQuestion question, Policy policy, Instant now) {
        List<Hold> holds = new ArrayList<>();
        holds.addAll(StandingHolds.of(question));
        holds.addAll(OrderHolds.of(question, policy, now));
        holds.addAll(DayHolds.of(question, policy, now));
        holds.addAll(DeviceHolds.of(question, policy, now));
        holds.addAll(CalendarHolds.of(question, policy, now));
        PressureJudgement pressure = PressureBeforeDose.judge(question, policy, now);
        holds.addAll(pressure.holds());
        List<Hold> standing = holds.stream().filter(hold -> !weighed(question, hold))
                .sorted(Comparator.comparing(hold -> hold.hit().tag())).toList();
        Stream<RuleHit> decided = holds.stream().filter(hold -> weighed(question, hold)).map(Hold::hit);
        return new DoseAnswer(standing.isEmpty() ? until(now, policy) : null, amount(question), standing,
                Stream.of(decided, pressure.notes().stream(), CalendarHolds.notes(question, policy))
                        .flatMap(notes -> notes).toList());
    }

    /** Answers for just what was asked for, which must be what was ordered. */
    public static DoseAnswer ask(DoseAsked asked, DoseQuestion question, Policy policy, Instant now) {
        DoseAnswer answer = ask(question, policy, now);
        return asked.otherThanOrdered(question).map(hold -> new DoseAnswer(null, answer.amountMg(),
                Stream.concat(answer.holds().stream(), Stream.of(hold)).toList(), answer.notes())).orElse(answer);
    }

    /** The first moment at which leave given now, or a decision against a hold, has run out. */
    public static Instant until(Instant now, Policy policy) {
        return now.plus(minutes(policy.number(EsketamineDosing.PERMISSION_MINUTES)));
    }

    private static double amount(DoseQuestion question) {
        return question.infusion() ? question.ordered().amountMg() : EsketamineDosing.DEVICE_MG;
    }

    private static boolean weighed(DoseQuestion question, Hold hold) {
        return hold.overridable() && question.weighed().contains(hold.hit().rule());
    }

    /**
     * The rules that a device given at {@code occurredAt} broke, for the record of a deviation. The question holds
     * what was true just before it was given.
     */
    public static List<RuleHit> broken(DoseQuestion question, Policy policy, Instant occurredAt) {
        return ask(question, policy, occurredAt).holds().stream().map(Hold::hit).toList();
    }

    /**
     * What is wrong with a dose by itself, for the record of a deviation.
     *
     * @param leave     a permission or override was in force
     * @param treatment it is the drug that the patient is treated with
     * @param devices   it came from a device of esketamine
     */
    public static List<RuleHit> wrongWith(boolean leave, boolean treatment, boolean devices, double amountMg) {
        List<RuleHit> hits = new ArrayList<>();
        if (!leave && !treatment) {
            hits.add(EsketamineDosing.DRUG.hit("another-drug"));
        }
        if (!leave) {
            hits.add(EsketamineDosing.WITHOUT_PERMISSION.hit("no-leave-in-force"));
        }
        if (devices && amountMg > EsketamineDosing.DEVICE_MG) {
            hits.add(EsketamineDosing.AMOUNT.hit("more-than-one-device-holds"));
        }
        return hits;
    }

    /** Whether a permission or override covers the device: not after it ran out. */
    public static boolean covers(Instant permittedAt, Instant permittedUntil, Instant occurredAt) {
        return !occurredAt.isBefore(permittedAt) && occurredAt.isBefore(permittedUntil);
    }

    static Duration minutes(double minutes) {
        return Duration.ofSeconds(Math.round(minutes * 60));
    }
}
