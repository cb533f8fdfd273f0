package org.handrail.clinical.cases;

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
import org.handrail.clinical.dosing.DayChecks;
import org.handrail.clinical.dosing.DoseAnswer;
import org.handrail.clinical.dosing.DosePermission;
import org.handrail.clinical.dosing.DoseQuestion;
import org.handrail.clinical.dosing.GivenDose;
import org.handrail.clinical.dosing.Ordered;
import org.handrail.clinical.dosing.Preparation;
import org.handrail.clinical.dosing.PressureReading;
import org.handrail.clinical.dosing.Standing;
import org.handrail.clinical.instrument.SuicideLevel;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.rule.RuleHit;

/** A dose that nothing stands against, until a test changes something. */
public final class Dosing {

    public static final ZoneId ZONE = ZoneId.of("America/New_York");
    public static final Instant NOW = Instant.parse("2026-06-11T15:00:00Z");

    public int device = 1;
    public Protocol protocol = Protocol.ESKETAMINE_TRD;
    public double orderedMg = 56;
    public boolean ordered = true;
    public Double weightKg = 70.0;
    public Instant weighedAt = NOW.minus(Duration.ofDays(1));
    public List<GivenDose> today = new ArrayList<>();
    public List<GivenDose> before = new ArrayList<>();
    public List<PressureReading> pressures = new ArrayList<>(List.of(new PressureReading(124, 78, minutesAgo(10))));
    public Answer ride = YES;
    public Instant foodAt = minutesAgo(600);
    public Instant drinkAt = minutesAgo(600);
    public Instant sprayAt;
    public Answer pregnant = NO;
    public Answer intoxicated = NO;
    public Answer psychosis = NO;
    public Answer mania = NO;
    public Answer prescriber = YES;
    public SuicideLevel screened = SuicideLevel.NONE;
    public Instant screenedAt = minutesAgo(15);
    public boolean urinary;
    public Answer labelFits = UNKNOWN;
    public List<Preparation> prepared = new ArrayList<>();
    public List<Standing> standings = new ArrayList<>(List.of(
            new Standing("intake", Standing.Currency.CURRENT, true, List.of())));
    public String stopped;
    public List<String> weighed = List.of();
    public Answer older = NO;
    public boolean lost;

    /** Changed before it is asked about. */
    public interface Change {
        void of(Dosing dosing);
    }

    public static Dosing with(Change change) {
        Dosing dosing = new Dosing();
        change.of(dosing);
        return dosing;
    }

    /** An infusion of 35 mg, drawn up and checked. */
    public static Dosing infusion(Change change) {
        return with(dosing -> {
            dosing.protocol = Protocol.IV_KETAMINE;
            dosing.orderedMg = 35;
            dosing.prepared.add(new Preparation("n-1", 35, 1, 35, minutesAgo(9)));
            dosing.prepared.add(new Preparation("n-2", 35, 1, 35, minutesAgo(5)));
            change.of(dosing);
        });
    }

    public static Instant minutesAgo(double minutes) {
        return NOW.minus(Duration.ofMillis(Math.round(minutes * 60_000)));
    }

    /** So many dates before today, at the same time of day. */
    public static Instant daysAgo(long days) {
        return NOW.atZone(ZONE).minusDays(days).toInstant();
    }

    public DoseQuestion question() {
        return new DoseQuestion(device, ordered ? new Ordered(protocol, orderedMg, 8, 0, weightKg, weighedAt, null) : null, today,
                before, pressures, new DayChecks(ride, foodAt, drinkAt, sprayAt, pregnant, intoxicated, psychosis, mania,
                        prescriber, screened, screenedAt, urinary, labelFits), prepared, standings, stopped, weighed, ZONE, older,
                lost);
    }

    public DoseAnswer answer(Policy policy) {
        return DosePermission.ask(question(), policy, NOW);
    }

    public List<RuleHit> hits(Policy policy) {
        return answer(policy).rules();
    }
}
