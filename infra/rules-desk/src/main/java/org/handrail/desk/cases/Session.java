package org.handrail.desk.cases;

import java.time.Instant;
import java.util.List;
import org.handrail.clinical.Answer;
import org.handrail.clinical.dosing.DayChecks;
import org.handrail.clinical.dosing.GivenDose;
import org.handrail.clinical.dosing.Ordered;
import org.handrail.clinical.dosing.Preparation;
import org.handrail.clinical.dosing.Standing;
import org.handrail.clinical.eligibility.ChildPugh;
import org.handrail.clinical.monitoring.NotDone;

/**
 * What is known of a visit.
 *
 * @param device       the device that is asked for; absent: none is
 * @param order        what a prescriber has ordered
 * @param given        devices or the infusion of this visit
 * @param givenBefore  those of other visits
 * @param day          what was asked and seen on the day
 * @param prepared     what was drawn up for an infusion
 * @param standings    what the other parts of the clinic say
 * @param stopped      code of why dosing was stopped; absent: the readings alone tell
 * @param weighed      ids of rules that the prescriber has decided against, with a reason
 * @param readings     vital signs, also those before the first device
 * @param notDone      checks that could not be done
 * @param infusionEnd  absent while it runs, and for esketamine
 * @param lastSedative a medicine that makes drowsy; absent: none
 * @param ageYears     absent: not known
 * @param childPugh    class of liver disease: with B the stay is longer
 * @param lost         whether some of what was given today was lost: vomited, sneezed or dripped out
 * @param leaving      what is known for leaving; absent: nobody asks to leave
 */
public record Session(Integer device, Ordered order, List<GivenDose> given, List<GivenDose> givenBefore, DayChecks day,
                      List<Preparation> prepared, List<Standing> standings, String stopped, List<String> weighed,
                      List<Reading> readings, List<NotDone> notDone, Instant infusionEnd, Instant lastSedative,
                      Integer ageYears, ChildPugh childPugh, boolean lost, Leaving leaving) {

    public Session {
        given = given == null ? List.of() : given;
        givenBefore = givenBefore == null ? List.of() : givenBefore;
        day = day == null ? DayChecks.NONE : day;
        weighed = weighed == null ? List.of() : weighed;
        readings = readings == null ? List.of() : readings;
        notDone = notDone == null ? List.of() : notDone;
    }

    /** What a person has seen or attested for leaving; what nobody said is not known. @param against ids of rules decided against */
    public record Leaving(Answer stable, Answer dissociationOver, Integer cadss, Answer walksSteadily, Integer aldrete,
                          Answer rideAtDoor, Answer instructionsGiven, Answer prescriberCountsFromFirst,
                          Answer prescriberAcceptsPressure, String ride, List<String> against) {
    }
}
