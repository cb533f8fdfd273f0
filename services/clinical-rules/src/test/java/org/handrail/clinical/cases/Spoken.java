package org.handrail.clinical.cases;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.handrail.clinical.checkin.AskedAtVisit;
import org.handrail.clinical.checkin.CheckInTimes;
import org.handrail.clinical.checkin.LifestyleGoal;
import org.handrail.clinical.checkin.SafetyPlan;
import org.handrail.clinical.course.Occupancy;
import org.handrail.clinical.course.Phase;
import org.handrail.clinical.course.PhasePlan;
import org.handrail.clinical.course.Protocol;
import org.handrail.clinical.course.Template;
import org.handrail.clinical.course.VisitRules;
import org.handrail.clinical.course.VisitTimes;
import org.handrail.clinical.dosing.DosePermission;
import org.handrail.clinical.dosing.OrderAsked;
import org.handrail.clinical.dosing.OrderCheck;
import org.handrail.clinical.ending.EndOfCare;
import org.handrail.clinical.escalation.Attendance;
import org.handrail.clinical.escalation.AwayFromClinic;
import org.handrail.clinical.escalation.Climb;
import org.handrail.clinical.escalation.Ladder;
import org.handrail.clinical.escalation.Level;
import org.handrail.clinical.escalation.NextPage;
import org.handrail.clinical.escalation.Rota;
import org.handrail.clinical.escalation.Target;
import org.handrail.clinical.gate.Gates;
import org.handrail.clinical.instrument.CssrsScreener;
import org.handrail.clinical.instrument.Given;
import org.handrail.clinical.instrument.Instrument;
import org.handrail.clinical.instrument.ItemAnswer;
import org.handrail.clinical.instrument.RiskBaseline;
import org.handrail.clinical.instrument.RiskRaised;
import org.handrail.clinical.instrument.SuicideItem;
import org.handrail.clinical.instrument.SuicideLevel;
import org.handrail.clinical.instrument.SuicideRisk;
import org.handrail.clinical.instrument.Triage;
import org.handrail.clinical.monitoring.Closely;
import org.handrail.clinical.monitoring.FormFindings;
import org.handrail.clinical.monitoring.MonitoringForm;
import org.handrail.clinical.monitoring.Release;
import org.handrail.clinical.monitoring.ReleaseOverride;
import org.handrail.clinical.monitoring.RideLadder;
import org.handrail.clinical.monitoring.VitalReading;
import org.handrail.clinical.outcome.BenefitReview;
import org.handrail.clinical.outcome.OutcomeClass;
import org.handrail.clinical.outcome.Trend;
import org.handrail.clinical.referral.ReferralRules;
import org.handrail.clinical.referral.ReferralTimes;
import org.handrail.clinical.referral.Therapy;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.rule.Rule;
import org.handrail.clinical.rule.RuleHit;
import org.handrail.clinical.sideeffect.Appraisal;
import org.handrail.clinical.sideeffect.MisuseSignal;
import org.handrail.clinical.sideeffect.PressureEffect;
import org.handrail.clinical.sideeffect.SeriousReport;
import org.handrail.clinical.sideeffect.SideEffect;

/**
 * Puts drawn cases before every decider and collects the rules that spoke. Most say so by a hit; of those that answer
 * with a time or an amount it is told here which rule made it.
 */
public final class Spoken {

    private static final Instant NOW = Dosing.NOW;

    private final Draw draw;
    private final Policy policy;
    private final Set<String> rules = new TreeSet<>();

    private Spoken(long seed) {
        this.draw = new Draw(seed);
        this.policy = draw.policy();
    }

    /** Ids of the rules that spoke in so many cases. */
    public static Set<String> in(int cases) {
        return LongStream.range(0, cases).mapToObj(Spoken::new).flatMap(one -> one.all().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> all() {
        hits(draw.person().hits(policy));
        hits(draw.dosing().hits(policy));
        hits(Dosing.infusion(dosing -> { }).hits(policy));
        visit();
        forms();
        gates();
        orders();
        course();
        booking();
        effects();
        people();
        later();
        outcomes();
        referrals();
        return rules;
    }

    private void hits(Collection<RuleHit> hits) {
        hits.forEach(hit -> rules.add(hit.rule()));
    }

    private void hit(Optional<RuleHit> hit) {
        hit.ifPresent(one -> rules.add(one.rule()));
    }

    private void when(boolean spoke, String rule) {
        if (spoke) {
            rules.add(rule);
        }
    }

    private void visit() {
        Visit visit = draw.visit();
        hits(visit.hits(policy));
        hits(visit.unmet(policy));
        Map<String, String> checks = Map.of("bp", "MON-CHECKS", "spo2", "MON-CHECKS", "look", "MON-LOOKS", "mind",
                "MON-LOOKS", "iv", "MON-CHECKS-IV", "wait", "MON-WAITING");
        visit.due(policy).forEach(check -> rules.add(checks.get(check.check().split("-")[0])));
        when(!Closely.reasons(draw.answer(), draw.answer(), draw.answer(), draw.answer(), 30.0 + draw.number(0, 10),
                draw.maybe(2, 0, 5), policy).isEmpty(), "MON-SPO2-CONTINUOUS");
        hit(Release.fitting(draw.one("not-dosed", "released"), draw.once(2)));
        when(!RideLadder.after(NOW, draw.number(0, 4), NOW, Dosing.ZONE, policy).dueAt().isBefore(NOW), "REL-RIDE-LADDER");
        when(NOW.plus(Duration.ofMinutes(draw.number(0, 60))).isBefore(ReleaseOverride.until(NOW, policy)), "REL-OVERRIDE");
        LocalDate dosed = LocalDate.parse("2026-06-11");
        when(MonitoringForm.owed(draw.number(0, 84), policy), "FORM-MONITORING");
        when(MonitoringForm.worklistUntil(dosed, policy).isBefore(MonitoringForm.lastDay(dosed)), "FORM-ATTENTION");
        VitalReading seen = Visit.vitals(130, draw.number(110, 170), 78, null, draw.number(88, 99), 14, 5);
        when(FormFindings.respiratoryDepression(List.of(seen), policy).isYes(), "FORM-SIGNS");
        when(FormFindings.acceptableBefore(seen, policy).isNo(), "FORM-ACCEPTABLE");
    }

    private void forms() {
        for (Instrument form : Instrument.values()) {
            if (form.score(new Given(draw.answers(form), draw.number(0, 27), draw.answer()), policy).total() != null) {
                form.rule().map(Rule::id).ifPresent(rules::add);
            }
        }
        List<ItemAnswer> answers = draw.answers(Instrument.C_SSRS_SCREENER);
        hits(Stream.ofNullable(CssrsScreener.triageSinceContact(answers, policy).trigger()).toList());
        Triage triage = CssrsScreener.triage(answers, policy);
        Optional<RiskRaised> raised = SuicideRisk.of(triage);
        raised.ifPresent(risk -> rules.add(risk.trigger().rule()));
        for (SuicideItem item : SuicideItem.values()) {
            SuicideRisk.ofItem(item, draw.number(0, 3), draw.once(2) ? null : triage)
                    .ifPresent(risk -> rules.add(risk.trigger().rule()));
        }
        List<String> shown = RiskBaseline.shown(CssrsScreener.NAME, answers);
        RiskBaseline known = new RiskBaseline(SuicideLevel.MODERATE, true, NOW.minusSeconds(1),
                RiskBaseline.latest(NOW, policy, Dosing.ZONE), shown);
        when(raised.filter(risk -> known.covers(risk, shown, NOW)).isPresent(), "RISK-BASELINE");
    }

    private void gates() {
        Protocol protocol = draw.one(Protocol.values());
        hit(Gates.consent(protocol, draw.one(true, false, null), draw.once(2)));
        hit(Gates.enrolment(protocol, draw.once(2), policy));
        hit(Gates.counselling(protocol, draw.once(2), policy));
        hit(Gates.site(protocol, draw.once(2) ? null : NOW, NOW));
        List<Gates.Authorised> known = List.of(new Gates.Authorised(NOW.minusSeconds(9), NOW.plusSeconds(9),
                draw.number(0, 2)));
        hit(Gates.authorisation(draw.once(2), draw.once(2) ? List.of() : known, NOW));
        when(!Gates.shownFrom(NOW.plus(Duration.ofDays(draw.number(0, 40))), policy, Dosing.ZONE).isAfter(NOW),
                "GATE-AUTHORISATION-AHEAD");
        when(!Gates.registerAgain(Dosing.daysAgo(draw.number(0, 120)), NOW, policy, Dosing.ZONE).isAfter(NOW),
                "GATE-PDMP");
    }

    private void orders() {
        OrderAsked order = new OrderAsked(draw.one(Protocol.values()), draw.one("ketamine", "esketamine"),
                draw.one("iv", "nasal", "home", "im", "oral"), draw.one(28.0, 35.0, 56.0, 3.5, 120.0), draw.one(0.5, null),
                draw.one(70.0, 40.0, null), Dosing.daysAgo(draw.number(0, 40)), 10.0, draw.one(3.5, 35.0),
                draw.one(150.0, 190.0, null));
        hits(OrderCheck.problems(order, policy));
        hits(OrderCheck.notes(order, draw.one(30, 40, null), policy, NOW, Dosing.ZONE));
        hits(DosePermission.wrongWith(draw.once(2), draw.once(2), draw.once(2), draw.number(1, 84)));
        when(!DosePermission.covers(NOW.minusSeconds(600), NOW, NOW.plusSeconds(draw.number(-1, 1))), "DOSE-PERMISSION");
    }

    private void course() {
        Protocol protocol = draw.one(Protocol.values());
        for (PhasePlan plan : Template.phases(protocol, policy)) {
            rules.add(plan.rule().id());
            if (plan.reviewDueAfter(draw.number(0, 9))) {
                rules.add(plan.review().id());
            }
        }
        when(Template.mayReturn(protocol, draw.one(Phase.values()), draw.one(Phase.values()), policy), "COURSE-MISSED");
        when(Occupancy.of(protocol, policy).compareTo(Duration.ofHours(2)) > 0, "COURSE-OCCUPANCY");
    }

    private void booking() {
        Instant start = NOW.plus(Duration.ofMinutes(draw.number(-120, 3000)));
        Instant other = start.plus(Duration.ofMinutes(draw.number(-240, 240)));
        when(VisitTimes.needTheSameChair(start, start.plus(Duration.ofHours(3)), other, other.plus(Duration.ofHours(3)), policy),
                "BOOK-CHAIR");
        when(VisitTimes.beginTooNear(start, other, VisitTimes.stagger(policy)), "BOOK-STAGGER");
        when(VisitTimes.lateToCancel(start, NOW, policy), "VISIT-LATE-CANCEL");
        when(!VisitTimes.missedAt(start, policy).isAfter(NOW), "VISIT-MISSED");
        when(VisitTimes.recentRisk(Dosing.daysAgo(draw.number(0, 120)), NOW, policy), "BOOK-REFIT");
        when(!VisitRules.rideLookedFor(start, Dosing.ZONE).isAfter(NOW), "VISIT-RIDE");
    }

    private void effects() {
        Appraisal appraisal = Appraisal.of(draw.once(5) ? "something-new" : draw.one(SideEffect.values()).toString(),
                draw.number(1, 5), draw.once(3));
        hits(appraisal.rules());
        hits(List.of(SeriousReport.of(policy)));
        hits(appraisal.atLeast(draw.one(Level.values())).rules());
        when(PressureEffect.of(draw.once(9), draw.once(9), draw.once(9), draw.once(9), Visit.vitals(-5, 120, 78, null, null, null, null),
                Visit.vitals(130, draw.number(100, 180), 78, null, null, null, null), policy).grade() != null,
                "AE-PRESSURE");
        MisuseSignal.appraise(draw.once(2) ? List.of() : List.of(draw.one(MisuseSignal.values())))
                .ifPresent(found -> hits(found.rules()));
    }

    private void people() {
        Level level = draw.one(Level.values());
        Rota rota = draw.once(2) ? null : new Rota(1, List.of(new Rota.Rung(1, "p-1", List.of("pager"),
                NOW.minusSeconds(9), NOW.plusSeconds(9))));
        if (Climb.nextPage(Ladder.raised("ep~v1~" + level, level, NOW, draw.once(2)), rota, policy, NOW)
                instanceof NextPage.Owed owed) {
            rules.add("ESC-" + level.toString().toUpperCase());
            hits(owed.page().rules());
        }
        when(!Attendance.notice(rota, NOW).isEmpty(), "ESC-UNATTENDED");
        hits(List.of(draw.one(EndOfCare.values()).rule()));
        when(Target.of(level, "worsening", NOW, Dosing.ZONE, policy).isPresent(), "ESC-TARGET");
        hit(AwayFromClinic.emergencyService(draw.number(0, 3), draw.once(4), policy));
    }

    private void later() {
        CheckInTimes times = new CheckInTimes(policy, Dosing.ZONE);
        Instant ago = Dosing.daysAgo(draw.number(0, 400));
        when(times.asksTheDayAfter(draw.number(1, 20), draw.once(5)) && due(times.dayAfter(ago)), "FUP-CHECK-IN");
        when(due(times.callAfterUnplannedEnd(ago, null)), "FUP-CALL-4H");
        when(due(times.day3(ago)) || due(times.day7(ago)), "FUP-FIRST-WEEK");
        when(times.nearVisit(NOW, NOW, ago), "FUP-NEAR-VISIT");
        when(due(times.afterSeries(ago, draw.number(0, 9))), "FUP-AFTER-SERIES");
        when(!times.patienceEnds(ago, 0, draw.once(2)).isAfter(NOW), "FUP-MISSED");
        when(due(times.contactAfter(ago)), "FUP-ITEM-9");
        when(due(times.wordsRead(ago)), "FUP-WORDS");
        when(due(times.planAfter(ago)), "FUP-PLAN");
        when(due(times.afterDischarge(ago)), "FUP-DISCHARGE");
        hits(new AskedAtVisit(ago, ago, ago, ago, ago).owed(NOW, Dosing.ZONE, policy));
        hit(SafetyPlan.incomplete(SafetyPlan.STEPS.subList(0, draw.number(0, SafetyPlan.STEPS.size()))));
        when(draw.one(LifestyleGoal.values()).usualTimes(policy) != null, "FUP-EXERCISE");
    }

    private static boolean due(CheckInTimes.Window window) {
        return !window.dueAt().isAfter(NOW);
    }

    private void outcomes() {
        Instant dose = Dosing.daysAgo(60);
        List<Trend.Score> scores = new ArrayList<>();
        IntStream.range(0, draw.number(2, 6)).forEach(i -> scores.add(new Trend.Score("a" + i, draw.number(0, 27),
                dose.plus(Duration.ofDays(7L * i - 1)))));
        Trend trend = new Trend("phq-9", 14, scores);
        trend.latest(dose, policy).ifPresent(outcome -> {
            when(outcome.classified().atLeast(OutcomeClass.IMPROVEMENT), "OUT-CLASS");
            when(outcome.remission(), "OUT-REMISSION");
            hit(BenefitReview.proposesStop(outcome));
        });
        hit(trend.worsening(policy));
        hits(trend.relapse(dose, policy));
        when(BenefitReview.because(draw.one(Protocol.values()).toString(), draw.number(1, 8), policy).isPresent(),
                "OUT-BENEFIT-REVIEW");
        hit(BenefitReview.earlySign(Stream.generate(() -> draw.one(OutcomeClass.NONE, OutcomeClass.PARTIAL)).limit(3)
                .toList()));
    }

    private void referrals() {
        ReferralTimes times = new ReferralTimes(policy, Dosing.ZONE);
        Instant ago = Dosing.daysAgo(draw.number(0, 70));
        when(!times.acknowledgeBy(ago).isAfter(NOW) || !times.firstVisitBy(ago, draw.maybe(2, 1, 60), null).isAfter(NOW)
                || !times.outcomeBy(ago).isAfter(NOW), "REF-LOOP");
        ReferralTimes.Window window = ReferralTimes.integration(Dosing.daysAgo(draw.number(0, 9)), policy);
        when(!window.from().isAfter(NOW) && !window.until().isBefore(NOW), "REF-INTEGRATION");
        hit(ReferralRules.sending(draw.once(2)));
        hit(draw.one(Therapy.values()).unusual(draw.once(2)));
    }
}
