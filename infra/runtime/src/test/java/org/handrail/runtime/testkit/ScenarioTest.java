package org.handrail.runtime.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Decider;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.decide.Outcome;
import org.handrail.runtime.testkit.Lamp.Command.SwitchOff;
import org.handrail.runtime.testkit.Lamp.Command.SwitchOn;
import org.handrail.runtime.testkit.Lamp.Event.PorterTold;
import org.handrail.runtime.testkit.Lamp.Event.SwitchedOff;
import org.handrail.runtime.testkit.Lamp.Event.SwitchedOn;
import org.junit.jupiter.api.Test;

class ScenarioTest {

    private static final Instant NINE = Instant.parse("2026-03-02T14:00:00Z");

    private final Scenario<Lamp.State, Lamp.Command, Lamp.Event> lamp =
            Scenario.of(new Lamp()).at("2026-03-02T09:00:00-05:00");

    @Test
    void a_story_is_told_from_given_to_then() {
        lamp.when(new SwitchOn())
                .then(new SwitchedOn(NINE))
                .thenOwes("d-1/on")
                .andAnswers("bright", true)
                .andDueNext("2026-03-02T10:00:00-05:00")
                .andStillWants("d-1/on")
                .when(new SwitchOff())
                .then(new SwitchedOff("by-hand"))
                .thenOwes()
                .andNoLongerWants("d-1/on")
                .andNothingDue();
    }

    @Test
    void a_refusal_is_named() {
        lamp.given(new SwitchedOn(NINE)).when(new SwitchOn()).thenRefused("already-on");
    }

    @Test
    void what_is_due_is_settled_when_time_passes() {
        lamp.given(new SwitchedOn(NINE)).at("2026-03-02T09:59:59-05:00").whenTimePasses().thenNothing()
                .at("2026-03-02T10:00:00-05:00").whenTimePasses().then(new SwitchedOff("by-itself"));
    }

    @Test
    void the_outside_answers_a_call_that_is_owed() {
        lamp.given(new SwitchedOn(NINE)).whenAnswered("d-1/on", new Outcome.Done(Map.of())).then(new PorterTold());
        assertThatThrownBy(() -> lamp.whenAnswered("d-1/on", new Outcome.Done(Map.of())))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void what_does_not_hold_fails() {
        Then<Lamp.State, Lamp.Command, Lamp.Event> on = lamp.when(new SwitchOn());
        List<Runnable> wrong = List.of(
                () -> on.then(), () -> on.then(new SwitchedOff("by-hand")), () -> on.thenNothing(),
                () -> on.thenRefused("already-on"), () -> on.thenOwes(), () -> on.thenOwes("other"),
                () -> on.andDueNext(NINE), () -> on.andNothingDue(), () -> on.andAnswers("bright", false),
                () -> on.andNoLongerWants("d-1/on"), () -> on.andState("porter knows", Lamp.State::porterKnows));
        for (Runnable each : wrong) {
            assertThatThrownBy(each::run).isInstanceOf(AssertionError.class);
        }
    }

    private record Forgetful(Object anything) {
    }

    @Test
    void a_state_that_does_not_survive_being_stored_is_found() {
        Decider<Forgetful, String, String> decider = new Decider<>() {
            @Override
            public Forgetful initial(String id) {
                return new Forgetful(null);
            }

            @Override
            public Decision<String> decide(Forgetful state, String command, Context context) {
                return Decision.accepted(command);
            }

            @Override
            public Forgetful evolve(Forgetful state, String event) {
                return new Forgetful(Instant.EPOCH);
            }
        };
        assertThatThrownBy(() -> Scenario.of(decider).when("go")).hasMessageContaining("stored and read again");
    }
}
