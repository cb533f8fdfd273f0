package org.handrail.clinical.dosing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.handrail.clinical.Nullable;

/**
 * "May device number {@code device} be given now?" with everything the answer depends on. Esketamine, 28 mg a
 * device.
 *
 * @param device       1 for the first of this visit
 * @param orderedMg    the dose ordered for this visit, 56 or 84 (28 where the label allows it); absent: no order
 * @param givenToday   when each device of this visit was given, in any order
 * @param givenBefore  when devices of other visits were given, also those of other clinics if known
 * @param pressures    blood pressures before the dose; other days may be among them
 * @param standings    one for each source that must agree; a source not asked does not appear
 * @param stopped      whether dosing was stopped at this visit
 * @param weighed      ids of rules that the prescriber has decided against, with a reason, for this device; a
 *                     decision about the blood pressure before the dose holds for the whole visit
 * @param zone         the clinic's zone, which decides what a day is
 */
public record DoseQuestion(int device, @Nullable Integer orderedMg, List<Instant> givenToday,
                           List<Instant> givenBefore, List<PressureReading> pressures, List<Standing> standings,
                           boolean stopped, List<String> weighed, ZoneId zone) {

    public DoseQuestion {
        givenToday = givenToday == null ? List.of() : givenToday.stream().sorted().toList();
        givenBefore = givenBefore == null ? List.of() : List.copyOf(givenBefore);
        pressures = pressures == null ? List.of() : List.copyOf(pressures);
        weighed = weighed == null ? List.of() : List.copyOf(weighed);
        standings = standings == null ? List.of() : List.copyOf(standings);
    }
}
