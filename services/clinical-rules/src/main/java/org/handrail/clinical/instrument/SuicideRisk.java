package org.handrail.clinical.instrument;

import java.util.Optional;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.rule.RuleHit;

/** Whether answers, as they arrive, must be raised with a person. */
public final class SuicideRisk {

    private SuicideRisk() {}

    /** After a C-SSRS screener, complete or not. */
    public static Optional<RiskRaised> of(Triage triage) {
        return switch (triage.level()) {
            case HIGH, MODERATE, LOW -> Optional.of(raised(triage.level(), triage.trigger()));
            case UNCLEAR -> Optional.of(raised(SuicideLevel.UNCLEAR, SuicideRules.UNCLEAR.hit("answers-missing")));
            case NONE -> Optional.empty();
        };
    }

    /**
     * After item 9 of a PHQ-9, complete or not.
     *
     * @param item9        the answer, absent when not given
     * @param screenedToday the C-SSRS screener of the same day; absent when it has not been answered
     */
    public static Optional<RiskRaised> ofItem9(@Nullable Integer item9, @Nullable Triage screenedToday) {
        return ofItem(SuicideItem.PHQ_9, item9, screenedToday);
    }

    /**
     * After the item on suicide of any questionnaire, complete or not.
     *
     * @param value         the answer, absent when not given
     * @param screenedToday the C-SSRS screener of the same day; absent when it has not been answered
     */
    public static Optional<RiskRaised> ofItem(SuicideItem item, @Nullable Integer value,
                                              @Nullable Triage screenedToday) {
        if (value == null || value < SuicideRules.POSITIVE.whole()) {
            return Optional.empty();
        }
        if (item.high(value)) {
            return Optional.of(raised(SuicideLevel.HIGH, item.rule().hit(item.positive())));
        }
        if (screenedToday == null || screenedToday.level() == SuicideLevel.UNCLEAR) {
            return Optional.of(raised(SuicideLevel.UNCLEAR, item.rule().hit("screener-needed-today")));
        }
        // The patient said it on one form, so a screener without a yes still leaves the lowest level.
        return screenedToday.level() == SuicideLevel.NONE
                ? Optional.of(raised(SuicideLevel.LOW, item.rule().hit(item.positive())))
                : of(screenedToday);
    }

    /** After everything that was answered in one screening: the stricter of the two forms. */
    public static Optional<RiskRaised> of(@Nullable Integer item9, @Nullable Triage triage) {
        Optional<RiskRaised> byScreener = triage == null ? Optional.empty() : of(triage);
        boolean settled = byScreener.filter(risk -> risk.level() != SuicideLevel.UNCLEAR).isPresent();
        return settled ? byScreener : ofItem9(item9, triage).or(() -> byScreener);
    }

    private static RiskRaised raised(SuicideLevel level, @Nullable RuleHit trigger) {
        return new RiskRaised(level, level.escalation(), trigger);
    }
}
