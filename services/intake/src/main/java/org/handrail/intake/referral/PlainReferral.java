package org.handrail.intake.referral;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.handrail.clinical.Nullable;
import org.handrail.intake.identity.Identity;
import org.handrail.intake.identity.Identity.Contact;
import org.handrail.intake.identity.RecordNumber;
import org.handrail.intake.screening.Findings;

/**
 * A referral that a person types in, or a system without FHIR sends.
 *
 * @param findings absent: nothing is known yet
 */
record PlainReferral(@NotNull @Valid Person patient, @Nullable Findings findings) {

    /** @param recordNumberSystem absent: the clinic's own */
    record Person(@Size(max = 10) List<@NotBlank @Size(max = 200) String> names, @Nullable LocalDate birthDate,
                  @Size(max = 200) String recordNumber, @Size(max = 200) String recordNumberSystem,
                  @Size(max = 20) List<@NotNull @Valid Way> contacts) {
        @Override
        public String toString() {
            return "person";
        }
    }

    record Way(@NotBlank @Size(max = 20) String system, @NotBlank @Size(max = 500) String value) {
        @Override
        public String toString() {
            return "contact";
        }
    }

    ReadReferral read(LocalDate today) {
        List<Unusable> unusable = new ArrayList<>();
        LocalDate birth = patient.birthDate();
        if (birth != null && birth.isAfter(today)) {
            unusable.add(new Unusable("birth-date", "in-the-future"));
            birth = null;
        }
        String number = patient.recordNumber() == null || patient.recordNumber().isBlank() ? null
                : RecordNumber.of(patient.recordNumberSystem(), patient.recordNumber());
        List<Contact> contacts = patient.contacts() == null ? List.of()
                : patient.contacts().stream().map(way -> new Contact(way.system(), way.value())).toList();
        Integer age = birth == null ? null : Period.between(birth, today).getYears();
        Findings told = findings == null ? new Findings(null, null, null, null, null, null, null) : findings;
        return new ReadReferral("plain", new Identity(patient.names(), birth, number, contacts), told.known(age),
                null, unusable);
    }

    @Override
    public String toString() {
        return "referral";
    }
}
