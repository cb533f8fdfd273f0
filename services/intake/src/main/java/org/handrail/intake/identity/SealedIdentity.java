package org.handrail.intake.identity;

import java.util.Map;

/**
 * An identity as it is stored: each field encrypted with the patient's own data key, the key itself wrapped by the
 * master key.
 *
 * @param key    the wrapped data key, Base64
 * @param fields field name to cipher text, Base64; a field that is not known is absent
 */
public record SealedIdentity(String key, Map<String, String> fields) {

    public SealedIdentity {
        fields = Map.copyOf(fields);
    }

    @Override
    public String toString() {
        return "sealed identity";
    }
}
