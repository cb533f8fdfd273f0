package org.handrail.session.form;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.handrail.clinical.monitoring.MonitoringForm;
import org.handrail.clinical.time.CalendarDays;
import org.handrail.policy.InForce;
import org.handrail.runtime.decide.Call;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.decide.Obligation;
import org.handrail.runtime.decide.Outcome;
import org.handrail.runtime.decide.Refusal;
import org.handrail.session.episode.Departure.Form;
import org.handrail.session.episode.Dose;
import org.handrail.session.episode.Episode;
import org.handrail.session.episode.SessionEvent;
import org.handrail.session.episode.Story;
import org.handrail.session.episode.Visit;
import org.handrail.session.form.FormEvent.FormRefused;
import org.handrail.session.form.FormEvent.FormSent;
import org.handrail.session.form.FormEvent.RemsFormDue;
import org.handrail.session.form.FormEvent.RemsFormOverdue;
import org.handrail.session.form.FormEvent.RemsFormSubmitted;

/**
 * The monitoring form of the Spravato programme: owed after every visit in which any esketamine was given, however it
 * ended, within seven calendar days. The software prepares it; a clinician sends it.
 */
public final class Forms {

    private static final String OBLIGATION = "form:";
    private static final String INTAKE = "intake";
    private static final String SEND = "POST /episodes/{episode}/forms";

    private Forms() {
    }

    /** Any amount counts; a dose that was never begun does not. A ward owes none. */
    public static boolean owed(Visit visit, Context context) {
        Instant dosed = visit.firstDose().orElse(context.now());
        return MonitoringForm.owed(givenMg(visit), InForce.at(dosed, context));
    }

    /** Whether what was owed still is: a dose that was recorded in error owes nothing. */
    static boolean given(Visit visit) {
        return givenMg(visit) > 0;
    }

    private static double givenMg(Visit visit) {
        return visit.doses().stream().filter(dose -> dose.drug().equals("esketamine")).mapToDouble(Dose::amountMg).sum();
    }

    /** Whether it is still to be sent. */
    public static boolean open(Visit visit, Context context) {
        return owed(visit, context) && (visit.departure().form() == null || visit.departure().form().open());
    }

    /** Once the visit has ended; also when a dose is written down only after that. */
    public static void note(Story story, String id, Context context) {
        Visit visit = story.state().visit(id);
        if (!visit.open() && owed(visit, context) && visit.departure().form() == null) {
            story.happens(new RemsFormDue(id, due(visit, context.zone())));
        }
    }

    private static Instant due(Visit visit, ZoneId zone) {
        LocalDate day = CalendarDays.dayOf(visit.firstDose().orElseThrow(), zone);
        return MonitoringForm.lastDay(day).plusDays(1).atStartOfDay(zone).toInstant();
    }

    public static Decision<SessionEvent> decide(Story story, SendForm send, Context context) {
        Visit visit = story.state().visit(send.visit());
        Form form = visit.departure().form();
        if (form == null || !given(visit)) {
            return Decision.refused(Refusal.notNow("no-form-due",
                    "No form is owed: nothing was given, or the visit has not ended yet."));
        }
        if (!form.open()) {
            return story.decided(Map.of("outcome", "submitted-before", "reference", form.reference()));
        }
        if (send.reference() != null) {
            return story.happens(new RemsFormSubmitted(visit.id(), send.reference(), send.by(), context.now()))
                    .decided(Map.of("outcome", "submitted", "reference", send.reference()));
        }
        if (form.underWay()) {
            return story.decided(Map.of("outcome", "on-its-way"));
        }
        Map<String, Object> fields = new LinkedHashMap<>(Prepared.of(story.state(), visit, context));
        Prepared.say(fields, send);
        return story.happens(new FormSent(visit.id(), fields, send.by(), context.now()))
                .decided(Map.of("outcome", "on-its-way", "fields", fields));
    }

    public static Stream<Obligation> obligations(Episode episode) {
        return episode.visits().stream().filter(v -> !v.open() && given(v))
                .filter(v -> Optional.ofNullable(v.departure().form()).filter(f -> f.open() && !f.overdue()).isPresent())
                .map(v -> Obligation.at(OBLIGATION + v.id(), v.departure().form().dueAt()));
    }

    public static boolean owns(Obligation obligation) {
        return obligation.key().startsWith(OBLIGATION);
    }

    public static Decision<SessionEvent> settle(Story story, Obligation obligation) {
        String visit = obligation.key().substring(OBLIGATION.length());
        return story.happens(new RemsFormOverdue(visit, story.state().visit(visit).departure().form().dueAt())).decided();
    }

    /** Through intake, which alone knows who the patient is. */
    public static List<Call> effects(Episode episode, FormEvent event) {
        return event instanceof FormSent(String visit, Map<String, Object> fields, String by, Instant at)
                ? List.of(Call.to(INTAKE, SEND, key(episode, visit), Map.of("episode", episode.id(), "visit", visit,
                        "form", "spravato-monitoring-form", "to", "rems", "purpose", "monitoring-form", "fields", fields)))
                : List.of();
    }

    private static String key(Episode episode, String visit) {
        return episode.id() + "~" + visit + "~form~" + episode.visit(visit).departure().form().sendings();
    }

    public static boolean owns(Call call) {
        return call.partner().equals(INTAKE);
    }

    public static boolean stillWanted(Episode episode, Call call) {
        return Optional.ofNullable(episode.visit(String.valueOf(call.body().get("visit"))).departure().form())
                .filter(Form::underWay).isPresent();
    }

    public static Decision<SessionEvent> answered(Story story, Call call, Outcome outcome, Context context) {
        String id = String.valueOf(call.body().get("visit"));
        Form form = story.state().visit(id).departure().form();
        if (form == null || !form.open()) {
            return story.decided();
        }
        return switch (outcome) {
            case Outcome.Done(Map<String, Object> answer) -> story.happens(new RemsFormSubmitted(id,
                    reference(answer, id), form.sentBy(), context.now())).decided();
            case Outcome.Rejected(String reason) -> story.happens(new FormRefused(id, reason)).decided();
            case Outcome.Unknown unknown -> story.decided();
        };
    }

    /** What the programme calls it, in the letters that a reference may have. */
    private static String reference(Map<String, Object> answer, String visit) {
        Object its = answer.getOrDefault("reference", answer.getOrDefault("id", "rems-" + visit));
        String code = String.valueOf(its).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.-]", "-").replaceAll("^[.-]+", "");
        return code.isEmpty() ? "rems-" + visit : code.substring(0, Math.min(code.length(), 80));
    }
}
