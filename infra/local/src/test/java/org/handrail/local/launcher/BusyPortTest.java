package org.handrail.local.launcher;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.handrail.local.process.CannotStart;
import org.junit.jupiter.api.Test;

class BusyPortTest {

    @Test
    void one_sentence_names_the_port_who_wanted_it_and_what_to_do() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Addresses addresses = new Addresses("127.0.0.1", Map.of("intake", taken.getLocalPort()));
            assertThatThrownBy(addresses::mustBeFree).isInstanceOf(CannotStart.class).hasMessage(
                "Port %d (intake) is in use: run ./care stop if that is Handrail, or stop the program that uses it.",
                taken.getLocalPort());
        }
    }
}
