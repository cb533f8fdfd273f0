package org.handrail.runtime.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.handrail.runtime.decide.Call;
import org.handrail.runtime.decide.Outcome;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.lampservice.Running;
import org.handrail.runtime.port.Outside;
import org.handrail.runtime.port.Outside.Attempt;
import org.handrail.runtime.shell.Shell;
import org.handrail.runtime.testkit.Lamp;
import org.junit.jupiter.api.Test;

class LocalCallsTest {

    private final String lamp = "lamp-" + UUID.randomUUID();
    private final Outside outside = new LocalCalls(List.of(
            new LocalCall<>("switch-on", lamps(), body -> body.get("document").toString(),
                    call -> new Lamp.Command.SwitchOn()),
            new LocalCall<>("break", lamps(), body -> lamp, call -> {
                throw new IllegalStateException("broken");
            })), () -> Running.SERVICE.getBean(Shell.class).commands());

    @SuppressWarnings("unchecked") // there is one kind
    private static Kind<Lamp.State, Lamp.Command, Lamp.Event> lamps() {
        return Running.SERVICE.getBean(Kind.class);
    }

    private Outcome call(String operation, String key, String clinic) {
        return outside.call(Call.to("self", operation, key, Map.of("document", lamp)),
                new Attempt(1, "e-1", "corr-0001", clinic, "00-trace-span-01"));
    }

    @Test
    void a_call_to_self_is_a_command_that_a_repetition_does_not_repeat() {
        Outcome first = call("switch-on", "on-1", "riverside");
        Outcome again = call("switch-on", "on-1", "riverside");

        assertThat(first).isInstanceOfSatisfying(Outcome.Done.class,
                done -> assertThat(done.answer()).containsEntry("version", 1L));
        assertThat(again).isEqualTo(first);
        assertThat(call("switch-on", "on-2", "riverside")).isEqualTo(new Outcome.Rejected("already-on"));
    }

    @Test
    void what_goes_wrong_is_an_outcome() {
        assertThat(call("switch-on", "on-1", null)).isEqualTo(new Outcome.Rejected("not-found"));
        assertThat(call("dance", "on-1", "riverside")).isEqualTo(new Outcome.Unknown("no-such-operation"));
        assertThat(call("break", "on-1", "riverside")).isEqualTo(new Outcome.Unknown("IllegalStateException"));
        Running.store().away(true);
        try {
            assertThat(call("switch-on", "on-1", "riverside")).isEqualTo(new Outcome.Unknown("store-away"));
        } finally {
            Running.store().away(false);
        }
        assertThat(outside.timeout("self")).isPositive();
    }
}
