package org.handrail.clinical.eligibility;

import org.handrail.clinical.Answer;
import org.handrail.clinical.Nullable;

/**
 * Everything known about a patient at screening. What is absent is not known; a whole group may be absent.
 *
 * @param ageYears         absent: not known
 * @param depression       the illness and what was tried
 * @param circulation      heart and vessels
 * @param mind             illnesses of the mind besides depression
 * @param body             the body besides heart and vessels
 * @param substances       alcohol and drugs
 * @param medicines        medicines that matter
 * @param pressure         blood pressure of the day; absent: not read, which no decision on eligibility waits for
 * @param treatmentStarted yes after the first dose: from then on the entry tests no longer count
 * @param assessment       what was done and looked for besides
 */
public record ScreeningFindings(@Nullable Integer ageYears, Depression depression, Circulation circulation,
                                Mind mind, Body body, Substances substances, Medicines medicines,
                                @Nullable DayPressure pressure, Answer treatmentStarted, Assessment assessment) {

    /** Without an assessment. */
    public ScreeningFindings(@Nullable Integer ageYears, Depression depression, Circulation circulation, Mind mind,
                             Body body, Substances substances, Medicines medicines, @Nullable DayPressure pressure,
                             Answer treatmentStarted) {
        this(ageYears, depression, circulation, mind, body, substances, medicines, pressure, treatmentStarted, null);
    }

    public ScreeningFindings {
        depression = depression == null ? Depression.unknown() : depression;
        circulation = circulation == null ? Circulation.unknown() : circulation;
        mind = mind == null ? Mind.unknown() : mind;
        body = body == null ? Body.unknown() : body;
        substances = substances == null ? Substances.unknown() : substances;
        medicines = medicines == null ? Medicines.unknown() : medicines;
        treatmentStarted = Answer.orUnknown(treatmentStarted);
        assessment = assessment == null ? Assessment.unknown() : assessment;
    }

    /** Nothing is known yet. */
    public static ScreeningFindings unknown() {
        return new ScreeningFindings(null, null, null, null, null, null, null, null, null);
    }

    boolean beforeFirstDose() {
        return !treatmentStarted.isYes();
    }
}
