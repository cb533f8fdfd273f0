package org.handrail.runtime.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.MessageListenerContainer;

class NeverSkipTest {

    private final ConsumerRecords<String, byte[]> poll = new ConsumerRecords<>(Map.of(new TopicPartition("t", 0),
            List.of(new ConsumerRecord<>("t", 0, 7, "k", new byte[0]))), Map.of());
    private final AtomicInteger attempts = new AtomicInteger();

    @Test
    void a_poll_is_tried_until_it_works_even_after_what_the_framework_takes_for_fatal() {
        handle(() -> {
            if (attempts.incrementAndGet() < 40) {
                throw new ClassCastException("fatal elsewhere");
            }
        });
        assertThat(attempts).hasValue(40);
    }

    @Test
    void a_poll_that_never_works_is_never_given_up_while_the_container_runs() {
        MessageListenerContainer container = container();
        when(container.isRunning()).thenAnswer(asked -> attempts.get() < 60);
        try {
            new NeverSkip(0).handleBatch(new ClassCastException("x"), poll, mock(Consumer.class), container, () -> {
                attempts.incrementAndGet();
                throw new IllegalStateException("still");
            });
            assertThat(attempts).as("ended without a word, which would commit").hasValueLessThan(0);
        } catch (RuntimeException stopped) {
            assertThat(attempts).hasValueGreaterThanOrEqualTo(60);
        }
    }

    private void handle(Runnable listener) {
        new NeverSkip(0).handleBatch(new ClassCastException("x"), poll, mock(Consumer.class), container(), listener);
    }

    private static MessageListenerContainer container() {
        MessageListenerContainer container = mock(MessageListenerContainer.class);
        when(container.isRunning()).thenReturn(true);
        when(container.getContainerProperties()).thenReturn(new ContainerProperties("t"));
        return container;
    }
}
