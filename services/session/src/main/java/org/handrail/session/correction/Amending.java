package org.handrail.session.correction;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.handrail.clinical.escalation.EscalationId;
import org.handrail.paging.Paging;
import org.handrail.runtime.decide.Context;
import org.handrail.session.episode.Episode;
import org.handrail.session.episode.Reading;
import org.handrail.session.episode.Report;
import org.handrail.session.episode.Story;
import org.handrail.session.episode.Visit;
import org.handrail.session.escalation.Raising;
import org.handrail.session.monitoring.Judging;
import org.handrail.session.sideeffect.SideEffects;

/**
 * Puts what is right in the place of what is wrong, and draws the conclusions afresh: an alarm that rested on it alone
 * is closed with that reason, and one that should have been raised is raised now.
 */
public final class Amending {

    /** Why an escalation is closed whose cause was never there. */
    public static final String IN_ERROR = "recorded-in-error";

    private Amending() {
    }

    /** @return the fields that changed; empty: it says what stood there already, and nothing happens */
    public static Map<String, Object> amend(Story story, CorrectRecord wanted, Context context) {
        Corrected.Found found = Corrected.find(story.state(), wanted.visit(), wanted.record()).orElseThrow();
        Map<String, Object> was = CorrectionEvent.of(found.record(), wanted.inError() ? found.kind().fields()
                : wanted.corrected().keySet());
        Map<String, Object> changed = new LinkedHashMap<>(wanted.corrected());
        changed.entrySet().removeIf(e -> e.getValue().equals(was.get(e.getKey())));
        if (changed.isEmpty() && !wanted.inError()) {
            return Map.of();
        }
        Map<String, Object> before = new LinkedHashMap<>(was);
        before.keySet().removeIf(field -> !wanted.inError() && !changed.containsKey(field));
        CorrectionEvent draft = event(wanted, found.kind(), List.of(), before, changed, context.now());
        List<String> closes = unfounded(story.state(), draft.happenedTo(story.state()), wanted.visit(), context);
        story.happens(event(wanted, found.kind(), closes, before, changed, context.now()));
        closes.forEach(escalation -> Raising.close(story, escalation, wanted.by(), IN_ERROR, context));
        Judging.judgeAll(story, wanted.visit(), context);
        return wanted.inError() ? before : changed;
    }

    private static CorrectionEvent event(CorrectRecord wanted, Corrected kind, List<String> closes,
                                         Map<String, Object> was, Map<String, Object> is, Instant now) {
        Boolean inError = wanted.inError() ? true : null;
        return kind.inFirstForm()
                ? new RecordCorrected(wanted.visit(), wanted.record(), kind.toString(), inError, wanted.because(),
                        wanted.by(), closes, was, is, now)
                : new OtherRecordCorrected(wanted.visit(), wanted.record(), kind.toString(), inError, wanted.because(),
                        wanted.by(), closes, was, is, now);
    }

    /** Escalations that a record called for, and none calls for once it is corrected. */
    private static List<String> unfounded(Episode before, Episode after, String visit, Context context) {
        List<String> founded = Stream.concat(
                before.visit(visit).readings().stream().flatMap(old -> stillCalledFor(old, after.visit(visit), context)),
                called(before.visit(visit)).filter(old -> stillCalledFor(old, after.visit(visit)))
                        .map(Report::escalation)).toList();
        return Stream.concat(before.visit(visit).readings().stream().flatMap(r -> r.escalations().stream()),
                        called(before.visit(visit)).map(Report::escalation))
                .distinct().filter(e -> !founded.contains(e))
                .filter(e -> before.paging(e).map(Paging::open).orElse(true)).toList();
    }

    private static Stream<String> stillCalledFor(Reading old, Visit now, Context context) {
        return now.readings().stream().filter(r -> r.id().equals(old.id()))
                .flatMap(r -> Judging.crossing(now, r, context).flatMap(c -> c.concern().escalation()).stream())
                .flatMap(level -> old.escalations().stream().filter(e -> EscalationId.parse(e).level() == level));
    }

    private static Stream<Report> called(Visit visit) {
        return visit.watch().reports().stream().filter(r -> !r.inError() && r.escalation() != null);
    }

    private static boolean stillCalledFor(Report old, Visit now) {
        return now.watch().reports().stream().filter(r -> r.id().equals(old.id()) && !r.inError())
                .anyMatch(r -> SideEffects.appraisal(r).level()
                        == EscalationId.parse(old.escalation()).level());
    }
}
