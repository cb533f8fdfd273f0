package org.handrail.session.episode;

import java.time.Instant;
import org.handrail.clinical.dosing.TreatmentDrugs;

/**
 * One device, or one infusion, that was given; or another medicine that was written down in the same way.
 *
 * @param drug     code
 * @param amountMg less than a whole device after a partial spray
 * @param at       when it was sprayed or begun
 * @param basis    {@code permission}, {@code override} or {@code deviation}
 * @param lot      code; null: nobody said
 */
public record Dose(int device, String drug, double amountMg, Instant at, String basis, String lot) {

    public Dose of(String itsLot) {
        return new Dose(device, drug, amountMg, at, basis, itsLot);
    }

    /** Whether it is what the patient is treated with here; anything else was given besides. */
    public boolean treats() {
        return TreatmentDrugs.treats(drug);
    }

    public boolean infusion() {
        return drug.equals(TreatmentDrugs.KETAMINE);
    }

    public boolean is(String given, int number) {
        return device == number && drug.equals(given);
    }

    /** Its name within the care, for a correction: {@code v1-d2}, or {@code v1-ketamine-1}. */
    public String record(String visit) {
        return TreatmentDrugs.record(visit, drug, device);
    }
}
