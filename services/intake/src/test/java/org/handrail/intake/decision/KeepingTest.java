package org.handrail.intake.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.handrail.clinical.eligibility.Eligibility;
import org.handrail.clinical.eligibility.Outcome;
import org.handrail.intake.Care;
import org.handrail.intake.episode.EpisodeEvent;
import org.handrail.intake.episode.Kept.EligibilityJudged;
import org.handrail.intake.episode.Published.EligibilityDecided;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.keep.KeptOnce;
import org.handrail.runtime.shell.Json;
import org.junit.jupiter.api.Test;

/** A decision on eligibility is kept with everything that it rested on. */
class KeepingTest {

    private final List<EpisodeEvent> events = Care.referred().when(Care.phq9(19)).and().when(Care.noThoughtsOfSuicide()).and()
            .when(Care.screening(Care.healthy())).events();
    private final DecisionRecord made = events.stream().filter(EligibilityJudged.class::isInstance)
            .map(event -> ((EligibilityJudged) event).made()).reduce((older, newer) -> newer).orElseThrow();

    @Test
    void what_was_known_then_decides_the_same_again() {
        assertThat(made.outcome()).isEqualTo(Outcome.ELIGIBLE);
        assertThat(Eligibility.decide(made.protocol(), made.findings(), made.policy(), made.on()).outcome())
                .isEqualTo(made.outcome());
    }

    @Test
    void the_event_names_the_decision_that_is_kept() {
        String named = events.stream().filter(EligibilityDecided.class::isInstance)
                .map(event -> ((EligibilityDecided) event).decision()).reduce((older, newer) -> newer).orElseThrow();
        assertThat(made.decision()).isEqualTo(DecisionRecord.name(made.episode(), named));
    }

    @Test
    void it_is_read_back_as_it_was_written_and_prints_nothing_of_it() {
        assertThat(Json.from(Json.map(made), DecisionRecord.class)).isEqualTo(made);
        assertThat(made).hasToString(made.decision());
    }

    /** The rules desk reads the same file. With {@code -Dhandrail.write} it is written first. */
    @Test
    void the_rules_desk_knows_the_form_of_it() throws IOException {
        Path golden = Path.of("../../infra/rules-desk/src/test/resources/decision.json");
        String text = Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(made) + "\n";
        if (System.getProperty("handrail.write") != null) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, text);
        }
        assertThat(Files.readString(golden)).isEqualTo(text);
    }

    @Test
    void a_decision_that_says_the_same_again_is_not_kept_again() {
        assertThat(Care.cleared().when(Care.consent()).events()).filteredOn(EligibilityJudged.class::isInstance)
                .noneMatch(event -> ((EligibilityJudged) event).made() != null);
    }

    @Test
    void it_is_written_once() {
        KeptOnce decider = new KeptOnce();
        KeptOnce.State kept = decider.evolve(decider.initial(made.decision()), new KeptOnce.Written(Json.map(made)));
        assertThat(kept.clinic()).isEqualTo(made.clinic());
        assertThat(decider.decide(kept, new KeptOnce.Keep(Json.map(made)), null)).isEqualTo(Decision.accepted());
    }
}
