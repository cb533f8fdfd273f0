package org.handrail.intake.identity;

import java.time.LocalDate;
import java.util.List;
import org.handrail.clinical.Nullable;

/**
 * Who a patient is. Held in clear only while a request is being answered.
 *
 * @param names        as the referrer writes them, the official one first
 * @param birthDate    absent when not known
 * @param recordNumber of the clinic or the referrer; absent when not known
 * @param contacts     ways to reach the patient
 */
public record Identity(List<String> names, @Nullable LocalDate birthDate, @Nullable String recordNumber,
                       List<Contact> contacts) {

    /** @param system {@code phone}, {@code email}, {@code address} and the like; @param value the number or address */
    public record Contact(String system, String value) {
        @Override
        public String toString() {
            return "contact";
        }
    }

    public Identity {
        names = names == null ? List.of() : List.copyOf(names);
        contacts = contacts == null ? List.of() : List.copyOf(contacts);
    }

    /** Nothing of it may reach a log. */
    @Override
    public String toString() {
        return "identity";
    }
}
