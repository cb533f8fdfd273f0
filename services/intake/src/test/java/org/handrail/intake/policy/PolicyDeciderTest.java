package org.handrail.intake.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.handrail.intake.policy.PolicyCommand.ChangePolicy;
import org.handrail.intake.policy.PolicyCommand.Why;
import org.handrail.intake.policy.PolicyCommand.WithdrawPolicy;
import org.handrail.intake.policy.PolicyEvent.PolicyChanged;
import org.handrail.intake.policy.PolicyEvent.PolicyWithdrawn;
import org.handrail.intake.policy.PolicyEvent.WordsKept;
import org.handrail.runtime.decide.Refusal.Violation;
import org.handrail.runtime.settings.SettingsNews.Value;
import org.handrail.runtime.testkit.PublishedLanguageCheck;
import org.handrail.runtime.testkit.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nine in the morning of 2 March 2026 in New York, where clocks go forward on 8 March. */
class PolicyDeciderTest {

    private static final Instant NOW = Instant.parse("2026-03-02T14:00:00Z");
    private static final Why WHY = new Why(ChangeReason.MEDICAL_DIRECTOR, "agreed on Monday", "p-admin");

    private final Scenario<ClinicPolicy, PolicyCommand, PolicyEvent> policy =
            Scenario.of(new PolicyDecider(), "riverside");

    private static ChangePolicy from(String day, int seen, Map<String, String> values) {
        return new ChangePolicy(seen, LocalDate.parse(day), null, null, null, values, WHY);
    }

    private static ChangePolicy at(Instant moment, int seen, Map<String, String> values) {
        return new ChangePolicy(seen, null, moment, null, null, values, WHY);
    }

    @Test
    void a_change_says_who_why_and_from_when_and_keeps_the_words_to_itself() {
        policy.when(from("2026-03-09", 0, Map.of("phq9-min", "12", "check-grace", "5")))
                .then(new PolicyChanged("riverside", 1, Instant.parse("2026-03-09T04:00:00Z"), "us", null,
                                List.of(new Value("check-grace", "5"), new Value("phq9-min", "12")),
                                "medical-director", "p-admin"),
                        new WordsKept(1, NOW, "agreed on Monday"))
                .andAnswers("revision", 1).andAnswers("effectiveFrom", Instant.parse("2026-03-09T04:00:00Z"))
                .andState("the words stand beside it", state ->
                        state.versions().getFirst().words().equals("agreed on Monday"));
    }

    @ParameterizedTest
    @CsvSource({"America/New_York, 2026-03-08, 2026-03-08T05:00:00Z", "America/New_York, 2026-03-09, 2026-03-09T04:00:00Z",
        "America/Los_Angeles, 2026-03-03, 2026-03-03T08:00:00Z", "Europe/Berlin, 2026-03-29, 2026-03-28T23:00:00Z",
        "Europe/Berlin, 2026-03-30, 2026-03-29T22:00:00Z", "Africa/Cairo, 2026-04-24, 2026-04-23T22:00:00Z",
        "America/New_York, 2028-02-29, 2028-02-29T05:00:00Z"})
    void a_day_begins_at_midnight_at_the_clinic_or_when_its_clocks_let_it(String zone, String day, Instant moment) {
        policy.in(ZoneId.of(zone)).when(from(day, 0, Map.of("phq9-min", "12")))
                .andAnswers("effectiveFrom", moment);
    }

    @Test
    void it_takes_effect_on_its_day_and_not_a_moment_before() {
        ClinicPolicy set = policy.when(from("2026-03-09", 0, Map.of("phq9-min", "12"))).state();
        assertThat(set.settings().at(Instant.parse("2026-03-09T03:59:59.999Z")).revision()).isZero();
        assertThat(set.settings().at(Instant.parse("2026-03-09T04:00:00Z")).values()).containsEntry("phq9-min", "12");
    }

    @Test
    void nothing_is_retroactive_and_a_moment_ago_is_now() {
        policy.when(at(NOW.minusSeconds(121), 0, Map.of())).thenRefused("not-retroactive");
        policy.when(from("2026-03-02", 0, Map.of())).thenRefused("not-retroactive");
        policy.when(at(NOW.minusSeconds(120), 0, Map.of())).andAnswers("effectiveFrom", NOW);
        policy.when(at(NOW.plusSeconds(1), 0, Map.of())).andAnswers("effectiveFrom", NOW.plusSeconds(1));
    }

    @Test
    void either_a_day_or_a_moment_is_said() {
        policy.when(new ChangePolicy(0, null, null, null, null, Map.of(), WHY)).thenRefused("one-of-two");
        policy.when(new ChangePolicy(0, LocalDate.parse("2026-03-09"), NOW, null, null, Map.of(), WHY))
                .thenRefused("one-of-two");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void another_reason_than_those_of_the_list_is_said_in_words(String words) {
        Why other = new Why(ChangeReason.OTHER, words, "p-admin");
        var refused = policy.when(new ChangePolicy(0, null, NOW, null, null, Map.of(), other)).thenRefused("required");
        assertThat(refused.refusal().violations()).extracting(v -> v.field()).containsExactly("/words");
        var later = policy.when(from("2026-03-09", 0, Map.of("phq9-min", "12"))).and();
        later.when(new WithdrawPolicy(1, 1, other)).thenRefused("required");
        later.when(new WithdrawPolicy(1, 1, new Why(ChangeReason.OTHER, "the owner asked", "p-admin")))
                .andAnswers("withdrawn", 1);
    }

    @Test
    void whoever_has_not_read_the_last_change_changes_nothing() {
        var once = policy.when(from("2026-03-09", 0, Map.of("phq9-min", "12"))).and();
        once.when(from("2026-03-10", 0, Map.of("phq9-min", "13"))).thenRefused("policy-changed");
        once.when(new WithdrawPolicy(0, 1, WHY)).thenRefused("policy-changed");
        once.when(from("2026-03-10", 1, Map.of("phq9-min", "13"))).andAnswers("revision", 2);
    }

    @Test
    void a_refusal_names_every_field_with_the_rule_and_how_binding_it_is() {
        assertThat(policy.when(from("2026-03-09", 0, Map.of("phq9-mim", "12", "phq9-min", "30", "release-cadss", "9",
                "dose-rest", "0", "ELIG-AGE", "off"))).refusal().violations())
                .extracting(Violation::field, Violation::rule, Violation::tag).containsExactlyInAnyOrder(
                        tuple("/values/phq9-mim", "unknown-setting", null),
                        tuple("/values/phq9-min", "ELIG-SEVERITY", "P"),
                        tuple("/values/release-cadss", "REL-DISSOCIATION", "L-must"),
                        tuple("/values/dose-rest", "DOSE-REST", "L-weigh"),
                        tuple("/values/ELIG-AGE", "ELIG-AGE", "L-must"));
    }

    @Test
    void jurisdiction_and_payer_change_defaults_and_what_the_clinic_sets_goes_before() {
        assertThat(policy.when(new ChangePolicy(0, null, NOW, "eu", "cigna", Map.of("phq9-min", "12"), WHY)).events())
                .first().isInstanceOfSatisfying(PolicyChanged.class, changed -> {
                    assertThat(changed.jurisdiction()).isEqualTo("eu");
                    assertThat(changed.payer()).isEqualTo("cigna");
                    assertThat(changed.values()).containsExactly(new Value("jurisdiction", "eu"),
                            new Value("phq9-min", "12"), new Value("trd-response-percent", "26"));
                });
        assertThat(policy.when(new ChangePolicy(0, null, NOW, null, "cigna", Map.of("trd-response-percent", "50"), WHY))
                .events()).first().isInstanceOfSatisfying(PolicyChanged.class, changed ->
                        assertThat(changed.values()).containsExactly(new Value("trd-response-percent", "50")));
        policy.when(at(NOW, 0, Map.of("jurisdiction", "eu"))).thenRefused("said-apart");
        assertThat(policy.when(new ChangePolicy(0, null, NOW, "mars", "nobody", Map.of(), WHY)).refusal().violations())
                .extracting(Violation::field).containsExactly("/jurisdiction", "/payer");
    }

    @Test
    void a_version_is_withdrawn_before_it_comes_into_force_and_not_after() {
        var set = policy.when(at(NOW, 0, Map.of("phq9-min", "12"))).and()
                .when(from("2026-03-09", 1, Map.of("phq9-min", "13"))).and();
        set.when(new WithdrawPolicy(2, 1, WHY)).thenRefused("in-force");
        set.when(new WithdrawPolicy(2, 3, WHY)).thenRefused("unknown-version");
        set.at("2026-03-09T00:00:00-04:00").when(new WithdrawPolicy(2, 2, WHY)).thenRefused("in-force");
        var withdrawn = set.at("2026-03-08T23:59:59-04:00").when(new WithdrawPolicy(2, 2, WHY));
        assertThat(withdrawn.events()).contains(
                new PolicyWithdrawn("riverside", 3, 2, "medical-director", "p-admin"));
        assertThat(withdrawn.state().settings().at(Instant.parse("2026-04-01T00:00:00Z")).revision()).isEqualTo(1);
        withdrawn.and().when(new WithdrawPolicy(3, 2, WHY)).thenRefused("unknown-version");
    }

    @Test
    void what_is_said_is_the_published_language() {
        List<PolicyEvent> said = new ArrayList<>(policy.when(new ChangePolicy(0, null, NOW.plusSeconds(9), "us",
                "cigna", Map.of("trd-count-intolerance", "true", "iv-ceiling-mg-per-kg", "0.75"), WHY)).events());
        said.addAll(policy.when(at(NOW.plusSeconds(9), 0, Map.of())).and().when(new WithdrawPolicy(1, 1, WHY)).events());
        PublishedLanguageCheck.emits(PolicyEvent.TYPES, said);
    }
}
