package org.handrail.runtime.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClinicIdTest {

    private static final String ID = ClinicId.of("ep-", "riverside", "key-1");

    @Test
    void the_same_request_has_the_same_id_and_another_another() {
        assertThat(ID).matches("ep-[a-z0-9]{20}").isEqualTo(ClinicId.of("ep-", "riverside", "key-1"))
                .isNotEqualTo(ClinicId.of("ep-", "riverside", "key-2"))
                .isNotEqualTo(ClinicId.of("ep-", "hillside", "key-1"));
    }

    @Test
    void it_is_known_in_which_clinic_an_id_was_made() {
        assertThat(ClinicId.madeIn("riverside", ID)).isTrue();
        assertThat(ClinicId.madeIn("hillside", ID)).isFalse();
    }

    @Test
    void a_changed_id_is_nobodys() {
        IntStream.range(0, ID.length()).forEach(at -> {
            String changed = ID.substring(0, at) + (ID.charAt(at) == 'a' ? 'b' : 'a') + ID.substring(at + 1);
            assertThat(ClinicId.madeIn("riverside", changed)).as(changed).isFalse();
        });
    }

    @Test
    void what_is_too_short_is_nobodys() {
        assertThat(ClinicId.madeIn("riverside", "ep-")).isFalse();
        assertThat(ClinicId.madeIn("riverside", "")).isFalse();
    }
}
