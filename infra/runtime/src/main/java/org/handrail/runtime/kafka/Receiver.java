package org.handrail.runtime.kafka;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.handrail.runtime.event.Incoming;
import org.springframework.messaging.Message;

/** The one function of a service's binding: hands a poll to the shell. Its return lets the offsets commit. */
public final class Receiver implements Consumer<Message<List<byte[]>>> {

    private final Consumer<List<Incoming>> take;
    private final AtomicInteger busy = new AtomicInteger();

    /** @param take returns when everything is applied or kept, throws when the same poll must come again */
    public Receiver(Consumer<List<Incoming>> take) {
        this.take = take;
    }

    @Override
    public void accept(Message<List<byte[]>> poll) {
        busy.incrementAndGet();
        try {
            take.accept(Records.of(poll));
        } finally {
            busy.decrementAndGet();
        }
    }

    public boolean busy() {
        return busy.get() > 0;
    }
}
