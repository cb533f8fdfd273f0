package org.handrail.verification.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.util.Set;
import java.util.function.Predicate;

/** What makes the same question have another answer at another time. */
final class Impure {

    private static final Set<String> TOLD_BY_NOW = Set.of("java.time.Instant", "java.time.LocalDate",
            "java.time.LocalDateTime", "java.time.LocalTime", "java.time.OffsetDateTime", "java.time.OffsetTime",
            "java.time.ZonedDateTime", "java.time.Year", "java.time.YearMonth", "java.time.MonthDay");
    private static final Set<String> CLOCKS = Set.of("java.time.Clock", "java.time.InstantSource");
    /** The shell's own clocks: whoever makes one has the time without having been told it. */
    private static final Set<String> MADE_BY_THE_SHELL = Set.of("org.handrail.runtime.clock.SystemTime",
            "org.handrail.runtime.clock.ManualTime");
    /** With nothing given to them, these are the present moment. */
    private static final Set<String> NOW_WHEN_NEW = Set.of("java.util.Date", "java.util.GregorianCalendar");
    private static final Set<String> DICE = Set.of("java.util.Random", "java.util.SplittableRandom",
            "java.util.concurrent.ThreadLocalRandom", "java.security.SecureRandom");

    static final DescribedPredicate<JavaAccess<?>> READS_A_CLOCK = access("read a clock", access -> {
        String owner = access.getTargetOwner().getName();
        return switch (access.getName()) {
            case "now" -> TOLD_BY_NOW.contains(owner);
            case "currentTimeMillis", "nanoTime" -> owner.equals("java.lang.System");
            case "<init>" -> MADE_BY_THE_SHELL.contains(owner) || NOW_WHEN_NEW.contains(owner) && givenNothing(access);
            case "getInstance" -> owner.equals("java.util.Calendar");
            default -> CLOCKS.contains(owner) || MADE_BY_THE_SHELL.contains(owner);
        };
    });

    static final DescribedPredicate<JavaAccess<?>> USES_CHANCE = access("use chance", access -> {
        String owner = access.getTargetOwner().getName();
        return switch (access.getName()) {
            case "randomUUID" -> owner.equals("java.util.UUID");
            case "random" -> owner.equals("java.lang.Math") || owner.equals("java.lang.StrictMath");
            case "shuffle" -> owner.equals("java.util.Collections");
            default -> DICE.contains(owner) || owner.startsWith("java.util.random.");
        };
    });

    private Impure() {
    }

    private static boolean givenNothing(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget target && target.getRawParameterTypes().isEmpty();
    }

    private static DescribedPredicate<JavaAccess<?>> access(String name, Predicate<JavaAccess<?>> test) {
        return DescribedPredicate.describe(name, test);
    }
}
