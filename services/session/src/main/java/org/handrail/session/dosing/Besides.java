package org.handrail.session.dosing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.decide.Refusal;
import org.handrail.runtime.http.OccurredAt;
import org.handrail.session.dosing.DoseCommand.EndInfusion;
import org.handrail.session.dosing.DoseCommand.RecordMedicine;
import org.handrail.session.dosing.DoseCommand.StopDosing;
import org.handrail.session.dosing.DoseEvent.InfusionEnded;
import org.handrail.session.dosing.DoseEvent.MedicineGiven;
import org.handrail.session.episode.Codes;
import org.handrail.session.episode.InfusionEnd;
import org.handrail.session.episode.SessionEvent;
import org.handrail.session.episode.Story;
import org.handrail.session.episode.Treatment;
import org.handrail.session.visit.VisitEvent.DosingStopped;

/** The end of an infusion, a decision to stop, and what is given besides the treatment. */
public final class Besides {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{1,39}");
    private static final List<String> ENDS = List.of("completed", "stopped");
    private static final List<String> KINDS = List.of("sedative", "blood-pressure", "nausea", "other");
    static final List<String> REASONS = List.of("blood-pressure", "side-effect", "sedation", "dissociation",
            "saturation", "patients-wish", "vein", "drug-error", "equipment", "emergency", "other");

    private Besides() {
    }

    /** Kept also when nobody has written down the beginning yet; said again otherwise, the later word counts. */
    static Decision<SessionEvent> end(Story story, EndInfusion end, Context context) {
        Optional<Refusal> wrong = Codes.wrong("/ended", end.ended(), ENDS)
                .or(() -> Codes.wrong("/reason", end.reason(), REASONS))
                .or(() -> OccurredAt.refuseFuture("/occurredAt", end.occurredAt(), context.now()));
        if (wrong.isPresent()) {
            return Decision.refused(wrong.get());
        }
        Instant at = OccurredAt.forgiving(end.occurredAt(), context.now());
        InfusionEnd before = story.state().visit(end.visit()).treatment().end();
        if (new InfusionEnd(end.ended(), end.amountMg(), at).equals(before)) {
            return story.decided(Map.of("outcome", "recorded-before"));
        }
        return story.happens(new InfusionEnded(end.visit(), 1, end.ended(), end.amountMg(), end.reason(), at))
                .decided(Map.of("outcome", "recorded"));
    }

    static Decision<SessionEvent> medicine(Story story, RecordMedicine given, Context context) {
        Optional<Refusal> wrong = Codes.wrong("/kind", given.kind(), KINDS)
                .or(() -> noMedicine("/medicine", given.medicine()))
                .or(() -> OccurredAt.refuseFuture("/occurredAt", given.occurredAt(), context.now()));
        if (wrong.isPresent()) {
            return Decision.refused(wrong.get());
        }
        Treatment treatment = story.state().visit(given.visit()).treatment();
        String record = given.visit() + "-m" + (treatment.medicines().size() + 1);
        return story.happens(new MedicineGiven(given.visit(), record, given.medicine(), given.kind(),
                OccurredAt.forgiving(given.occurredAt(), context.now()))).decided(Map.of("record", record));
    }

    /** Of a correction. */
    public static Optional<Refusal> wrong(Map<String, Object> corrected) {
        return Codes.wrong("/corrected/kind", (String) corrected.get("kind"), KINDS)
                .or(() -> Codes.wrong("/corrected/ended", (String) corrected.get("ended"), ENDS))
                .or(() -> noMedicine("/corrected/medicine", (String) corrected.getOrDefault("medicine", "unchanged")));
    }

    private static Optional<Refusal> noMedicine(String field, String code) {
        return CODE.matcher(code).matches() ? Optional.empty()
                : Optional.of(Refusal.invalid(field, "unknown-code", "A code, such as ondansetron."));
    }

    static Decision<SessionEvent> stop(Story story, StopDosing stop, Context context) {
        Optional<Refusal> wrong = Codes.wrong("/reason", stop.reason(), REASONS)
                .or(() -> OccurredAt.refuseFuture("/occurredAt", stop.occurredAt(), context.now()));
        if (wrong.isPresent()) {
            return Decision.refused(wrong.get());
        }
        if (story.state().visit(stop.visit()).treatment().stop() != null) {
            return story.decided(Map.of("outcome", "stopped-before"));
        }
        return story.happens(new DosingStopped(stop.visit(), List.of(), stop.reason(), stop.by(),
                OccurredAt.forgiving(stop.occurredAt(), context.now()))).decided(Map.of("outcome", "stopped"));
    }
}
