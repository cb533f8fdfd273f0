package org.handrail.session.form;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.handrail.clinical.Answer;
import org.handrail.session.episode.DayNotes;
import org.handrail.session.episode.Ended;
import org.handrail.session.episode.PlainNumber;
import org.handrail.session.episode.Reading;
import org.handrail.session.episode.Visit;

/**
 * The fields of the form as far as the visit has told them: codes, numbers, yes or no, times. What nobody asked is
 * {@code unknown}; what was not measured is absent.
 */
final class Prepared {

    private static final Duration EARLIEST_40 = Duration.ofMinutes(35);
    private static final Duration LATEST_40 = Duration.ofMinutes(50);
    private static final String NOT_ASKED = Answer.UNKNOWN.toString();
    private static final int AWAKE = 5;
    private static final int SLOW_BREATHING = 8;
    private static final int LOW_SATURATION = 90;

    private Prepared() {
    }

    static Map<String, Object> of(Visit visit) {
        Map<String, Object> fields = new LinkedHashMap<>();
        Instant first = visit.firstDose().orElseThrow();
        fields.put("first-device-at", first.toString());
        fields.put("devices", visit.treatmentDoses().size());
        fields.put("amount-mg", PlainNumber.of(visit.amountMg()));
        Ended ended = visit.ended();
        fields.put("ending", ended.ending());
        fields.put("minutes-to-end", Math.max(0, Duration.between(first, ended.at()).toMinutes()));
        medicines(fields, visit.before().day());
        List<Reading> readings = visit.readings().stream().sorted(Comparator.comparing(Reading::at)).toList();
        pressure(fields, "before", last(readings, r -> !r.at().isAfter(first)));
        Instant last = visit.deviceTimes().getLast();
        pressure(fields, "at-40", last(readings, r -> !r.at().isBefore(last.plus(EARLIEST_40))
                && !r.at().isAfter(last.plus(LATEST_40))));
        pressure(fields, "leaving", last(readings, r -> r.at().isAfter(last.plus(LATEST_40))));
        List<Reading> after = readings.stream().filter(r -> r.at().isAfter(first)).toList();
        seen(fields, "sedation", after, r -> r.moaas() != null, r -> r.moaas() < AWAKE);
        seen(fields, "dissociation", after, r -> !Answer.orUnknown(r.dissociated()).isUnknown(),
                r -> r.dissociated().isYes());
        List<Reading> breaths = after.stream().filter(r -> r.respiratoryRate() != null || r.spo2() != null).toList();
        fields.put("respiratory-depression", breaths.isEmpty() ? NOT_ASKED : yes(breaths.stream().anyMatch(r ->
                r.respiratoryRate() != null && r.respiratoryRate() < SLOW_BREATHING
                        || r.spo2() != null && r.spo2() < LOW_SATURATION)));
        fields.put("serious-event", yes(visit.watch().reports().stream().anyMatch(r -> r.serious() && !r.inError())));
        return fields;
    }

    private static void medicines(Map<String, Object> fields, DayNotes day) {
        fields.put("benzodiazepine", Answer.orUnknown(day.benzodiazepine()).toString());
        fields.put("other-sedative", Answer.orUnknown(day.otherSedative()).toString());
        fields.put("opioid", Answer.orUnknown(day.opioid()).toString());
        fields.put("stimulant", Answer.orUnknown(day.stimulant()).toString());
        fields.put("maoi", Answer.orUnknown(day.maoi()).toString());
    }

    private static Optional<Reading> last(List<Reading> readings, Predicate<Reading> when) {
        return readings.stream().filter(r -> r.systolic() != null && r.diastolic() != null).filter(when)
                .reduce((older, newer) -> newer);
    }

    private static void pressure(Map<String, Object> fields, String when, Optional<Reading> reading) {
        reading.ifPresent(r -> {
            fields.put("systolic-" + when, r.systolic());
            fields.put("diastolic-" + when, r.diastolic());
        });
    }

    /** Whether it was seen, and from when to when. */
    private static void seen(Map<String, Object> fields, String what, List<Reading> readings, Predicate<Reading> asked,
                             Predicate<Reading> is) {
        List<Reading> all = readings.stream().filter(asked).toList();
        List<Reading> found = all.stream().filter(is).toList();
        fields.put(what, all.isEmpty() ? NOT_ASKED : yes(!found.isEmpty()));
        if (!found.isEmpty()) {
            fields.put(what + "-from", found.getFirst().at().toString());
            fields.put(what + "-to", found.getLast().at().toString());
        }
    }

    private static String yes(boolean is) {
        return is ? "yes" : "no";
    }
}
