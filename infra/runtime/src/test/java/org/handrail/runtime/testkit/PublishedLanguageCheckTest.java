package org.handrail.runtime.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.function.BiFunction;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.event.Envelope;
import org.handrail.runtime.event.EventTypes;
import org.junit.jupiter.api.Test;

class PublishedLanguageCheckTest {

    private static final String ARRIVED = "org.handrail.session.PatientArrived.v1";

    private record Right(String visit, Instant occurredAt) {
    }

    private record TooMuch(String visit, Instant occurredAt, String colour) {
    }

    private record TooLittle(String visit) {
    }

    private record Misspelt(String visti) {
    }

    @Test
    void what_the_schema_says_passes() {
        assertThatCode(() -> PublishedLanguageCheck.emits(new EventTypes<Right>().main(ARRIVED, Right.class),
                new Right("v1", Instant.EPOCH))).doesNotThrowAnyException();
    }

    @Test
    void a_field_too_many_a_field_too_few_and_a_missing_sample_are_found() {
        assertThatThrownBy(() -> PublishedLanguageCheck.emits(new EventTypes<TooMuch>().main(ARRIVED, TooMuch.class),
                new TooMuch("v1", Instant.EPOCH, "red"))).hasMessageContaining("colour");
        assertThatThrownBy(() -> PublishedLanguageCheck.emits(
                new EventTypes<TooLittle>().main(ARRIVED, TooLittle.class), new TooLittle("v1")))
                .hasMessageContaining("occurredAt");
        assertThatThrownBy(() -> PublishedLanguageCheck.emits(new EventTypes<Right>().main(ARRIVED, Right.class)))
                .hasMessageContaining("no sample");
        assertThatThrownBy(() -> PublishedLanguageCheck.emits(
                new EventTypes<Right>().main("org.handrail.session.Nothing.v1", Right.class),
                new Right("v1", Instant.EPOCH))).hasMessageContaining("not in the published language");
    }

    @Test
    void a_consumer_reads_the_golden_examples() {
        assertThatCode(() -> PublishedLanguageCheck.understands(hearing(Right.class, (e, d) -> new Lamp.Command.SwitchOn())))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> PublishedLanguageCheck.understands(
                hearing(Misspelt.class, (e, d) -> new Lamp.Command.SwitchOn()))).hasMessageContaining("visti");
    }

    @Test
    void who_understands_one_version_of_an_event_understands_all_for_the_others_would_block_their_stream() {
        record Dose(String visit) {
        }
        assertThatThrownBy(() -> PublishedLanguageCheck.understands(
                hearing("org.handrail.session.DoseAdministered.v1", Dose.class, (e, d) -> new Lamp.Command.SwitchOn())))
                .hasMessageContaining("org.handrail.session.DoseAdministered.v2 would block its stream");
    }

    private static <D> Kind<Lamp.State, Lamp.Command, Lamp.Event> hearing(Class<D> data,
            BiFunction<Envelope, D, Lamp.Command> command) {
        return hearing(ARRIVED, data, command);
    }

    private static <D> Kind<Lamp.State, Lamp.Command, Lamp.Event> hearing(String type, Class<D> data,
            BiFunction<Envelope, D, Lamp.Command> command) {
        return Kind.of("lamps", Lamp.State.class, new Lamp(), new EventTypes<Lamp.Event>())
                .hears("/session/episodes/").reacts(type, data, command).build();
    }
}
