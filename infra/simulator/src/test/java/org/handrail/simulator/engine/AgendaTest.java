package org.handrail.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgendaTest {

    private static final Instant NINE = Instant.parse("2026-12-01T14:00:00Z");
    private final Agenda agenda = new Agenda();

    @Test
    void acts_come_at_their_time_and_those_of_one_patient_in_the_order_of_planning() {
        agenda.plan(NINE.plusSeconds(60), "ann", () -> { });
        agenda.plan(NINE, "bob", () -> { });
        agenda.plan(NINE, "ann", () -> { });
        agenda.planAlone(NINE, "ann", () -> { });
        assertThat(agenda.next()).contains(NINE);
        List<Act> acts = agenda.take(NINE);
        assertThat(acts).extracting(Act::lane).containsExactly("ann", "ann", "bob");
        assertThat(acts).extracting(Act::alone).containsExactly(false, true, false);
        assertThat(agenda.next()).contains(NINE.plusSeconds(60));
    }

    @Test
    void what_was_taken_is_no_longer_planned() {
        agenda.plan(NINE, "ann", () -> { });
        agenda.take(NINE);
        assertThat(agenda.next()).isEmpty();
        assertThat(agenda.take(NINE)).isEmpty();
    }
}
