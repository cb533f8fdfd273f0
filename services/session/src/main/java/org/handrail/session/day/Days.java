package org.handrail.session.day;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.handrail.clinical.Answer;
import org.handrail.clinical.dosing.DayRules;
import org.handrail.clinical.dosing.Preparation;
import org.handrail.clinical.escalation.Level;
import org.handrail.clinical.rule.Rule;
import org.handrail.clinical.sideeffect.SideEffect;
import org.handrail.policy.InForce;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.decide.Refusal;
import org.handrail.runtime.http.OccurredAt;
import org.handrail.runtime.shell.Json;
import org.handrail.session.day.DayCommand.NotePrescriberLeft;
import org.handrail.session.day.DayCommand.RecordAnswers;
import org.handrail.session.day.DayCommand.RecordDay;
import org.handrail.session.day.DayCommand.RecordPreparation;
import org.handrail.session.day.DayEvent.DayFindingRecorded;
import org.handrail.session.day.DayEvent.DayNoted;
import org.handrail.session.day.DayEvent.Prepared;
import org.handrail.session.episode.Codes;
import org.handrail.session.episode.DayNotes;
import org.handrail.session.episode.Hit;
import org.handrail.session.episode.SessionEvent;
import org.handrail.session.episode.Story;
import org.handrail.session.episode.Visit;
import org.handrail.session.escalation.Raising;
import org.handrail.session.sideeffect.ReportSideEffect;
import org.handrail.session.sideeffect.SideEffects;
import org.handrail.session.visit.VisitEvent.DeviationRecorded;

/** Everything that is asked and seen before a dose is written down; what it means is asked with the dose. */
public final class Days {

    static final List<String> PREGNANCY = List.of("negative", "positive", "not-possible");
    private static final String NO_SYMPTOM = "none";
    static final List<String> URINARY = Stream.concat(Stream.of(NO_SYMPTOM), Arrays.stream(SideEffect.values())
            .filter(SideEffect::urinary).map(SideEffect::toString)).toList();
    private static final DayNotes NOBODY_ON_SITE = Json.from(Map.of("prescriberOnSite", "no"), DayNotes.class);

    private Days() {
    }

    public static Decision<SessionEvent> decide(Story story, DayCommand command, Context context) {
        return switch (command) {
            case RecordDay day -> day(story, day, context);
            case RecordAnswers answers -> Answering.decide(story, answers, context);
            case RecordPreparation made -> prepared(story, made, context);
            case NotePrescriberLeft left -> left(story, left, context);
        };
    }

    /** Scheduling says so of whoever is here: the same as if somebody at the chair had noted it. */
    private static Decision<SessionEvent> left(Story story, NotePrescriberLeft told, Context context) {
        Visit visit = story.state().visit(told.visit());
        return visit.arrivedAt() == null || !visit.open() ? story.decided()
                : day(story, new RecordDay(told.visit(), NOBODY_ON_SITE, told.leftAt()), context);
    }

    private static Decision<SessionEvent> day(Story story, RecordDay day, Context context) {
        DayNotes notes = day.notes();
        Optional<Refusal> wrong = Codes.wrong("/pregnancy", notes.pregnancy(), PREGNANCY)
                .or(() -> Codes.wrong("/urinary", notes.urinary(), URINARY))
                .or(() -> future("/liverTestsAt", notes.liverTestsAt(), context))
                .or(() -> future("/occurredAt", day.occurredAt(), context))
                .or(() -> future("/lastFoodAt", notes.lastFoodAt(), context))
                .or(() -> future("/lastDrinkAt", notes.lastDrinkAt(), context))
                .or(() -> future("/lastNasalSprayAt", notes.lastNasalSprayAt(), context));
        if (wrong.isPresent()) {
            return Decision.refused(wrong.get());
        }
        Instant at = OccurredAt.forgiving(day.occurredAt(), context.now());
        Visit visit = story.state().visit(day.visit());
        Map<String, Boolean> before = findings(visit.before().day());
        story.happens(new DayNoted(day.visit(), notes));
        boolean leaves = Answer.orUnknown(notes.prescriberOnSite()).isNo()
                && !Answer.orUnknown(visit.before().day().prescriberOnSite()).isNo();
        if (leaves && visit.open() && visit.firstDose().isPresent()) {
            leftAlone(story, visit, at, context);
        }
        findings(notes).forEach((finding, present) -> {
            // Looked for and not there is told only when it was there before.
            if (present != before.getOrDefault(finding, false)) {
                story.happens(new DayFindingRecorded(day.visit(), finding, present, at));
            }
        });
        told(story, day.visit(), visit.before().day(), notes, at, context);
        return story.decided(Map.of("outcome", "recorded"));
    }

    /** What the patient answers is a side effect like any other that is told; the same answer again is nothing new. */
    private static void told(Story story, String visit, DayNotes before, DayNotes now, Instant at, Context context) {
        if (now.urinary() != null && !now.urinary().equals(NO_SYMPTOM) && !now.urinary().equals(before.urinary())) {
            SideEffects.decide(story, new ReportSideEffect(visit, now.urinary(), 1, false, at), context);
        }
        if (Answer.orUnknown(now.cognitionWorse()).isYes() && !Answer.orUnknown(before.cognitionWorse()).isYes()) {
            SideEffects.decide(story, new ReportSideEffect(visit, SideEffects.OTHER, 1, false, at), context);
        }
    }

    /** The programme wants a prescriber on site as long as anybody is watched. */
    private static void leftAlone(Story story, Visit visit, Instant at, Context context) {
        Rule rule = visit.infusion() ? DayRules.PRESCRIBER_IV : DayRules.PRESCRIBER;
        story.happens(new DeviationRecorded(visit.id(), null, List.of(Hit.of(rule.hit("left-while-watched"))),
                InForce.at(at, context).revision(), at));
        Raising.raise(story, visit.id(), Level.URGENT, "prescriber-not-on-site", context);
    }

    private static Map<String, Boolean> findings(DayNotes notes) {
        Map<String, Boolean> found = new LinkedHashMap<>();
        if (notes.pregnancy() != null) {
            found.put("pregnancy", notes.pregnancy().equals("positive"));
        }
        Stream.of(Map.entry("intoxication", Answer.orUnknown(notes.intoxicated())),
                        Map.entry("psychosis", Answer.orUnknown(notes.psychosis())),
                        Map.entry("mania", Answer.orUnknown(notes.mania())))
                .filter(e -> !e.getValue().isUnknown()).forEach(e -> found.put(e.getKey(), e.getValue().isYes()));
        return found;
    }

    private static Decision<SessionEvent> prepared(Story story, RecordPreparation made, Context context) {
        Optional<Refusal> wrong = future("/occurredAt", made.occurredAt(), context);
        if (wrong.isPresent()) {
            return Decision.refused(wrong.get());
        }
        return story.happens(new Prepared(made.visit(), new Preparation(made.by(), made.amountMg(), made.mgPerMl(),
                        made.volumeMl(), OccurredAt.forgiving(made.occurredAt(), context.now()))))
                .decided(Map.of("outcome", "recorded"));
    }

    private static Optional<Refusal> future(String field, Instant at, Context context) {
        return at == null ? Optional.empty() : OccurredAt.refuseFuture(field, at, context.now());
    }
}
