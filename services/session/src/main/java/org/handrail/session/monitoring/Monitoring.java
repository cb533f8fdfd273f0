package org.handrail.session.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.handrail.clinical.monitoring.DueCheck;
import org.handrail.clinical.monitoring.Symptom;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.decide.Refusal;
import org.handrail.runtime.http.OccurredAt;
import org.handrail.session.episode.Codes;
import org.handrail.session.episode.SessionEvent;
import org.handrail.session.episode.Story;
import org.handrail.session.episode.Visit;
import org.handrail.session.monitoring.VitalsCommand.RecordNotDone;
import org.handrail.session.monitoring.VitalsCommand.RecordVitals;
import org.handrail.session.monitoring.VitalsCommand.Values;
import org.handrail.session.monitoring.VitalsEvent.CheckNotDone;
import org.handrail.session.monitoring.VitalsEvent.SignsNoted;
import org.handrail.session.monitoring.VitalsEvent.VitalsRecorded;

/** Vital signs are written down whenever they were taken, and judged as they are written down. */
public final class Monitoring {

    static final Set<String> NOT_DONE = Set.of("asleep", "toilet", "refused", "cuff-failed", "probe-failed", "other");
    private static final Pattern CHECK = Pattern.compile("(bp|bp-again|spo2|look|mind|iv|wait)-\\d{1,4}");
    private static final List<String> SYMPTOMS = Arrays.stream(Symptom.values()).map(Symptom::toString).toList();
    private static final long MINUTES_OF_A_DAY = 24 * 60;
    private static final String FIRST_CHECK = "bp-0";

    private Monitoring() {
    }

    public static Decision<SessionEvent> decide(Story story, VitalsCommand command, Context context) {
        return switch (command) {
            case RecordVitals vitals -> record(story, vitals, context);
            case RecordNotDone notDone -> notDone(story, notDone, context);
        };
    }

    private static Decision<SessionEvent> record(Story story, RecordVitals vitals, Context context) {
        Optional<Refusal> wrong = wrong(vitals)
                .or(() -> OccurredAt.refuseFuture("/occurredAt", vitals.occurredAt(), context.now()));
        if (wrong.isPresent()) {
            return Decision.refused(wrong.get());
        }
        Visit visit = story.state().visit(vitals.visit());
        Instant at = OccurredAt.forgiving(vitals.occurredAt(), context.now());
        String reading = visit.id() + "-r" + (visit.watch().readings().size() + 1);
        Values v = vitals.values();
        story.happens(new VitalsRecorded(visit.id(), reading, phase(visit, vitals, at), v.systolic(), v.diastolic(),
                v.heartRate(), v.spo2(), v.respiratoryRate(), v.moaas(), minutes(visit, at), at));
        if (!vitals.symptoms().isEmpty() || vitals.spo2Confirmed() != null || vitals.dissociated() != null) {
            story.happens(new SignsNoted(visit.id(), reading, vitals.symptoms().stream().distinct().toList(),
                    vitals.spo2Confirmed(), vitals.dissociated()));
        }
        Judging.judgeAll(story, visit.id(), context);
        return story.decided(Map.of("reading", reading));
    }

    /** Of a correction; the bounds of the numbers are those of the door. */
    public static Optional<Refusal> wrong(Map<String, Object> corrected) {
        return corrected.get("symptoms") instanceof List<?> codes
                ? Codes.wrong("/corrected/symptoms", codes.stream().map(String::valueOf).toList(), SYMPTOMS)
                : Optional.empty();
    }

    private static Optional<Refusal> wrong(RecordVitals vitals) {
        Optional<Refusal> unknown = Codes.wrong("/symptoms", vitals.symptoms(), SYMPTOMS);
        if (unknown.isPresent()) {
            return unknown;
        }
        return vitals.values().none() && vitals.symptoms().isEmpty()
                ? Optional.of(Refusal.invalid("/", "nothing-measured",
                        "Nothing was measured; say why with notDone, or give a value or a symptom."))
                : Optional.empty();
    }

    private static String phase(Visit visit, RecordVitals vitals, Instant at) {
        boolean before = visit.firstDose().map(first -> !at.isAfter(first)).orElse(true);
        return before ? "pre-dose" : vitals.exit() ? "exit" : "monitoring";
    }

    /** A time that is days away from the dose belongs to another visit or is a slip: it says nothing in minutes. */
    private static Integer minutes(Visit visit, Instant at) {
        return visit.firstDose().map(first -> Duration.between(first, at).toMinutes())
                .filter(minutes -> Math.abs(minutes) < MINUTES_OF_A_DAY).map(Long::intValue).orElse(null);
    }

    private static Decision<SessionEvent> notDone(Story story, RecordNotDone act, Context context) {
        Optional<Refusal> wrong = NOT_DONE.contains(act.because())
                ? OccurredAt.refuseFuture("/occurredAt", act.occurredAt(), context.now())
                : Optional.of(Refusal.invalid("/notDone", "unknown-code", "This reason is not in the list."));
        // What is due changes while people work: a check that is due no more is still an act.
        if (wrong.isEmpty() && act.check() != null && !CHECK.matcher(act.check()).matches()) {
            wrong = Optional.of(Refusal.invalid("/check", "unknown-code", "There is no such check."));
        }
        if (wrong.isPresent()) {
            return Decision.refused(wrong.get());
        }
        List<DueCheck> open = Checks.open(story.state(), story.state().visit(act.visit()), context);
        String check = act.check() != null ? act.check()
                : open.isEmpty() ? FIRST_CHECK : open.getFirst().check();
        return story.happens(new CheckNotDone(act.visit(), check, act.because(),
                OccurredAt.forgiving(act.occurredAt(), context.now()))).decided(Map.of("check", check));
    }
}
