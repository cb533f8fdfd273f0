package org.handrail.clinical.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EscalationIdTest {

    @ParameterizedTest
    @CsvSource({"EMERGENCY, ep-abc~v1~emergency", "SAME_DAY, ep-abc~v1~same-day"})
    void the_name_is_made_of_episode_contact_and_level(Level level, String name) {
        assertThat(EscalationId.of("ep-abc", "v1", level)).isEqualTo(name);
        assertThat(EscalationId.parse(name)).isEqualTo(new EscalationId("ep-abc", "v1", level));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ep-abc", "ep-abc~v1", "ep-abc~v1~soon", "~v1~urgent", "ep-abc~v1~urgent~r1",
        "ep-abc~Mrs Smith~urgent", "ep-abc~<b>~urgent", "ep-abc~V1~urgent", "EP~v1~urgent"})
    void anything_else_is_not_a_name(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> EscalationId.parse(text));
    }

    @Test
    void emergency_and_urgent_hold_new_bookings_and_the_others_do_not() {
        assertThat(Level.values()).filteredOn(Level::holdsNewBookings)
                .containsExactly(Level.EMERGENCY, Level.URGENT);
        assertThat(Level.stricter(Level.ROUTINE, Level.URGENT)).isEqualTo(Level.URGENT);
    }
}
