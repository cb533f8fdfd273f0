package org.handrail.intake.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.handrail.clinical.eligibility.Outcome;
import org.handrail.intake.Care;
import org.handrail.intake.episode.EpisodeCommand.AcknowledgeRisk;
import org.handrail.intake.episode.EpisodeEvent;
import org.handrail.intake.episode.Published.EligibilityDecided;
import org.handrail.runtime.decide.Settings;
import org.handrail.runtime.decide.SettingsOverTime;
import org.handrail.runtime.decide.SettingsOverTime.Version;
import org.junit.jupiter.api.Test;

/** The clinic lowers its entry threshold from midnight of 3 March on, New York time. */
class PolicyInForceTest {

    private static final SettingsOverTime LOWER = SettingsOverTime.NONE.with(new Version(
            Instant.parse("2026-03-03T05:00:00Z"), new Settings(1, Map.of("phq9-min", "12"))));

    private static List<EligibilityDecided> decided(List<EpisodeEvent> events) {
        return events.stream().filter(EligibilityDecided.class::isInstance).map(EligibilityDecided.class::cast).toList();
    }

    @Test
    void a_decision_keeps_the_version_it_was_made_by_and_the_next_one_is_made_by_the_version_then_in_force() {
        var screened = Care.referred().where(LOWER).when(Care.phq9(12)).and().when(Care.noThoughtsOfSuicide()).and()
                .when(Care.screening(Care.healthy()));
        assertThat(decided(screened.events())).singleElement().satisfies(first -> {
            assertThat(first.outcome()).isEqualTo(Outcome.REVIEW);
            assertThat(first.policy()).isZero();
        });
        assertThat(decided(screened.and().at("2026-03-02T23:59:59-05:00").when(Care.consent()).events())).isEmpty();
        assertThat(decided(screened.and().at("2026-03-03T00:00:00-05:00").whenTimePasses().events())).isEmpty();
        assertThat(decided(screened.and().at("2026-03-03T00:00:00-05:00").when(Care.consent()).events()))
                .singleElement().satisfies(next -> {
                    assertThat(next.outcome()).isEqualTo(Outcome.ELIGIBLE);
                    assertThat(next.policy()).isEqualTo(1);
                });
    }

    @Test
    void known_risk_is_acknowledged_for_as_many_days_as_the_clinic_allows_also_when_its_clocks_go_forward() {
        var known = Care.referred().when(Care.screener("q6", 1)).and().where("risk-baseline-days", "7");
        Instant latest = Instant.parse("2026-03-09T13:00:00Z");
        known.when(new AcknowledgeRisk("moderate", true, latest, "p-doctor", Care.NINE))
                .andAnswers("until", latest.toString());
        known.when(new AcknowledgeRisk("moderate", true, latest.plusSeconds(1), "p-doctor", Care.NINE))
                .thenRefused("not-longer-than-allowed");
    }
}
