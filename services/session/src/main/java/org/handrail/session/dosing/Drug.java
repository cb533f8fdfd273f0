package org.handrail.session.dosing;

import java.util.Optional;
import org.handrail.clinical.dosing.EsketamineDosing;
import org.handrail.runtime.decide.Refusal;

/** The one drug that this service knows: esketamine nasal spray, 28 mg a device. */
final class Drug {

    static final String ESKETAMINE = "esketamine";
    private static final int MOST_DEVICES = 20;

    private Drug() {
    }

    /** What is wrong with a request for, or a record of, one device; a whole one unless {@code partial}. */
    static Optional<Refusal> wrong(String drug, int device, int amountMg, boolean partial) {
        if (!ESKETAMINE.equals(drug)) {
            return Optional.of(Refusal.invalid("/drug", "unknown-code", "Only esketamine is known here."));
        }
        if (device < 1 || device > MOST_DEVICES) {
            return Optional.of(Refusal.invalid("/device", "device-number", "Devices are counted from 1 to 20."));
        }
        if (amountMg > EsketamineDosing.DEVICE_MG || amountMg < (partial ? 0 : EsketamineDosing.DEVICE_MG)) {
            return Optional.of(Refusal.invalid("/amountMg", "device-amount",
                    "One device holds 28 mg; a partial spray is recorded with less."));
        }
        return Optional.empty();
    }
}
