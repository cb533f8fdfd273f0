package org.handrail.simulator.judge;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.handrail.local.http.Json;
import org.handrail.local.partners.LedgerEntry;
import org.handrail.simulator.outside.Topics;

/**
 * What a partner was asked to tell a patient, held against what was true at that moment on the care clock. The keys of
 * messages say what they are about: {@code reminder:<episode>:<visit>:...} and {@code <episode>~<check-in>~...}.
 */
final class NoMessageAfterItsCause implements Invariant {

    private static final Pattern REMINDER = Pattern.compile("reminder:(ep-[^:]+):(v[0-9]+):.*");
    private static final Pattern CHECK_IN = Pattern.compile("(ep-[^~]+)~(.+)~m[0-9]+");
    private static final List<String> VISIT_OVER = List.of("VisitCancelled", "VisitMissed", "PatientArrived",
            "SessionCompleted");
    private static final List<String> QUESTION_OVER = List.of("CheckInAnswered", "CheckInClosed");

    @Override
    public String says() {
        return "no message after its cause was gone: the visit, the question, or care itself";
    }

    @Override
    public List<String> broken(Evidence evidence) {
        return Stream.of("messaging", "directory").flatMap(evidence::acted).filter(entry -> !entry.careTime().isEmpty())
                .filter(entry -> gone(entry, evidence))
                .map(entry -> "%s %s at %s".formatted(entry.partner(), entry.key(), entry.careTime())).toList();
    }

    private static boolean gone(LedgerEntry entry, Evidence evidence) {
        Map<String, Object> body = Json.object(entry.body());
        String episode = String.valueOf(body.get("episode"));
        Instant sent = Instant.parse(entry.careTime());
        return before(sent, evidence, episode, List.of("CareEnded"), "", "")
                || names(REMINDER, entry, "visit", VISIT_OVER, sent, evidence)
                || names(CHECK_IN, entry, "checkIn", QUESTION_OVER, sent, evidence);
    }

    private static boolean names(Pattern key, LedgerEntry entry, String field, List<String> over, Instant sent,
                                 Evidence evidence) {
        Matcher about = key.matcher(entry.key());
        return about.matches() && before(sent, evidence, about.group(1), over, field, about.group(2));
    }

    /** Whether one of these has happened before that moment; what happens at the same moment may come after. */
    private static boolean before(Instant sent, Evidence evidence, String episode, List<String> names, String field,
                                  String value) {
        return evidence.events().stream().filter(event -> event.subject().equals(episode))
                .filter(event -> names.contains(event.name())).filter(event -> event.text(field).equals(value))
                .map(Topics.Event::time).anyMatch(at -> at.isBefore(sent));
    }
}
