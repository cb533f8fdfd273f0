package org.handrail.clinical.cases;

import static org.handrail.clinical.Answer.NO;
import static org.handrail.clinical.Answer.UNKNOWN;
import static org.handrail.clinical.Answer.YES;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.handrail.clinical.Answer;
import org.handrail.clinical.course.Protocol;
import org.handrail.clinical.dosing.GivenDose;
import org.handrail.clinical.dosing.Preparation;
import org.handrail.clinical.dosing.PressureReading;
import org.handrail.clinical.dosing.Standing;
import org.handrail.clinical.eligibility.AntidepressantTrial;
import org.handrail.clinical.eligibility.Assessment;
import org.handrail.clinical.eligibility.Body;
import org.handrail.clinical.eligibility.ChildPugh;
import org.handrail.clinical.eligibility.Circulation;
import org.handrail.clinical.eligibility.DayPressure;
import org.handrail.clinical.eligibility.Medicines;
import org.handrail.clinical.eligibility.Mind;
import org.handrail.clinical.eligibility.Substances;
import org.handrail.clinical.instrument.Instrument;
import org.handrail.clinical.instrument.ItemAnswer;
import org.handrail.clinical.instrument.SuicideLevel;
import org.handrail.clinical.monitoring.Symptom;
import org.handrail.clinical.monitoring.VitalReading;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.rule.Registry;
import org.handrail.clinical.rule.Setting;

/** Draws cases, the same ones for the same seed. Every case is one that the types allow, likely or not. */
public final class Draw {

    private final Random random;

    public Draw(long seed) {
        this.random = new Random(seed);
    }

    public boolean once(int in) {
        return random.nextInt(in) == 0;
    }

    public int number(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    /** A number, or none once in so many. */
    public Integer maybe(int in, int least, int most) {
        return once(in) ? null : number(least, most);
    }

    @SafeVarargs
    public final <T> T one(T... of) {
        return of[random.nextInt(of.length)];
    }

    /** Mostly no, so that a single finding is seen alone too. */
    public Answer answer() {
        return one(NO, NO, NO, NO, NO, NO, NO, NO, YES, UNKNOWN);
    }

    /** Mostly yes. */
    public Answer granted() {
        return one(YES, YES, YES, YES, YES, YES, YES, YES, NO, UNKNOWN);
    }

    public Policy policy() {
        Policy policy = Policy.DEFAULTS;
        List<Setting> all = Registry.all().stream().flatMap(rule -> rule.settings().stream()).distinct().toList();
        for (int i = number(0, 6); i > 0; i--) {
            Setting setting = all.get(random.nextInt(all.size()));
            policy = with(policy, setting);
        }
        return policy;
    }

    private Policy with(Policy policy, Setting setting) {
        String value = switch (setting) {
            case Setting.Amount amount -> String.valueOf(one(amount.least(), amount.most()));
            case Setting.Flag flag -> String.valueOf(random.nextBoolean());
            case Setting.Choice choice -> choice.choices().get(random.nextInt(choice.choices().size()));
        };
        Map<String, String> values = new HashMap<>(policy.values());
        values.put(setting.key(), value);
        return new Policy(policy.revision() + 1, values);
    }

    public List<ItemAnswer> answers(Instrument form) {
        List<ItemAnswer> answers = new ArrayList<>();
        form.items().forEach((item, highest) -> {
            if (!once(12)) {
                answers.add(new ItemAnswer(item, once(25) ? highest + 1 : number(0, highest)));
            }
        });
        return answers;
    }

    private AntidepressantTrial trial() {
        return new AntidepressantTrial(one("a", "b", "c", "d", null), one("x", "y", "z", null), granted(),
                maybe(8, 0, 13), granted(), maybe(8, -20, 70), answer(), granted(), granted());
    }

    private DayPressure pressure() {
        return new DayPressure(maybe(9, 90, 200), maybe(9, 50, 120), maybe(2, 90, 200), maybe(2, 50, 120),
                Person.TODAY.minusDays(number(0, 1)));
    }

    public Person person() {
        return Person.with(p -> {
            p.protocol = one(Protocol.values());
            p.age = maybe(15, 15, 90);
            p.diagnosis = one("F33.2", "F33.2", "F33.2", "F32.A", "F31.31", "", null);
            p.trials = once(12) ? null : once(2) ? p.trials
                    : IntStream.range(0, number(0, 4)).mapToObj(i -> trial()).toList();
            p.phq9 = maybe(12, 0, 27);
            p.phq9On = once(12) ? null : Person.TODAY.minusDays(number(-1, 45));
            p.risk = one(SuicideLevel.values());
            p.circulation = new Circulation(answer(), answer(), answer(), answer(), answer(), answer(), answer(), answer(),
                    once(4) ? Person.TODAY.minusDays(number(0, 60)) : null);
            p.mind = new Mind(answer(), answer(), answer(), answer());
            p.body = new Body(answer(), answer(), granted(), granted(), answer(), one(ChildPugh.values()), answer(),
                    answer(), answer(), answer(), answer());
            p.substances = new Substances(answer(), answer(), maybe(9, -1, 13), answer(), maybe(9, -1, 11), answer());
            p.medicines = new Medicines(one(0.0, 0.0, 1.0, 2.0, 2.5, -1.0, null), answer(), answer(), answer(), granted(),
                    answer(), answer(), answer(), answer());
            p.pressure = once(3) ? null : pressure();
            p.treated = answer();
            p.assessment = new Assessment(maybe(3, 0, 2), answer(), granted(), answer(), answer(), answer(), granted(),
                    granted());
        });
    }

    private Instant earlier(int minutes) {
        return once(10) ? null : Dosing.minutesAgo(number(0, minutes));
    }

    public Dosing dosing() {
        return Dosing.with(d -> {
            d.protocol = one(Protocol.values());
            d.ordered = !once(20);
            d.orderedMg = one(28.0, 56.0, 56.0, 84.0, 84.0, 35.0, 35.5, 57.0);
            d.weighedAt = once(10) ? null : Dosing.daysAgo(number(0, 40));
            int given = number(0, 3);
            IntStream.range(0, given).forEach(i -> d.today.add(new GivenDose(Dosing.minutesAgo(number(1, 30)), 28)));
            d.device = once(6) ? number(1, 4) : given + 1;
            IntStream.range(0, number(0, 5)).forEach(i -> d.before.add(new GivenDose(Dosing.daysAgo(number(1, 30)),
                    one(0.0, 28.0, 56.0, 84.0))));
            IntStream.range(0, once(30) ? 40 : 0).forEach(i -> d.before.add(new GivenDose(Dosing.daysAgo(60), 28)));
            d.pressures = IntStream.range(0, number(0, 3)).mapToObj(i -> new PressureReading(maybe(12, 100, 190),
                    maybe(12, 60, 115), Dosing.minutesAgo(number(0, 90)))).toList();
            d.ride = granted();
            d.foodAt = earlier(600);
            d.drinkAt = earlier(300);
            d.sprayAt = once(3) ? earlier(120) : null;
            d.pregnant = answer();
            d.intoxicated = answer();
            d.psychosis = answer();
            d.mania = answer();
            d.prescriber = granted();
            d.screened = one(SuicideLevel.values());
            d.screenedAt = once(8) ? null : Dosing.minutesAgo(number(0, 1500));
            d.urinary = once(10);
            d.labelFits = once(10) ? NO : YES;
            double mg = one(35.0, 35.0, 56.0, 350.0, 36.5);
            IntStream.range(0, number(0, 2)).forEach(i -> d.prepared.add(new Preparation(one("n-1", "n-2"), mg,
                    one(1.0, 1.0, 10.0), one(35.0, 35.0, 3.5), Dosing.minutesAgo(9 - i))));
            d.standings = IntStream.range(0, number(0, 2)).mapToObj(i -> new Standing("s" + i,
                    one(Standing.Currency.CURRENT, Standing.Currency.CURRENT, one(Standing.Currency.values())),
                    one(true, true, true, false, null), once(8) ? List.of("urgent-escalation") : List.of())).toList();
            d.stopped = once(10) ? one("stop-level-twice", "stop-level-to-be-read-again") : null;
            d.older = answer();
            d.lost = once(6);
        });
    }

    private VitalReading vitals(double minute) {
        return new VitalReading("r", maybe(8, 90, 230), maybe(8, 50, 130), maybe(8, 35, 150), maybe(8, 80, 100),
                maybe(8, 0, 30), maybe(8, -1, 6), one(Answer.values()), Visit.at(minute), one(Answer.values()));
    }

    public Visit visit() {
        return Visit.with(v -> {
            v.infusion = once(3);
            v.given = IntStream.range(0, once(12) ? 0 : v.infusion ? 1 : number(1, 3)).mapToObj(i -> Visit.at(5.0 * i))
                    .toList();
            v.infusionEnd = once(4) ? null : Visit.at(40);
            v.sedative = once(5) ? Visit.at(number(0, 120)) : null;
            v.ready = once(6) ? Visit.at(number(100, 140)) : null;
            v.childPughB = once(5);
            v.continuous = once(6) ? List.of("opioid") : List.of();
            v.before = once(8) ? null : once(2) ? v.before : vitals(-10);
            IntStream.range(0, number(0, 4)).forEach(i -> v.readings.add(vitals(number(1, 130))));
            v.now = once(3) ? v.now : vitals(number(1, 140));
            Set.of(Symptom.values()).stream().filter(symptom -> once(25)).forEach(v.symptoms::add);
            v.stable = granted();
            v.dissociationOver = granted();
            v.cadss = maybe(2, 0, 30);
            v.walks = granted();
            v.aldrete = maybe(9, 0, 10);
            v.ride = granted();
            v.rideBy = once(6) ? one("escort", "medical-transport", "taxi") : null;
            v.instructions = granted();
            v.countsFromFirst = answer();
            v.acceptsPressure = answer();
            v.leaves = Visit.at(number(0, 260));
        });
    }
}
