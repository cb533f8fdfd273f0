package org.handrail.intake.referral.fhir;

import ca.uhn.fhir.parser.LenientErrorHandler;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ScalarType;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ValueType;

/** Goes on after whatever can be left out, and notes that something of the entry was not understood. */
final class Forgiving extends LenientErrorHandler {

    private final String entry;
    private final Notes notes;

    Forgiving(int entry, Notes notes) {
        super(false);
        this.entry = "entry." + entry;
        this.notes = notes;
    }

    @Override
    public void invalidValue(IParseLocation location, String value, String error) {
        notes.unusable(entry, "invalid-value");
    }

    @Override
    public void incorrectJsonType(IParseLocation location, String element, ValueType expected,
                                  ScalarType expectedScalar, ValueType found, ScalarType foundScalar) {
        notes.unusable(entry, "wrong-type");
    }

    @Override
    public void unexpectedRepeatingElement(IParseLocation location, String element) {
        notes.unusable(entry, "repeated-element");
    }

    @Override
    public void unknownElement(IParseLocation location, String element) {
        notes.unusable(entry, "unknown-element");
    }

    @Override
    public void missingRequiredElement(IParseLocation location, String element) {
        notes.unusable(entry, "missing-element");
    }

    @Override
    public void unknownReference(IParseLocation location, String reference) {
        // References that lead out of the bundle are judged where they are needed.
    }
}
