package org.handrail.paging;

import java.time.Instant;
import java.util.List;
import org.handrail.clinical.escalation.Rota;
import org.handrail.runtime.testkit.Scenario;
import org.junit.jupiter.api.Test;

class RotaDeciderTest {

    private static OnCallChanged changed(int revision, String person) {
        return new OnCallChanged("riverside", revision, List.of(new Rota.Rung(1, person, List.of("pager"),
                Instant.parse("2026-03-09T12:00:00Z"), Instant.parse("2026-03-10T00:00:00Z"))));
    }

    @Test
    void the_newest_rota_counts_and_one_that_comes_again_changes_nothing() {
        Scenario.of(new RotaDecider(), "riverside").when(changed(2, "p-anna")).thenEvents(RotaHeard.class)
                .when(changed(1, "p-ben")).thenNothing()
                .when(changed(2, "p-anna")).thenNothing()
                .when(changed(3, "p-cleo")).thenEvents(RotaHeard.class)
                .andState("cleo", state -> state.rota().rungs().getFirst().person().equals("p-cleo"));
    }
}
