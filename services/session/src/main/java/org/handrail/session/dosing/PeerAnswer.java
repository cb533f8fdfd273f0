package org.handrail.session.dosing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.handrail.clinical.rule.Tag;

/**
 * Where another service says that it stands with a patient.
 *
 * @param body as it came; null when there was no answer that can be used
 */
public record PeerAnswer(Map<String, Object> body) {

    public static final PeerAnswer NONE = new PeerAnswer(null);
    private static final String MUST = Tag.L_MUST.toString();
    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9.-]{0,60}");

    boolean answered() {
        return body != null;
    }

    /** Stream → last sequence sent; empty when the service has nothing of this patient. */
    Optional<Map<?, ?>> position() {
        return answered() && body.get("position") instanceof Map<?, ?> streams ? Optional.of(streams)
                : Optional.empty();
    }

    /** Whether there is something about this patient that the service cannot read. */
    boolean blocked() {
        return answered() && body.get("blocked") instanceof List<?> streams && !streams.isEmpty();
    }

    /** Whether it lets treatment go on; null when it does not decide that. */
    Boolean cleared() {
        return answered() && body.get("cleared") instanceof Boolean said ? said : null;
    }

    /** Codes of what it holds against a dose. What holds by the name of an escalation is one that is open. */
    List<String> holds() {
        return answered() && body.get("holds") instanceof List<?> said
                ? said.stream().map(PeerAnswer::code).distinct().toList() : List.of();
    }

    /** Codes of those that it says stand on label or programme. */
    List<String> binding() {
        return answered() && body.get("holds") instanceof List<?> said
                ? said.stream().filter(one -> one instanceof Map<?, ?> named && MUST.equals(named.get("tag")))
                .map(PeerAnswer::code).distinct().toList() : List.of();
    }

    private static String code(Object said) {
        String hold = String.valueOf(said instanceof Map<?, ?> named ? named.get("hold") : said);
        return CODE.matcher(hold).matches() ? hold : hold.contains("~") ? "escalation-open" : "held-elsewhere";
    }
}
