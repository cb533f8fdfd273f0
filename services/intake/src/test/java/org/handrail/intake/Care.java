package org.handrail.intake;

import static org.handrail.clinical.Answer.NO;
import static org.handrail.clinical.Answer.UNKNOWN;
import static org.handrail.clinical.Answer.YES;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.handrail.clinical.Answer;
import org.handrail.clinical.course.Protocol;
import org.handrail.clinical.dosing.TreatmentDrugs;
import org.handrail.clinical.eligibility.AntidepressantTrial;
import org.handrail.clinical.eligibility.Body;
import org.handrail.clinical.eligibility.ChildPugh;
import org.handrail.clinical.eligibility.Circulation;
import org.handrail.clinical.eligibility.Depression;
import org.handrail.clinical.eligibility.Medicines;
import org.handrail.clinical.eligibility.Mind;
import org.handrail.clinical.eligibility.ScreeningFindings;
import org.handrail.clinical.eligibility.Substances;
import org.handrail.clinical.instrument.ItemAnswer;
import org.handrail.intake.clearance.Clearance;
import org.handrail.intake.clearance.Hold;
import org.handrail.intake.episode.ConsentStatus;
import org.handrail.intake.episode.Course.Premises;
import org.handrail.intake.episode.Episode;
import org.handrail.intake.episode.EpisodeCommand;
import org.handrail.intake.episode.EpisodeCommand.AcknowledgeRisk;
import org.handrail.intake.episode.EpisodeCommand.AnswerInstrument;
import org.handrail.intake.episode.EpisodeCommand.ConfirmEnrolment;
import org.handrail.intake.episode.EpisodeCommand.NoteDose;
import org.handrail.intake.episode.EpisodeCommand.NotePremises;
import org.handrail.intake.episode.EpisodeCommand.ReceiveReferral;
import org.handrail.intake.episode.EpisodeCommand.RecordAuthorisation;
import org.handrail.intake.episode.EpisodeCommand.RecordConsent;
import org.handrail.intake.episode.EpisodeCommand.Screen;
import org.handrail.intake.episode.EpisodeEvent;
import org.handrail.intake.wiring.EpisodeDecider;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.testkit.Scenario;
import org.handrail.runtime.testkit.Then;

/** A woman of 42 with recurrent depression who may be treated, and what people tell of her. */
public final class Care {

    public static final String EPISODE = "ep-aaaaaaaaaaaaaaaaaaaa";
    public static final Instant NINE = Instant.parse("2026-03-02T14:00:00Z");

    private Care() {
    }

    public static Scenario<Episode, EpisodeCommand, EpisodeEvent> nobody() {
        return Scenario.of(new EpisodeDecider(), EPISODE);
    }

    /** Referred, with nothing known but her age, to a clinic with a certificate. */
    public static Scenario<Episode, EpisodeCommand, EpisodeEvent> referred() {
        return referredTo(new Premises(1, NINE.plus(Duration.ofDays(365)), false));
    }

    public static Scenario<Episode, EpisodeCommand, EpisodeEvent> referredTo(Premises premises) {
        return nobody().when(referral(new ScreeningFindings(42, null, null, null, null, null, null, null, null)))
                .when(new NotePremises(premises)).and();
    }

    /** A device of the spray. */
    public static NoteDose dose(String visit, int device, Instant at) {
        return new NoteDose(visit, TreatmentDrugs.record(visit, TreatmentDrugs.ESKETAMINE, device),
                TreatmentDrugs.ESKETAMINE, at);
    }

    /** What stands between her and treatment at nine. */
    public static List<Hold> holds(Episode episode) {
        return Clearance.holds(episode, new Context(NINE, NINE, ZoneId.of("America/New_York")));
    }

    /** Screened on the same day, with everything known and nothing against it. */
    public static Scenario<Episode, EpisodeCommand, EpisodeEvent> screened() {
        return screened(referred());
    }

    public static Scenario<Episode, EpisodeCommand, EpisodeEvent> screened(
            Scenario<Episode, EpisodeCommand, EpisodeEvent> referred) {
        return referred.when(phq9(19)).and().when(noThoughtsOfSuicide()).and().when(screening(healthy())).and();
    }

    public static Scenario<Episode, EpisodeCommand, EpisodeEvent> cleared() {
        return screened().when(consent()).and().when(enrolment()).and();
    }

    /** Cleared for ketamine infusions, which need no programme and a consent that says off-label. */
    public static Then<Episode, EpisodeCommand, EpisodeEvent> infusions() {
        return screened().when(new Screen(null, Protocol.IV_KETAMINE, ScreeningFindings.unknown(), NINE)).and()
                .when(new RecordConsent(null, ConsentStatus.ACTIVE, true, NINE));
    }

    /** For so many visits, from an hour before nine for 60 days. */
    public static RecordAuthorisation authorisation(int units) {
        return new RecordAuthorisation(null, ConsentStatus.ACTIVE, units, NINE.minusSeconds(3_600),
                NINE.plus(Duration.ofDays(60)), NINE);
    }

    /** From a time on, for 60 days, told at that time or at nine. */
    public static RecordAuthorisation authorisation(String from, int units) {
        Instant at = Instant.parse(from);
        return new RecordAuthorisation(null, ConsentStatus.ACTIVE, units, at, at.plus(Duration.ofDays(60)), NINE);
    }

    /** With a safety plan, for as long as it may hold. */
    public static AcknowledgeRisk baseline(String level) {
        return new AcknowledgeRisk(level, true, null, "p-doctor", NINE);
    }

    public static ReceiveReferral referral(ScreeningFindings findings) {
        return new ReceiveReferral("riverside", "pt-1", "fhir", null, findings, null, List.of(), List.of(),
                List.of());
    }

    public static Screen screening(ScreeningFindings findings) {
        return new Screen(null, null, findings, NINE);
    }

    public static RecordConsent consent() {
        return new RecordConsent(null, ConsentStatus.ACTIVE, false, NINE);
    }

    public static ConfirmEnrolment enrolment() {
        return new ConfirmEnrolment("spravato-rems", true, NINE);
    }

    /** A whole form without thoughts of death. @param total 0 to 24 */
    public static AnswerInstrument phq9(int total) {
        List<ItemAnswer> items = new ArrayList<>();
        int left = total;
        for (int item = 1; item <= 8; item++) {
            items.add(new ItemAnswer(String.valueOf(item), Math.min(3, left)));
            left -= Math.min(3, left);
        }
        items.add(new ItemAnswer("9", 0));
        return new AnswerInstrument("phq", "phq-9", items, null, NINE);
    }

    public static AnswerInstrument noThoughtsOfSuicide() {
        return screener("q1", 0, "q2", 0, "q6", 0);
    }

    /** @param itemsAndValues in turn */
    public static AnswerInstrument screener(Object... itemsAndValues) {
        List<ItemAnswer> items = new ArrayList<>();
        for (int i = 0; i < itemsAndValues.length; i += 2) {
            items.add(new ItemAnswer((String) itemsAndValues[i], (Integer) itemsAndValues[i + 1]));
        }
        return new AnswerInstrument("cssrs", "c-ssrs-screener", items, null, NINE);
    }

    public static ScreeningFindings healthy() {
        return with(NO, NO);
    }

    /** @param pregnant and @param sleepApnoea instead of no */
    public static ScreeningFindings with(Answer pregnant, Answer sleepApnoea) {
        AntidepressantTrial sertraline = trial("sertraline", "ssri", 8);
        AntidepressantTrial venlafaxine = trial("venlafaxine", "snri", 10);
        return new ScreeningFindings(null,
                new Depression("F33.2", List.of(sertraline, venlafaxine), null, null, null),
                new Circulation(NO, NO, NO, NO, NO, NO, NO, NO), new Mind(NO, NO, NO, NO),
                new Body(NO, pregnant, YES, YES, NO, ChildPugh.NO_DISEASE, NO, NO, NO, NO, sleepApnoea),
                new Substances(NO, NO, 1, NO, 0, NO), new Medicines(0.0, NO, NO, NO, YES), null,
                UNKNOWN);
    }

    /** Only an aneurysm is known. */
    public static ScreeningFindings aneurysm() {
        return new ScreeningFindings(null, null, new Circulation(YES, null, null, null, null, null, null, null), null,
                null, null, null, null, null);
    }

    /** Only psychosis now is known. */
    public static ScreeningFindings psychosis() {
        return new ScreeningFindings(null, null, null, new Mind(YES, null, null, null), null, null, null, null, null);
    }

    /** Only sleep apnoea is known. */
    public static ScreeningFindings sleepApnoea() {
        return new ScreeningFindings(null, null, null, null,
                new Body(null, null, null, null, null, null, null, null, null, null, YES), null, null, null, null);
    }

    private static AntidepressantTrial trial(String drug, String drugClass, int weeks) {
        return new AntidepressantTrial(drug, drugClass, YES, weeks, YES, 10, NO, YES);
    }
}
