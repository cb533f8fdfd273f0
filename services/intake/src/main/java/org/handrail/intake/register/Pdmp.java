package org.handrail.intake.register;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.handrail.clinical.gate.Gates;
import org.handrail.intake.episode.Course;
import org.handrail.intake.episode.Episode;
import org.handrail.intake.episode.EpisodeCommand.RecordPdmp;
import org.handrail.intake.episode.EpisodeEvent;
import org.handrail.intake.episode.Kept.PdmpAsked;
import org.handrail.intake.episode.Published.PdmpChecked;
import org.handrail.intake.episode.Story;
import org.handrail.policy.InForce;
import org.handrail.runtime.decide.Call;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.decide.Obligation;
import org.handrail.runtime.decide.Outcome;
import org.handrail.runtime.decide.Refusal;
import org.handrail.runtime.http.OccurredAt;

/**
 * The register of dispensed controlled drugs: asked when a course is cleared and every 30 days while it is. What it
 * says is shown and closes nothing. Who the patient is, is added only at the moment of asking.
 */
public final class Pdmp {

    public static final String PARTNER = "pdmp";
    /** Recorded by hand, or said by the register; anything else that it says is {@link #NOT_AVAILABLE}. */
    public static final Set<String> RESULTS = Set.of("nothing-found", "overlap", "not-available");
    private static final String NOT_AVAILABLE = "not-available";
    private static final String OPERATION = "POST /pdmp/queries";
    private static final String OBLIGATION = "ask-register";

    private Pdmp() {
    }

    public static Decision<EpisodeEvent> record(Story story, RecordPdmp told) {
        Optional<Refusal> wrong = OccurredAt.refuseFuture("/occurredAt", told.occurredAt(), story.now());
        if (wrong.isPresent()) {
            return Decision.refused(wrong.get());
        }
        if (!RESULTS.contains(told.result())) {
            return Decision.refused(Refusal.invalid("/result", "unknown-result", "This is not one of the results."));
        }
        Instant at = OccurredAt.forgiving(told.occurredAt(), story.now());
        String check = check(story.episode().course().questions() + 1);
        story.happens(new PdmpAsked(check, at));
        story.happens(new PdmpChecked(check, told.result(), told.by(), at));
        return story.decided(Map.of("check", check));
    }

    /** After anything has happened: asks when it is time. */
    public static void consider(Story story) {
        next(story.episode(), story.context()).filter(at -> !at.isAfter(story.now())).ifPresent(at ->
                story.happens(new PdmpAsked(check(story.episode().course().questions() + 1), story.now())));
    }

    public static Optional<Obligation> due(Episode episode, Context context) {
        return next(episode, context).map(at -> Obligation.at(OBLIGATION, at));
    }

    private static Optional<Instant> next(Episode episode, Context context) {
        Course course = episode.course();
        boolean running = episode.cleared() && episode.ended() == null && course.over() == null;
        return !running ? Optional.empty()
                : Optional.of(Gates.registerAgain(course.askedAt(), episode.gates().clearedAt(),
                        InForce.now(context), context.zone()));
    }

    private static String check(int number) {
        return "pd" + number;
    }

    public static List<Call> effects(Episode episode, EpisodeEvent event) {
        return event instanceof PdmpAsked asked ? List.of(Call.to(PARTNER, OPERATION, key(episode, asked.check()),
                Map.of("episode", episode.id(), "clinic", episode.clinic(), "check", asked.check()))) : List.of();
    }

    private static String key(Episode episode, String check) {
        return episode.id() + "~" + check;
    }

    /** While it is the newest question, care goes on, and nobody has looked it up by hand. */
    public static boolean stillWanted(Episode episode, Call call) {
        Course course = episode.course();
        boolean answered = course.pdmp() != null && course.askedAt() != null
                && !course.pdmp().occurredAt().isBefore(course.askedAt());
        return episode.ended() == null && !answered && call.key().equals(key(episode, check(course.questions())));
    }

    public static void answered(Story story, Call call, Outcome outcome) {
        String said = outcome instanceof Outcome.Done(Map<String, Object> answer)
                ? String.valueOf(answer.get("result")) : NOT_AVAILABLE;
        story.happens(new PdmpChecked(String.valueOf(call.body().get("check")),
                RESULTS.contains(said) ? said : NOT_AVAILABLE, "register", story.now()));
    }
}
