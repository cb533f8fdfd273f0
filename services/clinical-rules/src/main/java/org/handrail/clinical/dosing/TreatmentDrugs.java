package org.handrail.clinical.dosing;

/** What is given in a visit: which drugs are the treatment, and how each dose is named within the care. */
public final class TreatmentDrugs {

    public static final String ESKETAMINE = "esketamine";
    public static final String KETAMINE = "ketamine";

    private TreatmentDrugs() {
    }

    /** Whether it is what the patient is treated with here, so that its day is a day of treatment; or given besides. */
    public static boolean treats(String drug) {
        return drug.equals(ESKETAMINE) || drug.equals(KETAMINE);
    }

    /** How a correction names it: {@code v1-d2} for a device of the spray, {@code v1-ketamine-1} for any other drug. */
    public static String record(String visit, String drug, int device) {
        return visit + "-" + (drug.equals(ESKETAMINE) ? "d" : drug + "-") + device;
    }
}
