package org.handrail.intake.referral.fhir;

import ca.uhn.fhir.context.FhirContext;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.handrail.intake.referral.ReadReferral;
import org.handrail.intake.referral.UnreadableReferral;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;

/**
 * Reads a FHIR R4 bundle that came with a referral. Entries are read one by one: what is wrong with one takes nothing
 * from the others, and is listed.
 */
public final class FhirReferrals {

    private static final class Context {
        /** Made once, when the first bundle comes: it takes a second and much memory. */
        static final FhirContext R4 = FhirContext.forR4();
    }

    private FhirReferrals() {
    }

    /**
     * @param now  observations later than this are not used
     * @param zone of the clinic
     * @throws UnreadableReferral when it is no JSON, no bundle, or is not about exactly one patient
     */
    public static ReadReferral read(byte[] body, Instant now, ZoneId zone) {
        Notes notes = new Notes(now, zone);
        List<BundleEntry> entries = BundleEntry.all(body);
        List<BundleEntry> people = entries.stream().filter(entry -> entry.type().equals("Patient")).toList();
        if (people.size() != 1) {
            throw new UnreadableReferral("/entry", people.isEmpty() ? "no-patient" : "more-than-one-patient");
        }
        BundleEntry patient = people.getFirst();
        read(patient, entries, patient, notes);
        if (notes.identity == null) {
            throw new UnreadableReferral("/entry/" + patient.number() + "/resource", "unreadable-patient");
        }
        entries.stream().filter(entry -> entry != patient).forEach(entry -> read(entry, entries, patient, notes));
        return new ReadReferral("fhir", notes.identity, Wanted.of(notes).orElse(null), Answers.of(notes),
                notes.score(Score.PHQ9_ITEM_9).map(Notes.Measured::value).orElse(null), List.of(),
                List.copyOf(notes.unusable));
    }

    /** Whatever goes wrong with one entry, its place alone is told: the text of an exception may be personal. */
    private static void read(BundleEntry entry, List<BundleEntry> entries, BundleEntry patient, Notes notes) {
        int n = entry.number();
        try {
            switch (parsed(entry, notes)) {
                case Patient person -> People.read(person, notes);
                case Condition r when ours(r.getSubject(), patient, n, notes) -> Conditions.read(r, n, notes);
                case AllergyIntolerance r when ours(r.getPatient(), patient, n, notes) -> Conditions.read(r, n, notes);
                case Observation r when ours(r.getSubject(), patient, n, notes) -> Observations.read(r, n, notes);
                case MedicationRequest r when ours(r.getSubject(), patient, n, notes) -> {
                    Medications.read(r, n, notes);
                    Wanted.read(r, reasons(r.getReasonReference(), entries, notes), n, notes);
                }
                case ServiceRequest r when ours(r.getSubject(), patient, n, notes) ->
                        Wanted.read(r, reasons(r.getReasonReference(), entries, notes), n, notes);
                case MedicationStatement r when ours(r.getSubject(), patient, n, notes) ->
                        Medications.read(r, n, notes);
                case Condition r -> { }
                case AllergyIntolerance r -> { }
                case Observation r -> { }
                case MedicationRequest r -> { }
                case MedicationStatement r -> { }
                case ServiceRequest r -> { }
                case null -> { }
                default -> notes.unusable("entry." + n, "kind-not-read");
            }
        } catch (RuntimeException wrongValue) {
            notes.unusable("entry." + n, "invalid-value");
        }
    }

    /** Codes of the conditions of this bundle that are given as reasons. */
    private static List<CodeableConcept> reasons(List<Reference> references, List<BundleEntry> entries,
                                                 Notes notes) {
        return references.stream().map(Reference::getReference).filter(reference -> reference != null)
                .flatMap(reference -> entries.stream().filter(entry -> entry.type().equals("Condition")
                        && entry.isMeantBy(reference)))
                .map(entry -> parsed(entry, notes)).filter(Condition.class::isInstance)
                .map(condition -> ((Condition) condition).getCode()).toList();
    }

    /** Null when it could not be parsed, which is noted. */
    private static IBaseResource parsed(BundleEntry entry, Notes notes) {
        if (entry.json() == null) {
            notes.unusable("entry." + entry.number(), "no-resource");
            return null;
        }
        try {
            return Context.R4.newJsonParser().setParserErrorHandler(new Forgiving(entry.number(), notes))
                    .parseResource(entry.json());
        } catch (RuntimeException unreadable) {
            notes.unusable("entry." + entry.number(), "not-readable");
            return null;
        }
    }

    /** Whether a resource is about the patient of the bundle; another's findings must never count. */
    private static boolean ours(Reference subject, BundleEntry patient, int entry, Notes notes) {
        String reference = subject.getReference();
        if (reference == null || reference.isBlank()) {
            notes.unusable("entry." + entry, "no-subject");
            return false;
        }
        if (!patient.isMeantBy(reference)) {
            notes.unusable("entry." + entry, "other-subject");
            return false;
        }
        return true;
    }
}
