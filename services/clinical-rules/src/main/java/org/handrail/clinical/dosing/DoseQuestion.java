package org.handrail.clinical.dosing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.handrail.clinical.Answer;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.course.Protocol;

/**
 * "May device number {@code device} be given now?" with everything the answer depends on. A device of esketamine is
 * 28 mg; an infusion is device 1.
 *
 * @param device       1 for the first of this visit
 * @param ordered      what a prescriber has ordered; absent: no order in force
 * @param givenToday   each device of this visit, in any order
 * @param givenBefore  devices of other visits, also those of other clinics if known
 * @param pressures    blood pressures before the dose; other days may be among them
 * @param day          what was asked and seen on the day
 * @param prepared     what was drawn up for an infusion; empty for esketamine
 * @param standings    one for each source that must agree; a source not asked does not appear
 * @param stopped      code of why nothing more is given at this visit; absent: it is not stopped
 * @param weighed      ids of rules that the prescriber has decided against, with a reason, for this device; a
 *                     decision about the day or the blood pressure before the dose holds for the whole visit
 * @param zone         the clinic's zone, which decides what a day is
 * @param older        whether the patient is 65 or older; unknown counts as older where that is stricter
 * @param lost         something given today was vomited, sneezed or dripped out
 */
public record DoseQuestion(int device, @Nullable Ordered ordered, List<GivenDose> givenToday,
                           List<GivenDose> givenBefore, List<PressureReading> pressures, DayChecks day,
                           List<Preparation> prepared, List<Standing> standings, @Nullable String stopped,
                           List<String> weighed, ZoneId zone, Answer older, boolean lost) {

    /** Of whose age nothing is known, and nothing lost. */
    public DoseQuestion(int device, @Nullable Ordered ordered, List<GivenDose> givenToday, List<GivenDose> givenBefore,
                        List<PressureReading> pressures, DayChecks day, List<Preparation> prepared,
                        List<Standing> standings, @Nullable String stopped, List<String> weighed, ZoneId zone) {
        this(device, ordered, givenToday, givenBefore, pressures, day, prepared, standings, stopped, weighed, zone,
                Answer.UNKNOWN, false);
    }

    public DoseQuestion {
        givenToday = givenToday == null ? List.of()
                : givenToday.stream().sorted(Comparator.comparing(GivenDose::at)).toList();
        givenBefore = givenBefore == null ? List.of() : List.copyOf(givenBefore);
        pressures = pressures == null ? List.of() : List.copyOf(pressures);
        day = day == null ? DayChecks.NONE : day;
        prepared = prepared == null ? List.of() : List.copyOf(prepared);
        standings = standings == null ? List.of() : List.copyOf(standings);
        older = Answer.orUnknown(older);
        weighed = weighed == null ? List.of() : List.copyOf(weighed);
    }

    boolean infusion() {
        return ordered != null && ordered.protocol() == Protocol.IV_KETAMINE;
    }

    /** High suicide risk is then what the treatment is for, and no bar. */
    boolean acute() {
        return ordered != null && ordered.protocol() == Protocol.ESKETAMINE_MDSI;
    }

    boolean first() {
        return givenToday.isEmpty();
    }

    /** When each device of other visits was given. */
    List<Instant> timesBefore() {
        return givenBefore.stream().map(GivenDose::at).toList();
    }

    Stream<GivenDose> everything() {
        return Stream.concat(givenBefore.stream(), givenToday.stream());
    }
}
