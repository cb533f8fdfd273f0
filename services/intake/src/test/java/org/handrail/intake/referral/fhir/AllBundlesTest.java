package org.handrail.intake.referral.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.handrail.clinical.course.Protocol;
import org.handrail.clinical.eligibility.Eligibility;
import org.handrail.clinical.eligibility.EligibilityDecision;
import org.handrail.clinical.eligibility.Outcome;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.rule.RuleHit;
import org.handrail.intake.referral.Bundles;
import org.handrail.intake.referral.ReadReferral;
import org.junit.jupiter.api.Test;

/** Every one of the 120 synthetic referrals, on the day after the newest entry. */
class AllBundlesTest {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final Instant NOW = Instant.parse("2026-11-24T15:00:00Z");
    private static final List<ReadReferral> ALL = Bundles.all().stream()
            .map(line -> FhirReferrals.read(line.getBytes(StandardCharsets.UTF_8), NOW, ZONE)).toList();

    @Test
    void none_is_lost_and_each_names_its_patient() {
        assertThat(ALL).hasSize(120).allSatisfy(referral -> {
            assertThat(referral.identity().recordNumber()).isNotBlank();
            assertThat(referral.identity().birthDate()).isNotNull();
            assertThat(referral.identity().names()).isNotEmpty();
            assertThat(referral.findings().ageYears()).isBetween(18, 82);
        });
        assertThat(ALL).extracting(referral -> referral.identity().recordNumber()).doesNotHaveDuplicates();
    }

    @Test
    void the_thirty_six_scores_are_read_the_newest_of_several() {
        assertThat(ALL).filteredOn(referral -> referral.findings().depression().phq9Total() != null).hasSize(36);
        assertThat(ALL.getFirst().findings().depression().phq9Total()).isEqualTo(4);
        assertThat(ALL.getFirst().findings().depression().phq9On()).isEqualTo(LocalDate.of(2025, 9, 15));
    }

    @Test
    void each_order_by_reference_alone_is_listed_as_a_drug_to_ask_for() {
        assertThat(ALL.stream().flatMap(referral -> referral.unusable().stream())
                .filter(part -> part.why().equals("reference-only"))).hasSize(134)
                .allSatisfy(part -> assertThat(part.what()).matches("medication\\.[0-9]+"));
    }

    @Test
    void none_says_which_antidepressants_failed_so_none_can_be_decided_in_favour() {
        assertThat(ALL).extracting(referral -> decide(referral).outcome())
                .containsOnly(Outcome.INCOMPLETE, Outcome.EXCLUDED);
        assertThat(ALL).allSatisfy(referral ->
                assertThat(decide(referral).missing()).contains("antidepressant-trials", "aneurysmal-disease"));
    }

    @Test
    void the_three_who_are_pregnant_now_are_excluded_and_those_who_were_are_asked() {
        assertThat(ALL).filteredOn(referral -> decide(referral).outcome() == Outcome.EXCLUDED).hasSize(3)
                .allSatisfy(referral -> assertThat(rules(referral)).contains("ELIG-PREGNANCY"));
    }

    @Test
    void opioids_and_sleep_apnoea_are_found() {
        assertThat(ALL).filteredOn(referral -> rules(referral).contains("ELIG-OPIOID")).hasSize(15);
        assertThat(ALL).filteredOn(referral -> rules(referral).contains("ELIG-SLEEP-APNOEA")).hasSize(4);
    }

    @Test
    void before_the_entries_were_made_they_are_not_used() {
        ReadReferral early = FhirReferrals.read(Bundles.all().getFirst().getBytes(StandardCharsets.UTF_8),
                Instant.parse("2025-01-01T00:00:00Z"), ZONE);
        assertThat(early.findings().depression().phq9Total()).isNull();
        assertThat(early.unusable()).anySatisfy(part -> {
            assertThat(part.what()).isEqualTo("phq-9.total");
            assertThat(part.why()).isEqualTo("in-the-future");
        });
    }

    private static List<String> rules(ReadReferral referral) {
        return decide(referral).rules().stream().map(RuleHit::rule).toList();
    }

    private static EligibilityDecision decide(ReadReferral referral) {
        return Eligibility.decide(Protocol.ESKETAMINE_TRD, referral.findings(), Policy.DEFAULTS,
                LocalDate.ofInstant(NOW, ZONE));
    }
}
