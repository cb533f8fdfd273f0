package org.handrail.session.episode;

import java.util.Collection;
import java.util.Optional;
import org.handrail.runtime.decide.Refusal;

/** Words of a closed list: what is not in it is refused with the list. */
public final class Codes {

    private Codes() {
    }

    /** Null is none, and none is right. */
    public static Optional<Refusal> wrong(String field, String code, Collection<String> known) {
        return code == null || known.contains(code) ? Optional.empty() : Optional.of(unknown(field, known));
    }

    public static Optional<Refusal> wrong(String field, Collection<String> codes, Collection<String> known) {
        return known.containsAll(codes) ? Optional.empty() : Optional.of(unknown(field, known));
    }

    public static Refusal unknown(String field, Collection<String> known) {
        return Refusal.invalid(field, "unknown-code",
                "Not in the list, which is: " + String.join(", ", known) + ".");
    }
}
