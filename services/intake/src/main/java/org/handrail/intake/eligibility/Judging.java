package org.handrail.intake.eligibility;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.handrail.clinical.course.Protocol;
import org.handrail.clinical.eligibility.Eligibility;
import org.handrail.clinical.eligibility.EligibilityDecision;
import org.handrail.clinical.eligibility.Outcome;
import org.handrail.clinical.eligibility.ScreeningFindings;
import org.handrail.clinical.instrument.Phq9;
import org.handrail.clinical.rule.Policy;
import org.handrail.intake.decision.DecisionRecord;
import org.handrail.intake.episode.Episode;
import org.handrail.intake.episode.Hit;
import org.handrail.intake.episode.Judged;
import org.handrail.intake.episode.Kept.EligibilityJudged;
import org.handrail.intake.episode.Published.EligibilityDecided;
import org.handrail.intake.episode.Published.ScreeningExpired;
import org.handrail.intake.episode.Story;
import org.handrail.intake.screening.WhatIsKnown;
import org.handrail.policy.InForce;
import org.handrail.runtime.decide.Obligation;
import org.handrail.runtime.shell.Digest;

/** Decides eligibility anew whenever something that it depends on may have changed, the date included. */
public final class Judging {

    private static final String OBLIGATION = "decide-again";
    /** Longer than any score or reading stays current. */
    private static final int DAYS_AHEAD = 60;
    /** What is missing when the PHQ-9 has grown too old. */
    public static final String SCORE_TOO_OLD = "phq-9-current";

    private Judging() {
    }

    /** The decision on what is known now. */
    public static Judged of(Story story) {
        Episode episode = story.episode();
        LocalDate today = story.today();
        Policy policy = InForce.now(story.context());
        ScreeningFindings known = WhatIsKnown.of(story);
        Judged now = on(episode, known, policy, today);
        LocalDate again = today.plusDays(1).datesUntil(today.plusDays(DAYS_AHEAD + 1))
                .filter(date -> !on(episode, known, policy, date).sameAs(now)).findFirst().orElse(null);
        return new Judged(now.protocol(), now.outcome(), now.rules(), now.missing(), now.excluding(), today, again);
    }

    /** What has to be known of the identity counts like any other datum. */
    private static Judged on(Episode episode, ScreeningFindings known, Policy policy, LocalDate date) {
        Protocol protocol = episode.course().protocol();
        EligibilityDecision decision = Eligibility.decide(protocol, known, policy, date);
        List<String> missing = new ArrayList<>(decision.missing());
        missing.addAll(episode.lacking());
        Outcome outcome = missing.isEmpty() || decision.outcome() == Outcome.EXCLUDED
                ? decision.outcome() : Outcome.INCOMPLETE;
        return new Judged(protocol, outcome, decision.rules(), missing, decision.excluding(), date, null);
    }

    /** After anything has happened: published when it says something new. */
    public static void consider(Story story) {
        if (!story.episode().opened() || story.episode().ended() != null) {
            return;
        }
        Judged before = story.episode().gates().judged();
        Judged now = of(story);
        String name = now.sameAs(before) ? null : name(story, now);
        if (!now.equals(before)) {
            story.happens(new EligibilityJudged(now, name == null ? null : made(story, now, name)));
        }
        if (name != null) {
            story.happens(new EligibilityDecided(now.outcome(), Hit.of(now.rules()), now.missing(), now.protocol(), name,
                    InForce.now(story.context()).revision(), story.now()));
        }
        boolean expired = before != null && now.missing().contains(SCORE_TOO_OLD)
                && !before.missing().contains(SCORE_TOO_OLD) && !before.missing().contains("phq-9");
        if (expired) {
            story.happens(new ScreeningExpired("phq-9-too-old", Phq9.NAME, List.of("instrument-answered"),
                    List.of("coordinator", "clinician", "nurse", "therapist"), story.startOf(story.today())));
        }
    }

    /** The same decision at the same moment has the same name, however often it is worked out. */
    private static String name(Story story, Judged now) {
        return "e-" + Digest.shortOf(story.now().toString(), now.toString());
    }

    private static DecisionRecord made(Story story, Judged now, String name) {
        Episode episode = story.episode();
        return new DecisionRecord(DecisionRecord.name(episode.id(), name), episode.id(), episode.clinic(), story.now(),
                now.on(), story.zone(), now.protocol(), WhatIsKnown.of(story), episode.lacking(),
                InForce.now(story.context()), now.outcome(), Hit.of(now.rules()), now.missing());
    }

    /** A score that grows old, a reading of yesterday: the decision is due again on that day. */
    public static Optional<Obligation> due(Episode episode, ZoneId zone) {
        Judged judged = episode.gates().judged();
        return judged == null || judged.again() == null || episode.ended() != null ? Optional.empty()
                : Optional.of(Obligation.at(OBLIGATION, judged.again().atStartOfDay(zone).toInstant()));
    }

}
