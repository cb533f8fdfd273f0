package org.handrail.clinical.boundary;

import static org.handrail.clinical.Answer.NO;
import static org.handrail.clinical.Answer.UNKNOWN;
import static org.handrail.clinical.boundary.Boundary.of;
import static org.handrail.clinical.boundary.Boundary.says;
import static org.handrail.clinical.cases.Visit.at;
import static org.handrail.clinical.cases.Visit.vitals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import org.handrail.clinical.boundary.Boundary.Case;
import org.handrail.clinical.cases.Dosing;
import org.handrail.clinical.cases.Visit;
import org.handrail.clinical.escalation.Level;
import org.handrail.clinical.monitoring.Closely;
import org.handrail.clinical.monitoring.FormFindings;
import org.handrail.clinical.monitoring.MonitoringForm;
import org.handrail.clinical.monitoring.NotDone;
import org.handrail.clinical.monitoring.ReleaseOverride;
import org.handrail.clinical.monitoring.RideLadder;
import org.handrail.clinical.monitoring.Symptom;
import org.handrail.clinical.monitoring.VitalReading;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.sideeffect.Appraisal;
import org.handrail.clinical.sideeffect.PressureEffect;

/** The numbers of watching a patient, of the door, of the form and of side effects. */
final class WatchingBoundaries {

    private static final LocalDate THURSDAY = LocalDate.parse("2026-06-11");

    static final List<Boundary> ALL = List.of(
            of("MON-BP-CRISIS", "bp-stop-systolic", 180, 179, crisis((v, value) -> v.now = pressure(20, value, 80))),
            of("MON-BP-CRISIS", "bp-stop-diastolic", 110, 109, crisis((v, value) -> v.now = pressure(20, 130, value))),
            of("MON-BP-STOP", "bp-stop-systolic", 180, 179, twice((minute, value) -> pressure(minute, value, 80))),
            of("MON-BP-STOP", "bp-stop-diastolic", 110, 109, twice((minute, value) -> pressure(minute, 130, value))),
            of("MON-BP-STOP", "bp-stop-confirm", 5, 4.99, reading("MON-BP-STOP", "stop-level-twice", (v, minutes) -> {
                v.readings.add(pressure(20 - minutes, 190, 80));
                v.now = pressure(20, 190, 80);
            })),
            of("MON-BP-RISE", "bp-rise-systolic", 40, 39, reading("MON-BP-RISE", "expected-rise",
                    (v, rise) -> v.now = pressure(20, 124 + rise, 78))),
            of("MON-BP-RISE", "bp-rise-diastolic", 25, 24, reading("MON-BP-RISE", "expected-rise",
                    (v, rise) -> v.now = pressure(20, 124, 78 + rise))),
            of("MON-HR", "hr-stop-high", 131, 130, heart("very-fast")),
            of("MON-HR", "hr-stop-low", 44, 45, heart("very-slow")),
            of("MON-HR", "hr-note-high", 111, 110, heart("fast")),
            of("MON-HR", "hr-note-low", 49, 50, heart("slow")),
            of("MON-HR", "hr-slow-before", 55, 54, reading("MON-HR", "slow", (v, rate) -> {
                v.before = vitals(-10, 124, 78, rate.intValue(), 98, 14, 5);
                v.now = vitals(20, null, null, 49, null, null, null);
            })),
            of("MON-SPO2", "spo2-stop", 89, 90, reading("MON-SPO2", "low-not-confirmed", (v, spo2) -> v.now = oxygen(20, spo2))),
            of("MON-SPO2", "spo2-note", 91, 92, reading("MON-SPO2", "reseat-probe", (v, spo2) -> {
                v.before = oxygen(-10, 94.0);
                v.now = oxygen(20, spo2);
            })),
            of("MON-SPO2", "spo2-fall", 4, 3, reading("MON-SPO2", "reseat-probe", (v, fall) -> v.now = oxygen(20, 98 - fall))),
            of("MON-SPO2", "spo2-lasting", 1, 0.98, reading("MON-SPO2", "low-confirmed", (v, minutes) -> {
                v.readings.add(oxygen(20 - minutes, 88.0));
                v.now = new VitalReading("r", null, null, null, 88, null, null, UNKNOWN, at(20));
            })),
            of("MON-RR", "rr-stop", 7, 8, breaths("very-slow")),
            of("MON-RR", "rr-note-low", 9, 10, breaths("slow")),
            of("MON-RR", "rr-note-high", 25, 24, breaths("fast")),
            of("MON-RR", "rr-none", 0, 1, breaths("not-breathing")),
            of("MON-SEDATION", "moaas-drowsy", 4, 5, sedation("drowsy")),
            of("MON-SEDATION", "moaas-deep", 3, 4, sedation("rousable")),
            of("MON-SEDATION", "moaas-emergency", 1, 2, sedation("hard-to-rouse")),

            of("MON-CHECKS", "check-first", 40, 39.9, due("bp-", 5, v -> { })),
            of("MON-CHECKS", "check-second", 60, 59.9, due("bp-", 5, v -> v.readings.add(pressure(50, 170, 80)))),
            of("MON-CHECKS", "check-third", 90, 89.9, due("bp-", 5, v -> v.readings.addAll(List.of(
                    pressure(50, 170, 80), pressure(75, 170, 80))))),
            of("MON-CHECKS", "check-last", 120, 119.9, due("bp-", 5, v -> v.readings.add(pressure(50, 130, 80)))),
            of("MON-CHECKS", "check-spo2-every", 15, 14.9, (minutes, policy) -> due("spo2-", 5, v -> { })
                    .speaks(minutes, Policies.and(policy, "spo2-continuous", "false"))),
            of("MON-CHECKS", "check-early", 5, 5.01, (minutes, policy) -> Visit.with(v -> v.readings.add(
                    pressure(45 - minutes, 130, 80))).due(policy).stream().noneMatch(c -> c.check().equals("bp-40"))),
            of("MON-CHECKS", "check-late", 10, 10.01, (minutes, policy) -> Visit.with(v -> { }).due("bp-", policy)
                    .filter(c -> !c.closes().isBefore(c.dueAt().plus(Duration.ofMillis(Math.round(minutes * 60_000)))))
                    .isPresent()),
            of("MON-CHECKS", "check-grace", 10, 9.99, overdue("bp-", false)),
            of("MON-CHECKS", "check-retry", 5, 4.99, again("bp-40", false)),
            of("MON-LOOKS", "look-first", 15, 14.9, due("look-", 5, v -> { })),
            of("MON-LOOKS", "check-first", 40, 39.9, due("mind-", 5, v -> { })),
            of("MON-LOOKS", "look-middle", 80, 79.9, due("mind-", 5, v -> v.readings.add(mind(50)))),
            of("MON-LOOKS", "check-last", 120, 119.9, due("mind-", 5, v -> v.readings.addAll(List.of(mind(50), mind(105))))),
            of("MON-LOOKS", "check-grace", 10, 9.99, overdue("look-", false)),
            of("MON-CHECKS-IV", "check-iv-during", 10, 9.9, due("iv-", 0, WatchingBoundaries::infusion)),
            of("MON-CHECKS-IV", "check-iv-after", 15, 14.9, due("iv-", 40, v -> {
                infusion(v);
                v.readings.add(whole(40));
            })),
            of("MON-CHECKS-IV", "check-iv-dense", 30, 40, (minute, policy) -> due("iv-", minute, v -> {
                infusion(v);
                v.readings.add(whole(minute));
            }).speaks(10, policy)),
            of("MON-CHECKS-IV", "check-grace-iv", 5, 4.99, overdue("iv-", true)),
            of("MON-CHECKS-IV", "check-retry", 5, 4.99, again("iv-10", true)),
            of("MON-SPO2-CONTINUOUS", "spo2-continuous-bmi", 35, 34.9, (bmi, policy) ->
                    !Closely.reasons(NO, NO, NO, NO, bmi, 5, policy).isEmpty()),
            of("MON-SPO2-CONTINUOUS", "moaas-deep", 3, 4, (score, policy) ->
                    !Closely.reasons(NO, NO, NO, NO, 22.0, (int) score, policy).isEmpty()),
            of("MON-WAITING", "check-wait-every", 30, 29.9, due("wait-", 130, v -> v.ready = at(130))),

            of("REL-TWO-HOURS", "visit-minutes", 119.99, 120, leaving("REL-TWO-HOURS", (v, m) -> v.leaves = at(m))),
            of("REL-FROM-LAST", "release-stay", 119.99, 120, leaving("REL-FROM-LAST", (v, m) -> v.leaves = at(5 + m))),
            of("REL-AFTER-INFUSION", "release-stay-iv", 59.99, 60, leaving("REL-AFTER-INFUSION", (v, m) -> {
                infusion(v);
                v.infusionEnd = at(40);
                v.leaves = at(40 + m);
            })),
            of("REL-AFTER-SEDATIVE", "release-stay-sedative", 119.99, 120, leaving("REL-AFTER-SEDATIVE", (v, m) -> {
                v.sedative = at(20);
                v.leaves = at(20 + m);
            })),
            of("REL-LIVER", "release-stay-liver", 59.99, 60, leaving("REL-LIVER", (v, m) -> {
                v.childPughB = true;
                v.leaves = at(125 + m);
            })),
            of("REL-BP", "release-systolic", 160, 159, leaving("REL-BP", "too-high", (v, x) -> v.now = pressure(126, x, 80))),
            of("REL-BP", "release-diastolic", 100, 99, leaving("REL-BP", "too-high", (v, x) -> v.now = pressure(126, 130, x))),
            of("REL-BP", "release-near-systolic", 21, 20, leaving("REL-BP", "not-back-and-not-falling",
                    (v, rise) -> v.now = pressure(126, 124 + rise, 78))),
            of("REL-BP", "release-near-diastolic", 11, 10, leaving("REL-BP", "not-back-and-not-falling",
                    (v, rise) -> v.now = pressure(126, 124, 78 + rise))),
            of("REL-BP", "release-reading-early", 5.01, 5, early("REL-BP", "not-read-at-the-end")),
            of("REL-AWAKE", "release-reading-early", 5.01, 5, early("REL-AWAKE", "not-scored-at-the-end")),
            of("REL-AWAKE", "moaas-awake", 4, 5, leaving("REL-AWAKE", (v, score) ->
                    v.now = vitals(126, 130, 82, 74, 97, 14, score.intValue()))),
            of("REL-DISSOCIATION", "release-cadss", 5, 4, leaving("REL-DISSOCIATION", (v, x) -> v.cadss = x.intValue())),
            of("REL-BREATHING", "rr-stop", 7, 8, leaving("REL-BREATHING", (v, breaths) ->
                    v.now = vitals(126, 130, 82, 74, 97, breaths.intValue(), 5))),
            of("REL-BREATHING", "release-reading-early", 5.01, 5, early("REL-BREATHING", "not-read-at-the-end")),
            of("REL-SPO2", "release-spo2", 93, 94, leaving("REL-SPO2", (v, spo2) -> {
                v.before = vitals(-10, 124, 78, 72, null, 14, 5);
                v.now = vitals(126, 130, 82, 74, spo2.intValue(), 14, 5);
            })),
            of("REL-SPO2", "release-near-spo2", 3, 2, leaving("REL-SPO2", (v, fall) -> {
                v.before = vitals(-10, 124, 78, 72, 95, 14, 5);
                v.now = vitals(126, 130, 82, 74, 95 - fall.intValue(), 14, 5);
            })),
            of("REL-SPO2", "release-reading-early", 5.01, 5, early("REL-SPO2", "not-read-at-the-end")),
            of("REL-RIDE-LADDER", "release-closing-hour", 17, 16.9, (hour, policy) -> atOnce((hour - 1) * 60, policy)),
            of("REL-RIDE-LADDER", "ride-before-closing", 60, 60.1, (minutes, policy) -> atOnce(17 * 60 - minutes, policy)),
            of("REL-RIDE-LADDER", "ride-call-again", 15, 14.9, (minutes, policy) -> step(1, minutes, policy)),
            of("REL-RIDE-LADDER", "ride-charge-nurse-every", 30, 29.9, (minutes, policy) -> step(3, minutes, policy)),
            of("REL-OVERRIDE", "release-override", 29.9, 30, (minutes, policy) ->
                    at(minutes).isBefore(ReleaseOverride.until(at(0), policy))),
            of("REL-ALDRETE", "release-aldrete", 8, 9, leaving("REL-ALDRETE", (v, x) -> v.aldrete = x.intValue())),

            of("FORM-MONITORING", "form-days", 8, 7, (days, policy) ->
                    THURSDAY.plusDays((long) days).isAfter(MonitoringForm.lastDay(THURSDAY))),
            of("FORM-ATTENTION", "form-quiet-days", 6, 5, (days, policy) ->
                    THURSDAY.plusDays((long) days).isAfter(MonitoringForm.worklistUntil(THURSDAY, policy))),
            of("FORM-SIGNS", "check-first", 40, 40.01, (minutes, policy) ->
                    FormFindings.atPeak(whole(minutes + 10), Visit.FIRST, policy)),
            of("FORM-SIGNS", "check-early", 5, 5.01, (minutes, policy) ->
                    FormFindings.atPeak(whole(40 - minutes), Visit.FIRST, policy)),
            of("FORM-SIGNS", "check-late", 10, 10.01, (minutes, policy) ->
                    FormFindings.atPeak(whole(40 + minutes), Visit.FIRST, policy)),
            of("FORM-SIGNS", "moaas-awake", 4, 5, (score, policy) ->
                    FormFindings.sedated(vitals(60, null, null, null, null, null, (int) score)).isYes()),
            of("FORM-SIGNS", "rr-stop", 7, 8, (breaths, policy) -> FormFindings.respiratoryDepression(
                    List.of(vitals(60, null, null, null, 98, (int) breaths, null)), policy).isYes()),
            of("FORM-SIGNS", "spo2-stop", 89, 90, (spo2, policy) -> FormFindings.respiratoryDepression(
                    List.of(vitals(60, null, null, null, (int) spo2, 14, null)), policy).isYes()),
            of("FORM-ACCEPTABLE", "bp-warn-systolic", 141, 140, (x, policy) -> FormFindings.acceptableBefore(
                    leaving(x, 78, 98), policy).isNo()),
            of("FORM-ACCEPTABLE", "bp-warn-diastolic", 91, 90, (x, policy) -> FormFindings.acceptableBefore(
                    leaving(120, x, 98), policy).isNo()),
            of("FORM-ACCEPTABLE", "spo2-note", 91, 92, (x, policy) -> FormFindings.acceptableBefore(
                    leaving(120, 78, x), policy).isNo()),
            of("FORM-ACCEPTABLE", "release-systolic", 160, 159, (x, policy) -> FormFindings.acceptableLeaving(
                    leaving(x - 5, 78, 98), leaving(x, 78, 98), policy).isNo()),
            of("FORM-ACCEPTABLE", "release-diastolic", 100, 99, (x, policy) -> FormFindings.acceptableLeaving(
                    leaving(120, x - 5, 98), leaving(120, x, 98), policy).isNo()),
            of("FORM-ACCEPTABLE", "release-near-systolic", 21, 20, (rise, policy) -> FormFindings.acceptableLeaving(
                    leaving(120, 78, 98), leaving(120 + rise, 78, 98), policy).isNo()),
            of("FORM-ACCEPTABLE", "release-near-diastolic", 11, 10, (rise, policy) -> FormFindings.acceptableLeaving(
                    leaving(120, 78, 98), leaving(120, 78 + rise, 98), policy).isNo()),
            of("FORM-ACCEPTABLE", "release-spo2", 93, 94, (x, policy) -> FormFindings.acceptableLeaving(
                    pressure(-5, 120, 78), leaving(120, 78, x), policy).isNo()),
            of("FORM-ACCEPTABLE", "release-near-spo2", 3, 2, (fall, policy) -> FormFindings.acceptableLeaving(
                    leaving(120, 78, 96), leaving(120, 78, 96 - fall), policy).isNo()),
            of("AE-GRADE", "grade-severe", 3, 2, (grade, policy) ->
                    Appraisal.of("headache", (int) grade, false).level() == Level.URGENT),
            of("AE-GRADE", "grade-life-threatening", 4, 3, (grade, policy) ->
                    Appraisal.of("headache", (int) grade, false).level() == Level.EMERGENCY),
            of("AE-PRESSURE", "release-near-systolic", 21, 20, (rise, policy) -> PressureEffect.of(false, false, false, false,
                    pressure(-5, 120, 78), pressure(126, 120 + rise, 78), policy).grade() != null),
            of("AE-PRESSURE", "release-near-diastolic", 11, 10, (rise, policy) -> PressureEffect.of(false, false, false, false,
                    pressure(-5, 120, 78), pressure(126, 120, 78 + rise), policy).grade() != null),
            of("AE-PRESSURE", "bp-warn-systolic", 141, 140, (systolic, policy) -> PressureEffect.of(false, false, false, false,
                    null, pressure(126, systolic, 78), policy).grade() != null),
            of("AE-PRESSURE", "bp-warn-diastolic", 91, 90, (diastolic, policy) -> PressureEffect.of(false, false, false, false,
                    null, pressure(126, 120, diastolic), policy).grade() != null));

    /** A reading of a value at a minute. */
    private interface Reading {
        VitalReading of(double minute, double value);
    }

    private WatchingBoundaries() {}

    private static Case reading(String rule, String reason, BiConsumer<Visit, Double> change) {
        return says(rule, reason, (value, policy) -> Visit.with(v -> change.accept(v, value)).hits(policy));
    }

    private static Case crisis(BiConsumer<Visit, Double> change) {
        return reading("MON-BP-CRISIS", "stop-level-with-symptoms", (v, value) -> {
            v.symptoms.add(Symptom.SEVERE_HEADACHE);
            change.accept(v, value);
        });
    }

    private static Case twice(Reading reading) {
        return reading("MON-BP-STOP", "stop-level-twice", (v, value) -> {
            v.readings.add(reading.of(5, value));
            v.now = reading.of(20, value);
        });
    }

    private static Case heart(String reason) {
        return reading("MON-HR", reason, (v, rate) -> v.now = vitals(20, null, null, rate.intValue(), null, null, null));
    }

    private static Case breaths(String reason) {
        return reading("MON-RR", reason, (v, rate) -> v.now = vitals(20, null, null, null, null, rate.intValue(), null));
    }

    private static Case sedation(String reason) {
        return reading("MON-SEDATION", reason, (v, score) -> v.now = vitals(20, null, null, null, null, null,
                score.intValue()));
    }

    private static Case leaving(String rule, BiConsumer<Visit, Double> change) {
        return says(rule, (value, policy) -> Visit.with(v -> change.accept(v, value)).unmet(policy));
    }

    private static Case leaving(String rule, String reason, BiConsumer<Visit, Double> change) {
        return says(rule, reason, (value, policy) -> Visit.with(v -> change.accept(v, value)).unmet(policy));
    }

    /** The last reading, so many minutes before the time is over. */
    private static Case early(String rule, String reason) {
        return leaving(rule, reason, (v, minutes) -> v.now = whole(125 - minutes));
    }

    /** Whether the next check of this name is due so many minutes after that minute of the visit. */
    private static Case due(String name, double from, Visit.Change change) {
        return (minutes, policy) -> Visit.with(change).due(name, policy)
                .filter(check -> !check.dueAt().isAfter(at(from + minutes))).isPresent();
    }

    private static Case overdue(String name, boolean infusion) {
        return (minutes, policy) -> Visit.with(v -> {
            if (infusion) {
                infusion(v);
            }
        }).due(name, policy).filter(check -> check.severity(check.dueAt().plus(Duration.ofMillis(
                Math.round(minutes * 60_000)))).isPresent()).isPresent();
    }

    /** A check that could not be done at minute 46 is tried again so many minutes later. */
    private static Case again(String check, boolean infusion) {
        return (minutes, policy) -> Visit.with(v -> {
            if (infusion) {
                infusion(v);
            }
            v.notDone.add(new NotDone(check, at(46), "asleep", null));
        }).due(check, policy).filter(next -> !next.dueAt().isAfter(at(46 + minutes))).isPresent();
    }

    /** Whether the charge nurse is called first for one who is ready at this minute of the clinic's day. */
    private static boolean atOnce(double minute, Policy policy) {
        return RideLadder.after(clock(minute), 0, null, Dosing.ZONE, policy).whom().equals("charge-nurse");
    }

    private static boolean step(int number, double minutes, Policy policy) {
        return !RideLadder.after(clock(480), number, clock(500), Dosing.ZONE, policy).dueAt().isAfter(clock(500 + minutes));
    }

    private static Instant clock(double minute) {
        return THURSDAY.atStartOfDay(Dosing.ZONE).toInstant().plus(Duration.ofMillis(Math.round(minute * 60_000)));
    }

    private static void infusion(Visit visit) {
        Instant start = Visit.FIRST;
        visit.infusion = true;
        visit.given = List.of(start);
    }

    private static VitalReading pressure(double minute, double systolic, double diastolic) {
        return vitals(minute, (int) systolic, (int) diastolic, null, null, null, null);
    }

    private static VitalReading leaving(double systolic, double diastolic, double spo2) {
        return vitals(126, (int) systolic, (int) diastolic, null, (int) spo2, null, null);
    }

    private static VitalReading oxygen(double minute, Double spo2) {
        return vitals(minute, null, null, null, spo2.intValue(), null, null);
    }

    private static VitalReading mind(double minute) {
        return vitals(minute, null, null, null, null, null, 5);
    }

    private static VitalReading whole(double minute) {
        return vitals(minute, 124, 78, 72, 98, 14, 5);
    }
}
