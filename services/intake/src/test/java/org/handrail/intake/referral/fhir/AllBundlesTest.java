package org.handrail.intake.referral.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.handrail.clinical.eligibility.Eligibility;
import org.handrail.clinical.eligibility.EligibilityDecision;
import org.handrail.clinical.eligibility.Outcome;
import org.handrail.clinical.rule.Policy;
import org.handrail.intake.referral.Bundles;
import org.handrail.intake.referral.ReadReferral;
import org.junit.jupiter.api.Test;

class AllBundlesTest {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final Instant NOW = Instant.parse("2026-11-24T15:00:00Z");

    private final List<ReadReferral> all = Bundles.all().stream()
            .map(line -> FhirReferrals.read(line.getBytes(StandardCharsets.UTF_8), NOW, ZONE)).toList();

    @Test
    void probe() {
        Map<String, Long> why = new TreeMap<>(all.stream().flatMap(r -> r.unusable().stream())
                .collect(Collectors.groupingBy(u -> u.what().replaceAll("[0-9]+$", "N") + " " + u.why(), Collectors.counting())));
        System.out.println(why);
        Map<String, Long> out = new TreeMap<>(all.stream().map(r -> decide(r)).flatMap(d -> java.util.stream.Stream.concat(
                java.util.stream.Stream.of(d.outcome().toString()), d.rules().stream().map(h -> h.rule())))
                .collect(Collectors.groupingBy(u -> u, Collectors.counting())));
        System.out.println(out);
        for (int i = 0; i < all.size(); i++) {
            System.out.println(i + " " + decide(all.get(i)).outcome() + " " + decide(all.get(i)).rules().stream().map(h -> h.rule()).toList() + " " + all.get(i).findings().depression() + all.get(i).unusable().stream().map(u -> u.what()+":"+u.why()).toList());
        }
    }

    private static EligibilityDecision decide(ReadReferral referral) {
        return Eligibility.decide(referral.findings(), Policy.DEFAULTS, LocalDate.ofInstant(NOW, ZONE));
    }
}
