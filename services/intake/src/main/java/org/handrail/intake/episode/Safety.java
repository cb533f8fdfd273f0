package org.handrail.intake.episode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.instrument.RiskBaseline;
import org.handrail.clinical.instrument.SuicideLevel;

/**
 * Suicide risk that is known, and what was seen since that is within it.
 *
 * @param baseline  absent: no clinician has acknowledged any
 * @param baselines how many there were
 * @param noted     answers within the baseline: rows for a person to look at, the newest last
 */
public record Safety(@Nullable Baseline baseline, int baselines, List<Noted> noted) {

    static final Safety NONE = new Safety(null, 0, List.of());
    private static final int ROWS = 20;

    /** What a clinician has acknowledged. @param by code of the clinician */
    public record Baseline(String id, RiskBaseline risk, String by) {
    }

    public record Noted(String contact, SuicideLevel level, String baseline, Instant occurredAt) {
    }

    public Safety {
        noted = noted == null ? List.of() : List.copyOf(noted);
    }

    /** What was acknowledged last counts, in whatever order it is recorded. */
    Safety with(Baseline now) {
        boolean older = baseline != null && now.risk().from().isBefore(baseline.risk().from());
        return new Safety(older ? baseline : now, baselines + 1, noted);
    }

    Safety with(Noted row) {
        List<Noted> rows = new ArrayList<>(noted);
        rows.add(row);
        return new Safety(baseline, baselines, rows.subList(Math.max(0, rows.size() - ROWS), rows.size()));
    }
}
