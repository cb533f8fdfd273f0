package org.handrail.session.dosing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.handrail.clinical.dosing.EsketamineDosing;
import org.handrail.clinical.dosing.TreatmentDrugs;
import org.handrail.runtime.decide.Refusal;
import org.handrail.session.episode.Codes;
import org.handrail.session.episode.Episode;
import org.handrail.session.episode.Order;
import org.handrail.session.order.Orders;

/** Esketamine nasal spray, 28 mg a device, and infusions of ketamine; whatever else was given is recorded as such. */
final class Drug {

    static final String ESKETAMINE = TreatmentDrugs.ESKETAMINE;
    private static final int MOST_DEVICES = 20;
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{1,39}");

    private Drug() {
    }

    static final String KETAMINE = TreatmentDrugs.KETAMINE;

    /** The drug that the patient is treated with, by the order in force. */
    static String treatment(Episode episode, Instant at) {
        return Orders.at(episode, at).map(Order::drug).orElse(ESKETAMINE);
    }

    /** What is wrong with a request for one device or infusion. */
    static Optional<Refusal> wrong(String drug, int device, double amountMg) {
        return Codes.wrong("/drug", drug, List.of(ESKETAMINE, KETAMINE)).or(() -> wrongDevice(device))
                .or(() -> drug.equals(KETAMINE) || amountMg == EsketamineDosing.DEVICE_MG ? Optional.empty()
                        : Optional.of(Refusal.invalid("/amountMg", "device-amount", "One device holds 28 mg.")));
    }

    /** What cannot be about the record of something given. Another drug, or too much of it, can be. */
    static Optional<Refusal> impossible(String drug, int device) {
        return CODE.matcher(drug).matches() ? wrongDevice(device)
                : Optional.of(Refusal.invalid("/drug", "unknown-code", "A code, such as esketamine or ketamine."));
    }

    private static Optional<Refusal> wrongDevice(int device) {
        return device >= 1 && device <= MOST_DEVICES ? Optional.empty()
                : Optional.of(Refusal.invalid("/device", "device-number", "Devices are counted from 1 to 20."));
    }
}
