package org.handrail.session.rota;

import static org.handrail.session.Chair.time;

import java.util.List;
import org.handrail.runtime.testkit.Scenario;
import org.handrail.session.rota.RotaDecider.Learnt;
import org.handrail.session.rota.RotaDecider.OnCallChanged;
import org.junit.jupiter.api.Test;

class RotaTest {

    private static OnCallChanged changed(int revision, String person) {
        return new OnCallChanged("riverside", revision, List.of(new OnCallChanged.Rung(1, person, List.of("pager"),
                time("08:00"), time("20:00"))));
    }

    @Test
    void the_newest_rota_counts() {
        Scenario.of(new RotaDecider(), "riverside").when(changed(2, "p-anna")).thenEvents(Learnt.class)
                .when(changed(1, "p-ben")).thenNothing()
                .when(changed(3, "p-cleo")).thenEvents(Learnt.class)
                .andState("cleo", state -> state.rota().rungs().getFirst().person().equals("p-cleo"));
    }
}
