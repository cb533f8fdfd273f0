package org.handrail.intake.identity;

import java.util.LinkedHashMap;
import java.util.Map;

/** Who a patient is, as partners are told. */
public final class Person {

    private Person() {
    }

    public static Map<String, Object> of(Identity identity) {
        Map<String, Object> person = new LinkedHashMap<>();
        person.put("names", identity.names());
        if (identity.birthDate() != null) {
            person.put("birthDate", identity.birthDate().toString());
        }
        if (identity.recordNumber() != null) {
            person.put("recordNumber", identity.recordNumber());
        }
        person.put("contacts", identity.contacts().stream()
                .map(contact -> Map.of("system", contact.system(), "value", contact.value())).toList());
        return person;
    }
}
