package org.handrail.desk.cases;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.handrail.clinical.monitoring.Release;
import org.handrail.clinical.monitoring.ReleaseQuestion;
import org.handrail.clinical.rule.Policy;

/** One question for a release, as it was put to the rules. */
record ReleaseCase(String title, Map<String, String> policy, ZoneId zone, Instant at, ReleaseQuestion release) implements Case {

    @Override
    public Instant moment() {
        return at;
    }

    @Override
    public List<Part> decide(Policy policy, ZoneId zone, Instant now) {
        return List.of(Answers.release(Release.ask(release, policy, now), zone));
    }
}
