package org.handrail.intake.referral.fhir;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.handrail.clinical.code.CodeSystem;
import org.handrail.clinical.code.Icd10Cm;
import org.handrail.clinical.code.Ndc;
import org.handrail.clinical.code.RxNorm;
import org.handrail.clinical.code.Snomed;
import org.handrail.clinical.course.Protocol;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.Enumeration;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.ServiceRequest;

/**
 * Reads which treatment a referral asks for: a ServiceRequest by its code, order details and reasons, or a
 * MedicationRequest for the drug. Read are NDC and HCPCS codes of esketamine nasal spray, RxNorm's ketamine, else the
 * name of the drug in what is written; the reason tells treatment-resistant depression from an acute suicidal crisis.
 */
final class Wanted {

    private static final String NDC = CodeSystem.NDC.uri();
    private static final String RXNORM = CodeSystem.RXNORM.uri();
    /** Esketamine nasal spray, without hyphens, in ten and in eleven digits. */
    private static final List<String> SPRAYS = List.of(Ndc.ESKETAMINE_SPRAY.value().replace("-", ""),
            Ndc.ESKETAMINE_SPRAY.value().replace("-", "0"));
    /** Visits with esketamine nasal spray up to 56 mg and above, and the drug. */
    private static final Set<String> HCPCS = Set.of("G2082", "G2083", "S0013");
    private static final String RXNORM_KETAMINE = RxNorm.KETAMINE.value();
    private static final String INTRAVENOUS = Snomed.INTRAVENOUS_ROUTE.value();
    private static final List<String> SUICIDAL = List.of(Icd10Cm.SUICIDAL_IDEATION.value(),
            Icd10Cm.SUICIDE_ATTEMPT.value(), Snomed.SUICIDAL_THOUGHTS.value());
    private static final Set<String> OVER = Set.of("revoked", "completed", "entered-in-error", "stopped", "cancelled");

    private enum Drug { ESKETAMINE, KETAMINE }

    private Wanted() {
    }

    /** @param reasons codes of the conditions that the request points to */
    static void read(ServiceRequest request, List<CodeableConcept> reasons, int entry, Notes notes) {
        if (over(request.getStatusElement())) {
            return;
        }
        List<CodeableConcept> said = Stream.concat(Stream.of(request.getCode()), request.getOrderDetail().stream())
                .toList();
        Optional<Drug> drug = said.stream().flatMap(concept -> drug(concept).stream()).findFirst();
        if (drug.isEmpty()) {
            notes.unusable("entry." + entry, "no-treatment-named");
            return;
        }
        notes.wanted.add(protocol(drug.get(), suicidal(Stream.concat(request.getReasonCode().stream(),
                reasons.stream()))));
    }

    /** What is taken already is read elsewhere too; only a request for one of these drugs says what is wanted. */
    static void read(MedicationRequest request, List<CodeableConcept> reasons, int entry, Notes notes) {
        if (over(request.getStatusElement()) || !(request.getMedication() instanceof CodeableConcept medication)) {
            return;
        }
        drug(medication).ifPresent(drug -> {
            if (drug == Drug.KETAMINE && !intravenous(request.getDosageInstruction())) {
                notes.unusable("protocol." + entry, "route-not-offered");
            } else {
                notes.wanted.add(protocol(drug, suicidal(Stream.concat(request.getReasonCode().stream(),
                        reasons.stream()))));
            }
        });
    }

    /** Several requests for the same are one; for different treatments a person asks. */
    static Optional<Protocol> of(Notes notes) {
        if (notes.wanted.size() > 1) {
            notes.unusable("protocol", "more-than-one-named");
            return Optional.empty();
        }
        return notes.wanted.stream().findFirst();
    }

    private static Protocol protocol(Drug drug, boolean suicidal) {
        return drug == Drug.KETAMINE ? Protocol.IV_KETAMINE
                : suicidal ? Protocol.ESKETAMINE_MDSI : Protocol.ESKETAMINE_TRD;
    }

    private static Optional<Drug> drug(CodeableConcept concept) {
        boolean spray = concept.getCoding().stream().anyMatch(Wanted::spray);
        String words = Codings.words(concept).toLowerCase(Locale.ROOT);
        if (spray || words.contains("esketamine") || words.contains("spravato")) {
            return Optional.of(Drug.ESKETAMINE);
        }
        boolean ketamine = words.contains("ketamine") || concept.getCoding().stream()
                .anyMatch(coding -> RXNORM.equals(coding.getSystem()) && RXNORM_KETAMINE.equals(coding.getCode()));
        return ketamine ? Optional.of(Drug.KETAMINE) : Optional.empty();
    }

    private static boolean spray(Coding coding) {
        String code = coding.getCode() == null ? "" : coding.getCode().replace("-", "");
        return NDC.equals(coding.getSystem()) && SPRAYS.stream().anyMatch(code::startsWith)
                || String.valueOf(coding.getSystem()).toUpperCase(Locale.ROOT).contains("HCPCS") && HCPCS.contains(code);
    }

    /** A route that is not said is the usual one. */
    private static boolean intravenous(List<Dosage> dosages) {
        List<CodeableConcept> routes = dosages.stream().filter(Dosage::hasRoute).map(Dosage::getRoute).toList();
        return routes.isEmpty() || routes.stream().anyMatch(route -> Codings.has(route, INTRAVENOUS)
                || Codings.words(route).toLowerCase(Locale.ROOT).contains("intravenous"));
    }

    private static boolean suicidal(Stream<CodeableConcept> reasons) {
        return reasons.flatMap(reason -> reason.getCoding().stream()).map(Coding::getCode)
                .anyMatch(code -> code != null && SUICIDAL.stream().anyMatch(code::startsWith));
    }

    private static boolean over(Enumeration<?> status) {
        return Codings.code(status).filter(OVER::contains).isPresent();
    }
}
