package org.handrail.clinical.boundary;

import static org.handrail.clinical.boundary.Boundary.of;
import static org.handrail.clinical.boundary.Boundary.says;
import static org.handrail.clinical.cases.Dosing.NOW;
import static org.handrail.clinical.cases.Dosing.ZONE;
import static org.handrail.clinical.cases.Dosing.daysAgo;
import static org.handrail.clinical.cases.Dosing.minutesAgo;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.handrail.clinical.Answer;
import org.handrail.clinical.boundary.Boundary.Case;
import org.handrail.clinical.cases.Dosing;
import org.handrail.clinical.course.DayPlan;
import org.handrail.clinical.course.Occupancy;
import org.handrail.clinical.course.Phase;
import org.handrail.clinical.course.PhasePlan;
import org.handrail.clinical.course.Protocol;
import org.handrail.clinical.course.Template;
import org.handrail.clinical.dosing.DosePermission;
import org.handrail.clinical.dosing.GivenDose;
import org.handrail.clinical.dosing.DoseWeight;
import org.handrail.clinical.dosing.OrderAsked;
import org.handrail.clinical.dosing.OrderCheck;
import org.handrail.clinical.dosing.Preparation;
import org.handrail.clinical.dosing.PressureReading;

/** The numbers of a dose and of a course. */
final class DosingBoundaries {

    static final List<Boundary> ALL = List.of(
            of("DOSE-FIRST-DAY", "first-day-mg", 84, 56, dose("DOSE-FIRST-DAY", (d, mg) -> device(d, mg / 28))),
            of("DOSE-FIRST-DAY", "first-day-older-mg", 56, 28, european((d, mg) -> {
                d.older = Answer.YES;
                device(d, mg / 28);
            })),
            of("DOSE-WEEK-MG", "week-mg", 169, 168, dose("DOSE-WEEK-MG",
                    (d, mg) -> d.before.add(new GivenDose(daysAgo(3), mg - 28)))),
            of("DOSE-WEEK-MG", "week-days", 6, 7, dose("DOSE-WEEK-MG",
                    (d, days) -> d.before.add(new GivenDose(daysAgo(days.longValue()), 168)))),
            of("DOSE-WEEK", "dose-days-in-7", 3, 2, dose("DOSE-WEEK", (d, count) -> treated(d, count, 3, 6))),
            of("DOSE-WEEK", "week-days", 6, 7, dose("DOSE-WEEK", (d, days) -> treated(d, 3.0, 3, days.intValue()))),
            of("DOSE-GAP", "dose-gap-days", 1, 2, dose("DOSE-GAP", (d, days) -> treated(d, 2.0, days.intValue()))),
            of("DOSE-COURSE-DEVICES", "dose-course-devices-trd", 24, 23, dose("DOSE-COURSE-DEVICES",
                    DosingBoundaries::devices)),
            of("DOSE-COURSE-DEVICES", "dose-course-devices-mdsi", 25, 24, dose("DOSE-COURSE-DEVICES", (d, count) -> {
                d.protocol = Protocol.ESKETAMINE_MDSI;
                devices(d, count);
            })),
            of("DOSE-REST", "dose-rest", 4.99, 5, dose("DOSE-REST", (d, minutes) -> {
                d.device = 2;
                d.today.add(new GivenDose(minutesAgo(minutes), 28));
                d.pressures.add(new PressureReading(124, 78, minutesAgo(30)));
            })),
            of("DOSE-BP-RECHECK", "bp-recheck", 14.99, 15, dose("DOSE-BP-RECHECK", (d, minutes) ->
                    d.pressures = List.of(new PressureReading(150, 80, minutesAgo(60)),
                            new PressureReading(150, 80, minutesAgo(60 - minutes))))),
            of("DOSE-BP-RECHECK", "bp-warn-systolic", 141, 140, dose("DOSE-BP-RECHECK",
                    (d, value) -> d.pressures = List.of(new PressureReading(value.intValue(), 70, minutesAgo(5))))),
            of("DOSE-BP-RECHECK", "bp-warn-diastolic", 91, 90, dose("DOSE-BP-RECHECK",
                    (d, value) -> d.pressures = List.of(new PressureReading(130, value.intValue(), minutesAgo(5))))),
            of("DOSE-BP-WEIGH", "bp-warn-systolic", 141, 140, twice("DOSE-BP-WEIGH", (value) -> new int[] {value, 70})),
            of("DOSE-BP-WEIGH", "bp-warn-diastolic", 91, 90, twice("DOSE-BP-WEIGH", (value) -> new int[] {130, value})),
            of("DOSE-BP-HOLD", "bp-hold-systolic", 160, 159, twice("DOSE-BP-HOLD", (value) -> new int[] {value, 70})),
            of("DOSE-BP-HOLD", "bp-hold-diastolic", 100, 99, twice("DOSE-BP-HOLD", (value) -> new int[] {130, value})),
            of("DOSE-PERMISSION", "dose-permission", 10, 9.99, (minutes, policy) -> !DosePermission.covers(NOW,
                    new Dosing().answer(policy).permittedUntil(), minutesAgo(-minutes))),

            of("IV-WEIGHT", "iv-weight-days", 31, 30, infusion("IV-WEIGHT", "weight-too-old",
                    (d, days) -> d.weighedAt = daysAgo(days.longValue()))),
            of("IV-CEILING", "iv-ceiling-mg", 100.1, 100, order("IV-CEILING", "too-many-mg", mg -> asked(mg, 200.0, null))),
            of("IV-CEILING", "iv-ceiling-mg-per-kg", 1.01, 1, order("IV-CEILING", "too-many-mg-per-kg",
                    perKg -> asked(perKg * 50, 50.0, null))),
            of("IV-CONSISTENT", "fit-tolerated", 3.1, 2.9, order("IV-CONSISTENT", "weight-does-not-fit",
                    percent -> asked(40 / (1 - percent / 100), 80.0, 0.5))),
            of("IV-CONSISTENT", "fit-tenfold-from", 8.6, 8.4, order("IV-CONSISTENT", "weight-tenfold",
                    times -> asked(40 / times, 80.0, 0.5))),
            of("IV-CONSISTENT", "fit-tenfold-to", 11.4, 11.6, order("IV-CONSISTENT", "weight-tenfold",
                    times -> asked(40 / times, 80.0, 0.5))),
            of("IV-SECOND-CHECK", "fit-tolerated", 3.1, 2.9, infusion("IV-SECOND-CHECK", "not-as-ordered",
                    (d, percent) -> drawn(d, 35 / (1 - percent / 100)))),
            of("IV-SECOND-CHECK", "fit-tenfold-from", 8.6, 8.4, infusion("IV-SECOND-CHECK", "tenfold",
                    (d, times) -> drawn(d, 35 * times))),
            of("IV-SECOND-CHECK", "fit-tenfold-to", 11.4, 11.6, infusion("IV-SECOND-CHECK", "tenfold",
                    (d, times) -> drawn(d, 35 * times))),
            of("IV-WEEK", "iv-days-in-7", 4, 3, infusion("IV-WEEK", "too-many-treatment-days",
                    (d, count) -> treated(d, count, 2, 4, 6))),
            of("IV-WEEK", "week-days", 6, 7, infusion("IV-WEEK", "too-many-treatment-days",
                    (d, days) -> treated(d, 4.0, 2, 4, days.intValue()))),
            of("IV-MINUTES", "iv-minutes-least", 39, 40, minutes()),
            of("IV-MINUTES", "iv-minutes-most", 61, 60, minutes()),
            of("IV-DOSE-WEIGHT", "iv-high-bmi", 30, 29.9, says("IV-DOSE-WEIGHT", (bmi, policy) ->
                    OrderCheck.notes(tall(bmi), 40, policy, NOW, ZONE))),
            of("IV-DOSE-WEIGHT", "iv-ideal-bmi", 22, 22.1, (bmi, policy) ->
                    DoseWeight.of(tall(35), Policies.and(policy, "iv-dose-weight", "ideal")) >= bmi * 4),
            of("IV-USUAL", "iv-usual-least", 0.09, 0.1, usual()),
            of("IV-USUAL", "iv-usual-most", 0.76, 0.75, usual()),

            of("DAY-FASTING", "fasting-food", 119.99, 120, dose("DAY-FASTING", (d, m) -> d.foodAt = minutesAgo(m))),
            of("DAY-FASTING", "fasting-drink", 29.99, 30, dose("DAY-FASTING", (d, m) -> d.drinkAt = minutesAgo(m))),
            of("DAY-FASTING", "fasting-nasal-spray", 59.99, 60, dose("DAY-FASTING", (d, m) -> d.sprayAt = minutesAgo(m))),
            of("DAY-FASTING-IV", "fasting-iv-food", 239.99, 240, infusion("DAY-FASTING-IV", "not-yet",
                    (d, m) -> d.foodAt = minutesAgo(m))),
            of("DAY-FASTING-IV", "fasting-iv-drink", 119.99, 120, infusion("DAY-FASTING-IV", "not-yet",
                    (d, m) -> d.drinkAt = minutesAgo(m))),

            of("COURSE-MAINTENANCE", "infusion-maintenance-days", 14, 13, next(Protocol.IV_KETAMINE, Phase.MAINTENANCE)),
            of("COURSE-INFUSIONS", "infusions-a-week", 2, 3, (count, policy) ->
                    Template.first(Protocol.IV_KETAMINE, policy).days().stream().filter(day -> day <= 7).count() >= count),
            of("COURSE-REVIEW", "benefit-review-sessions", 8, 7, (visits, policy) ->
                    Template.first(Protocol.ESKETAMINE_TRD, policy).reviewDueAfter((int) visits)),
            of("COURSE-INFUSION-REVIEW", "benefit-review-infusions", 4, 3, (visits, policy) ->
                    Template.first(Protocol.IV_KETAMINE, policy).reviewDueAfter((int) visits)),
            of("COURSE-OCCUPANCY", "visit-arrival-minutes", 30, 31, lasts(Protocol.ESKETAMINE_TRD, 150)),
            of("COURSE-OCCUPANCY", "visit-devices-minutes", 10, 11, lasts(Protocol.ESKETAMINE_TRD, 170)),
            of("COURSE-OCCUPANCY", "visit-observed-minutes", 120, 121, lasts(Protocol.ESKETAMINE_TRD, 60)),
            of("COURSE-OCCUPANCY", "visit-leaving-minutes", 20, 21, lasts(Protocol.ESKETAMINE_TRD, 160)),
            of("COURSE-OCCUPANCY", "visit-infusion-minutes", 40, 41, lasts(Protocol.IV_KETAMINE, 110)),
            of("COURSE-OCCUPANCY", "visit-infusion-observed-minutes", 60, 61, lasts(Protocol.IV_KETAMINE, 90)));

    /** Two values of a blood pressure. */
    private interface Values {
        int[] of(int value);
    }

    /** An order for a number. */
    private interface Order {
        OrderAsked of(double value);
    }

    private DosingBoundaries() {}

    private static Case dose(String rule, BiConsumer<Dosing, Double> change) {
        return says(rule, (value, policy) -> Dosing.with(d -> change.accept(d, value)).hits(policy));
    }

    private static Case infusion(String rule, String reason, BiConsumer<Dosing, Double> change) {
        return says(rule, reason, (value, policy) -> Dosing.infusion(d -> change.accept(d, value)).hits(policy));
    }

    private static Case european(BiConsumer<Dosing, Double> change) {
        return (value, policy) -> dose("DOSE-FIRST-DAY", change)
                .speaks(value, Policies.and(policy, "jurisdiction", "eu"));
    }

    private static Case twice(String rule, Values values) {
        return dose(rule, (d, value) -> {
            int[] read = values.of(value.intValue());
            d.pressures = List.of(new PressureReading(read[0], read[1], minutesAgo(30)),
                    new PressureReading(read[0], read[1], minutesAgo(5)));
        });
    }

    private static Case order(String rule, String reason, Order order) {
        return says(rule, reason, (value, policy) -> OrderCheck.problems(order.of(value), policy));
    }

    private static Case usual() {
        return says("IV-USUAL", (perKg, policy) -> OrderCheck.notes(asked(perKg * 100, 100.0, null), 40, policy, NOW, ZONE));
    }

    private static Case minutes() {
        return says("IV-MINUTES", (minutes, policy) -> OrderCheck.notes(asked(50, 100.0, null), minutes.intValue(), policy, NOW,
                ZONE));
    }

    /** Of two metres, and so of four times as many kilograms. */
    private static OrderAsked tall(double bmi) {
        return new OrderAsked(Protocol.IV_KETAMINE, "ketamine", "iv", null, 0.5, bmi * 4, daysAgo(1), null, null, 200.0);
    }

    private static OrderAsked asked(double mg, Double kg, Double perKg) {
        return new OrderAsked(Protocol.IV_KETAMINE, "ketamine", "iv", mg, perKg, kg, daysAgo(1), null, null);
    }

    private static void device(Dosing d, double number) {
        d.orderedMg = 84;
        d.device = (int) number;
        IntStream.range(1, (int) number).forEach(i -> d.today.add(new GivenDose(minutesAgo(6), 28)));
        d.pressures = List.of(new PressureReading(124, 78, minutesAgo(20)));
    }

    /** So many treatment days with today, on these days before today. */
    private static void treated(Dosing d, Double days, int... ago) {
        IntStream.of(ago).limit(days.longValue() - 1).forEach(day -> d.before.add(new GivenDose(daysAgo(day), 28)));
    }

    private static void devices(Dosing d, Double withThis) {
        IntStream.range(1, withThis.intValue()).forEach(i -> d.before.add(new GivenDose(daysAgo(100), 28)));
        d.before.add(new GivenDose(daysAgo(100), 0));
    }

    private static void drawn(Dosing d, double mg) {
        d.prepared = List.of(new Preparation("n-1", mg, mg / 35, 35, minutesAgo(9)),
                new Preparation("n-2", mg, mg / 35, 35, minutesAgo(5)));
    }

    private static Case next(Protocol protocol, Phase phase) {
        return (days, policy) -> {
            LocalDate last = LocalDate.parse("2026-06-01");
            PhasePlan plan = Template.of(protocol, phase, policy).orElseThrow();
            return !DayPlan.earliest(plan, 0, last, Optional.of(last)).isAfter(last.plusDays((long) days));
        };
    }

    /** Whether the stay lasts that part and all others. */
    private static Case lasts(Protocol protocol, int others) {
        return (minutes, policy) -> Occupancy.of(protocol, policy)
                .compareTo(Duration.ofMinutes(others + (long) minutes)) >= 0;
    }
}
