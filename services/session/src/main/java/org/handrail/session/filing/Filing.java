package org.handrail.session.filing;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.decide.Obligation;
import org.handrail.runtime.decide.Refusal;
import org.handrail.session.episode.Correction;
import org.handrail.session.episode.Episode;
import org.handrail.paging.Paging;
import org.handrail.session.episode.SessionEvent;
import org.handrail.session.episode.Story;
import org.handrail.session.episode.Visit;
import org.handrail.session.filing.FilingEvent.VisitBroughtBack;
import org.handrail.session.filing.FilingEvent.VisitFiled;
import org.handrail.session.form.Forms;

/**
 * A visit is put away once nothing is owed of it: it has ended, its form is taken, whoever it called has closed that,
 * and eight days have passed since it was last put right. Then the document holds it in brief, and stays small; whoever
 * has something to say of it later has it brought back first.
 */
public final class Filing {

    private static final String OBLIGATION = "file:";
    private static final Duration KEPT = Duration.ofDays(8);

    private Filing() {
    }

    public static Stream<Obligation> obligations(Episode episode, Context context) {
        return episode.visits().stream().filter(v -> nothingOwed(episode, v, context)).flatMap(v -> over(v).stream()
                .map(at -> Obligation.at(OBLIGATION + v.id(), at.plus(KEPT))));
    }

    private static boolean nothingOwed(Episode episode, Visit visit, Context context) {
        return !Forms.open(visit, context) && episode.pagings().stream().noneMatch(p -> p.open() && Episode.visitOf(p).equals(visit.id()));
    }

    /** When it was over, or last put right; empty while the patient may still be here. */
    private static Optional<Instant> over(Visit visit) {
        Stream<Instant> corrected = visit.corrections().stream().map(Correction::at);
        if (!visit.open()) {
            return Stream.concat(Stream.of(visit.ended().at()), corrected).max(Comparator.naturalOrder());
        }
        return visit.neverBegun() ? Optional.ofNullable(visit.booking().end()) : Optional.empty();
    }

    public static boolean owns(Obligation obligation) {
        return obligation.key().startsWith(OBLIGATION);
    }

    public static Decision<SessionEvent> settle(Story story, Obligation obligation) {
        Visit visit = story.state().visit(obligation.key().substring(OBLIGATION.length()));
        return story.happens(new VisitFiled(visit, story.state().pagings().stream()
                .filter(p -> Episode.visitOf(p).equals(visit.id())).toList())).decided();
    }

    /** Before anything is said of a visit. @return why it cannot be said at this moment; empty: go on */
    public static Optional<Refusal> bringBack(Story story, OfVisit said) {
        if (!story.state().isFiled(said.visit())) {
            return Optional.empty();
        }
        if (said.filed() == null) {
            return Optional.of(Refusal.notNow("being-filed", "This visit was put away at this moment; say it again."));
        }
        story.happens(new VisitBroughtBack(said.filed().visit(), said.filed().raised()));
        return Optional.empty();
    }
}
