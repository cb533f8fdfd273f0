package org.handrail.session.form;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.handrail.clinical.Answer;
import org.handrail.clinical.monitoring.FormFindings;
import org.handrail.clinical.monitoring.VitalReading;
import org.handrail.clinical.rule.Policy;
import org.handrail.policy.InForce;
import org.handrail.runtime.decide.Context;
import org.handrail.session.episode.DayNotes;
import org.handrail.session.episode.Dose;
import org.handrail.session.episode.Ended;
import org.handrail.session.episode.Episode;
import org.handrail.session.episode.PlainNumber;
import org.handrail.session.episode.Report;
import org.handrail.session.episode.Visit;
import org.handrail.session.monitoring.Baseline;

/**
 * The fields of the form as far as the visit has told them: codes, numbers, yes or no, times. What nobody asked is
 * {@code unknown}; what was not measured is absent.
 */
final class Prepared {

    private static final String NOT_ASKED = Answer.UNKNOWN.toString();
    private static final String BEFORE = "vitals-acceptable-before";
    private static final String LEAVING = "vitals-acceptable-leaving";
    private static final String MONITORED_BY = "monitored-by";
    private static final String LOT = "lot-";

    private Prepared() {
    }

    static Map<String, Object> of(Episode episode, Visit visit, Context context) {
        Map<String, Object> fields = new LinkedHashMap<>();
        Instant first = visit.firstDose().orElseThrow();
        Policy policy = InForce.at(first, context);
        fields.put("site", episode.clinic() == null ? NOT_ASKED : episode.clinic());
        fields.put(MONITORED_BY, NOT_ASKED);
        fields.put("first-device-at", first.toString());
        fields.put("devices", visit.treatmentDoses().size());
        visit.treatmentDoses().forEach(dose -> fields.put(LOT + dose.device(), lot(dose)));
        fields.put("amount-mg", PlainNumber.of(visit.amountMg()));
        Ended ended = visit.ended();
        fields.put("ending", ended.ending());
        fields.put("minutes-to-end", Math.max(0, Duration.between(first, ended.at()).toMinutes()));
        medicines(fields, visit.before().day());
        readings(fields, visit, first, policy);
        serious(fields, visit);
        return fields;
    }

    /** What the person who sends it says goes before what was worked out. */
    static void say(Map<String, Object> fields, SendForm send) {
        if (send.lot() != null) {
            fields.replaceAll((field, value) -> field.startsWith(LOT) && value.equals(NOT_ASKED) ? send.lot() : value);
        }
        say(fields, MONITORED_BY, send.monitoredBy());
        say(fields, BEFORE, send.before());
        say(fields, LEAVING, send.leaving());
    }

    private static void say(Map<String, Object> fields, String field, Object said) {
        if (said != null) {
            fields.put(field, said.toString());
        }
    }

    private static String lot(Dose dose) {
        return dose.lot() == null ? NOT_ASKED : dose.lot();
    }

    private static void medicines(Map<String, Object> fields, DayNotes day) {
        fields.put("benzodiazepine", Answer.orUnknown(day.benzodiazepine()).toString());
        fields.put("other-sedative", Answer.orUnknown(day.otherSedative()).toString());
        fields.put("opioid", Answer.orUnknown(day.opioid()).toString());
        fields.put("stimulant", Answer.orUnknown(day.stimulant()).toString());
        fields.put("maoi", Answer.orUnknown(day.maoi()).toString());
    }

    private static void readings(Map<String, Object> fields, Visit visit, Instant first, Policy policy) {
        Instant last = visit.deviceTimes().getLast();
        List<VitalReading> before = visit.vitals().stream().filter(r -> !r.at().isAfter(first)).toList();
        List<VitalReading> after = visit.vitals().stream().filter(r -> r.at().isAfter(first)).toList();
        List<VitalReading> leaving = after.stream().filter(r -> FormFindings.afterPeak(r, last, policy)).toList();
        fields.put(BEFORE, FormFindings.acceptableBefore(Baseline.of(visit), policy).toString());
        fields.put(LEAVING, FormFindings.acceptableLeaving(Baseline.of(visit), Baseline.lastOfEach(leaving), policy).toString());
        pressure(fields, "before", before);
        pressure(fields, "at-40", after.stream().filter(r -> FormFindings.atPeak(r, last, policy)).toList());
        pressure(fields, "leaving", leaving);
        seen(fields, "sedation", after, FormFindings::sedated);
        seen(fields, "dissociation", after, VitalReading::dissociated);
        fields.put("respiratory-depression", FormFindings.respiratoryDepression(after, policy).toString());
    }

    private static void pressure(Map<String, Object> fields, String when, List<VitalReading> readings) {
        Optional<VitalReading> last = readings.stream().filter(r -> r.systolic() != null && r.diastolic() != null)
                .reduce((older, newer) -> newer);
        last.ifPresent(r -> {
            fields.put("systolic-" + when, r.systolic());
            fields.put("diastolic-" + when, r.diastolic());
        });
    }

    /** Whether it was seen, and from when to when. */
    private static void seen(Map<String, Object> fields, String what, List<VitalReading> readings,
                             Function<VitalReading, Answer> says) {
        List<VitalReading> asked = readings.stream().filter(r -> !says.apply(r).isUnknown()).toList();
        List<VitalReading> found = asked.stream().filter(r -> says.apply(r).isYes()).toList();
        fields.put(what, asked.isEmpty() ? NOT_ASKED : yes(!found.isEmpty()));
        if (!found.isEmpty()) {
            fields.put(what + "-from", found.getFirst().at().toString());
            fields.put(what + "-to", found.getLast().at().toString());
        }
    }

    private static void serious(Map<String, Object> fields, Visit visit) {
        List<Report> serious = visit.watch().reports().stream().filter(r -> r.serious() && !r.inError()).toList();
        fields.put("serious-event", yes(!serious.isEmpty()));
        for (int i = 0; i < serious.size(); i++) {
            String criterion = serious.get(i).criterion();
            fields.put("serious-event-" + (i + 1), serious.get(i).code());
            fields.put("serious-criterion-" + (i + 1), criterion == null ? NOT_ASKED : criterion);
        }
    }

    private static String yes(boolean is) {
        return is ? "yes" : "no";
    }
}
