package org.handrail.clinical.monitoring;

import java.time.Instant;
import java.util.List;
import org.handrail.clinical.Nullable;

/**
 * What was given in a visit, as far as watching the patient depends on it.
 *
 * @param given        when each device or infusion was given or begun
 * @param infusion     whether it is an infusion
 * @param infusionEnd  when the infusion ended; absent while it runs, and for esketamine
 * @param lastSedative a medicine that makes drowsy; absent: none was given
 * @param readySince   ready to leave and waiting for the ride; absent: not yet
 * @param childPughB   liver disease of this class, with which the drug acts longer
 * @param continuous   codes of why the oxygen saturation is watched without a break; empty: as the clinic has it
 * @param pressureClosely whether the blood pressure is read at every check, whatever it was before
 */
public record Watched(List<Instant> given, boolean infusion, @Nullable Instant infusionEnd,
                      @Nullable Instant lastSedative, @Nullable Instant readySince, boolean childPughB,
                      List<String> continuous, boolean pressureClosely) {

    /** Whose blood pressure is watched as usual. */
    public Watched(List<Instant> given, boolean infusion, @Nullable Instant infusionEnd, @Nullable Instant lastSedative,
                   @Nullable Instant readySince, boolean childPughB, List<String> continuous) {
        this(given, infusion, infusionEnd, lastSedative, readySince, childPughB, continuous, false);
    }

    public Watched {
        given = given == null ? List.of() : given.stream().sorted().toList();
        continuous = continuous == null ? List.of() : List.copyOf(continuous);
    }

    /** Devices of esketamine and nothing besides. */
    public static Watched devices(List<Instant> given) {
        return new Watched(given, false, null, null, null, false, List.of());
    }

    Instant first() {
        return given.getFirst();
    }

    Instant last() {
        return given.getLast();
    }
}
