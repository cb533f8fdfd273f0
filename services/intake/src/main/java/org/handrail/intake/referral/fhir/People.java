package org.handrail.intake.referral.fhir;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.clinical.Nullable;
import org.handrail.intake.identity.Identity;
import org.handrail.intake.identity.Identity.Contact;
import org.handrail.intake.identity.RecordNumber;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Patient.PatientCommunicationComponent;
import org.hl7.fhir.r4.model.StringType;

/** Reads who the patient is. */
final class People {

    private People() {
    }

    static void read(Patient patient, Notes notes) {
        List<Contact> contacts = new ArrayList<>();
        patient.getTelecom().stream().filter(point -> written(point.getValue())).forEach(point -> contacts.add(
                new Contact(Codings.code(point.getSystemElement()).orElse("other"), point.getValue())));
        patient.getAddress().stream().map(People::text).filter(People::written)
                .forEach(text -> contacts.add(new Contact("address", text)));
        notes.identity = new Identity(patient.getName().stream().map(People::text)
                .filter(People::written).toList(), birthDate(patient, notes), recordNumber(patient), contacts,
                language(patient), null);
        notes.male = patient.getGender() == AdministrativeGender.MALE ? Boolean.TRUE
                : patient.getGender() == AdministrativeGender.FEMALE ? Boolean.FALSE : null;
    }

    /** The one that is preferred, or else the first. */
    private static @Nullable String language(Patient patient) {
        List<PatientCommunicationComponent> all = patient.getCommunication();
        return all.stream().filter(PatientCommunicationComponent::getPreferred).findFirst()
                .or(() -> all.stream().findFirst())
                .map(spoken -> spoken.getLanguage().getCodingFirstRep().getCode()).orElse(null);
    }

    private static @Nullable LocalDate birthDate(Patient patient, Notes notes) {
        String text = patient.getBirthDateElement().getValueAsString();
        if (!written(text)) {
            return null;
        }
        if (text.length() != 10) {
            notes.unusable("birth-date", "not-a-whole-date");
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(text);
            if (!date.isAfter(notes.today())) {
                return date;
            }
            notes.unusable("birth-date", "in-the-future");
        } catch (DateTimeParseException noSuchDate) {
            notes.unusable("birth-date", "no-such-date");
        }
        return null;
    }

    /** The medical record number: what is typed so, or the only identifier when that has no type. */
    private static @Nullable String recordNumber(Patient patient) {
        List<Identifier> usable = patient.getIdentifier().stream()
                .filter(identifier -> written(identifier.getValue())).toList();
        return usable.stream().filter(identifier -> Codings.has(identifier.getType(), "MR")).findFirst()
                .or(() -> usable.stream().filter(identifier -> usable.size() == 1 && !identifier.hasType()).findFirst())
                .map(identifier -> RecordNumber.of(identifier.getSystem(), identifier.getValue()))
                .orElse(null);
    }

    private static String text(HumanName name) {
        return written(name.getText()) ? name.getText() : Stream.of(name.getPrefix().stream(), name.getGiven().stream(),
                        Stream.of(new StringType(name.getFamily())), name.getSuffix().stream())
                .flatMap(parts -> parts).map(StringType::getValue).filter(People::written)
                .collect(Collectors.joining(" "));
    }

    private static String text(Address address) {
        return written(address.getText()) ? address.getText() : Stream.of(
                        address.getLine().stream().map(StringType::getValue), Stream.of(address.getCity()),
                        Stream.of(address.getState()), Stream.of(address.getPostalCode()),
                        Stream.of(address.getCountry()))
                .flatMap(parts -> parts).filter(People::written)
                .collect(Collectors.joining(", "));
    }

    /** An element may be there with no more than an extension that says why it has no value. */
    private static boolean written(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
