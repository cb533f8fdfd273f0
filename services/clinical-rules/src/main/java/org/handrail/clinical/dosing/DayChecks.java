package org.handrail.clinical.dosing;

import java.time.Instant;
import org.handrail.clinical.Answer;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.instrument.SuicideLevel;

/**
 * What was asked and seen on the day, before the first device. What nobody asked is unknown, never "no".
 *
 * @param ride             somebody named and confirmed comes for the patient
 * @param lastFoodAt       absent: not asked
 * @param lastDrinkAt      absent: not asked
 * @param lastNasalSprayAt steroid or decongestant; absent: none, for most people use none
 * @param pregnant         NO also for who cannot be
 * @param screened         what the suicide risk screener since the last contact says; absent: not answered
 * @param screenedAt       absent: not answered
 * @param urinary          urinary symptoms were told and no prescriber has decided since
 * @param labelFits        what is given is labelled for this patient or for nobody
 */
public record DayChecks(Answer ride, @Nullable Instant lastFoodAt, @Nullable Instant lastDrinkAt,
                        @Nullable Instant lastNasalSprayAt, Answer pregnant, Answer intoxicated, Answer psychosis,
                        Answer mania, Answer prescriberOnSite, @Nullable SuicideLevel screened,
                        @Nullable Instant screenedAt, boolean urinary, Answer labelFits) {

    /** Nobody has asked anything. */
    public static final DayChecks NONE = new DayChecks(null, null, null, null, null, null, null, null, null, null,
            null);

    /** Without urinary symptoms, and without a look at the label. */
    public DayChecks(Answer ride, @Nullable Instant lastFoodAt, @Nullable Instant lastDrinkAt,
                     @Nullable Instant lastNasalSprayAt, Answer pregnant, Answer intoxicated, Answer psychosis,
                     Answer mania, Answer prescriberOnSite, @Nullable SuicideLevel screened,
                     @Nullable Instant screenedAt) {
        this(ride, lastFoodAt, lastDrinkAt, lastNasalSprayAt, pregnant, intoxicated, psychosis, mania, prescriberOnSite,
                screened, screenedAt, false, Answer.UNKNOWN);
    }

    public DayChecks {
        ride = Answer.orUnknown(ride);
        pregnant = Answer.orUnknown(pregnant);
        intoxicated = Answer.orUnknown(intoxicated);
        psychosis = Answer.orUnknown(psychosis);
        mania = Answer.orUnknown(mania);
        prescriberOnSite = Answer.orUnknown(prescriberOnSite);
        labelFits = Answer.orUnknown(labelFits);
    }
}
