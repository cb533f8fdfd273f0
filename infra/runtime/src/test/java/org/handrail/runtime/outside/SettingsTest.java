package org.handrail.runtime.outside;

import static org.assertj.core.api.Assertions.assertThat;

import org.handrail.runtime.lampservice.Running;
import org.handrail.runtime.port.Outside;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void addresses_come_from_the_settings() {
        Addresses addresses = Running.SERVICE.getBean(Addresses.class);

        assertThat(addresses.of("bell")).hasValue("http://127.0.0.1:1");
        assertThat(addresses.of("follow-up")).hasValue("http://127.0.0.1:2");
        assertThat(addresses.of("nobody")).isEmpty();
        assertThat(addresses.peer("follow-up")).isTrue();
        assertThat(addresses.peer("bell")).isFalse();
    }

    @Test
    void whom_nobody_has_described_is_called_like_anybody() {
        assertThat(Running.SERVICE.getBean(Outside.class).timeout("bell")).isEqualTo(Partner.USUAL_TIMEOUT);
        assertThat(Running.SERVICE.getBean(PeerQueries.class)).isNotNull();
    }
}
