package org.handrail.clinical.monitoring;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.rule.RuleHit;

/** What takes a patient home, the one that asks least of the clinic's trust first. */
public enum Ride {
    /** A person by name. */
    ESCORT("escort"),
    MEDICAL_TRANSPORT("medical-transport"),
    TAXI("taxi");

    private final String code;

    Ride(String code) {
        this.code = code;
    }

    /** All codes. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(Ride::toString).toList();
    }

    /** Whether the clinic does not let patients leave this way. @param said absent: with a person by name; any other word is no ride */
    static Optional<RuleHit> against(@Nullable String said, Policy policy) {
        int allowed = codes().indexOf(policy.choice(ReleaseRules.RIDES));
        int wanted = said == null ? 0 : codes().indexOf(said);
        return wanted >= 0 && wanted <= allowed ? Optional.empty()
                : Optional.of(ReleaseRules.RIDE_KIND.hit(wanted < 0 ? "not-a-ride" : said + "-not-allowed"));
    }

    @Override
    public String toString() {
        return code;
    }
}
