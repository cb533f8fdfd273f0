package org.handrail.clinical.referral;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.handrail.clinical.rule.RuleHit;

/** Kinds of psychotherapy that are first line in depression; see {@link ReferralRules#THERAPY}. */
public enum Therapy {
    COGNITIVE_BEHAVIOURAL("cbt", true, true),
    INTERPERSONAL("ipt", true, false),
    BEHAVIOURAL_ACTIVATION("ba", true, false),
    MINDFULNESS_BASED("mbct", false, true);

    private final String code;
    private final boolean acute;
    private final boolean maintenance;

    Therapy(String code, boolean acute, boolean maintenance) {
        this.code = code;
        this.acute = acute;
        this.maintenance = maintenance;
    }

    /** The kind with this code; empty when there is none. */
    public static Optional<Therapy> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    /** What is said of a kind that is not first line; it stands against nothing. */
    public Optional<RuleHit> unusual(boolean inEpisode) {
        return firstLine(inEpisode).contains(this) ? Optional.empty() : Optional.of(ReferralRules.THERAPY.hit(
                inEpisode ? "not-first-line-in-an-episode" : "not-first-line-after-an-episode"));
    }

    /** First line while the episode lasts, or after it to stay well. */
    public static List<Therapy> firstLine(boolean inEpisode) {
        return Arrays.stream(values()).filter(one -> inEpisode ? one.acute : one.maintenance).toList();
    }

    /** The code on the wire. */
    @Override
    public String toString() {
        return code;
    }
}
