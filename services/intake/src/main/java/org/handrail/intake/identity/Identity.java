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
 * @param language     in which to write, such as {@code en} or {@code es-MX}; absent when not known
 * @param channel      by which the patient wants to be written to; absent when not said
 */
public record Identity(List<String> names, @Nullable LocalDate birthDate, @Nullable String recordNumber,
                       List<Contact> contacts, @Nullable String language, @Nullable String channel) {

    public Identity(List<String> names, @Nullable LocalDate birthDate, @Nullable String recordNumber,
                    List<Contact> contacts) {
        this(names, birthDate, recordNumber, contacts, null, null);
    }

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

    public Identity numbered(String number) {
        return new Identity(names, birthDate, number, contacts, language, channel);
    }

    /** Nothing of it may reach a log. */
    @Override
    public String toString() {
        return "identity";
    }
}
