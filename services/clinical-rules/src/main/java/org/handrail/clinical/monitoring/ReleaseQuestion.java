package org.handrail.clinical.monitoring;

import java.util.Comparator;
import java.util.List;
import org.handrail.clinical.Answer;
import org.handrail.clinical.Nullable;

/**
 * "May the patient leave?" Every answer that nobody gave is unknown, and unknown does not open the door.
 *
 * @param watched                  what was given, and when
 * @param readings                 all readings of the visit, also those before the first device
 * @param stable                   a clinician attests: stable and ready
 * @param dissociationOver         a clinician says so
 * @param cadss                    0 to 92; absent where the clinic does not use it
 * @param walksSteadily            seen
 * @param aldrete                  modified Aldrete score 0 to 10; absent: not done
 * @param rideAtDoor               handed over to a person by name
 * @param instructionsGiven        in writing
 * @param prescriberCountsFromFirst the prescriber lets the two hours run from the first device
 * @param prescriberAcceptsPressure the prescriber attests the blood pressure
 * @param symptoms                 all that were seen or said during the visit, in any order
 * @param ride                     what takes the patient home: escort, medical-transport or taxi; absent: a person by name
 * @param against                  ids of rules against which a clinician has decided; see {@link ReleaseOverride}
 */
public record ReleaseQuestion(Watched watched, List<VitalReading> readings, Answer stable,
                              Answer dissociationOver, @Nullable Integer cadss, Answer walksSteadily,
                              @Nullable Integer aldrete, Answer rideAtDoor, Answer instructionsGiven,
                              Answer prescriberCountsFromFirst, Answer prescriberAcceptsPressure,
                              List<SymptomSeen> symptoms, @Nullable String ride, List<String> against) {

    /** With a person by name. */
    public ReleaseQuestion(Watched watched, List<VitalReading> readings, Answer stable, Answer dissociationOver,
                           @Nullable Integer cadss, Answer walksSteadily, @Nullable Integer aldrete, Answer rideAtDoor,
                           Answer instructionsGiven, Answer prescriberCountsFromFirst, Answer prescriberAcceptsPressure,
                           List<SymptomSeen> symptoms, List<String> against) {
        this(watched, readings, stable, dissociationOver, cadss, walksSteadily, aldrete, rideAtDoor, instructionsGiven,
                prescriberCountsFromFirst, prescriberAcceptsPressure, symptoms, null, against);
    }

    /** Without a symptom, and nothing decided against. */
    public ReleaseQuestion(Watched watched, List<VitalReading> readings, Answer stable, Answer dissociationOver,
                           @Nullable Integer cadss, Answer walksSteadily, @Nullable Integer aldrete, Answer rideAtDoor,
                           Answer instructionsGiven, Answer prescriberCountsFromFirst, Answer prescriberAcceptsPressure) {
        this(watched, readings, stable, dissociationOver, cadss, walksSteadily, aldrete, rideAtDoor, instructionsGiven,
                prescriberCountsFromFirst, prescriberAcceptsPressure, List.of(), List.of());
    }

    public ReleaseQuestion {
        readings = readings == null ? List.of()
                : readings.stream().sorted(Comparator.comparing(VitalReading::at)).toList();
        stable = Answer.orUnknown(stable);
        dissociationOver = Answer.orUnknown(dissociationOver);
        walksSteadily = Answer.orUnknown(walksSteadily);
        rideAtDoor = Answer.orUnknown(rideAtDoor);
        instructionsGiven = Answer.orUnknown(instructionsGiven);
        prescriberCountsFromFirst = Answer.orUnknown(prescriberCountsFromFirst);
        prescriberAcceptsPressure = Answer.orUnknown(prescriberAcceptsPressure);
        symptoms = symptoms == null ? List.of() : List.copyOf(symptoms);
        against = against == null ? List.of() : List.copyOf(against);
    }
}
