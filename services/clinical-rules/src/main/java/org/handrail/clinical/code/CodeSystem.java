package org.handrail.clinical.code;

/** A terminology, with its address in FHIR. */
public enum CodeSystem {
    LOINC("http://loinc.org"),
    SNOMED_CT("http://snomed.info/sct"),
    RXNORM("http://www.nlm.nih.gov/research/umls/rxnorm"),
    ICD_10_CM("http://hl7.org/fhir/sid/icd-10-cm"),
    NDC("http://hl7.org/fhir/sid/ndc"),
    MEDDRA("http://terminology.hl7.org/CodeSystem/mdr");

    private final String uri;

    CodeSystem(String uri) {
        this.uri = uri;
    }

    /** The address that FHIR resources name it by. */
    public String uri() {
        return uri;
    }
}
