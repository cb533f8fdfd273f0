package org.handrail.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handrail.local.launcher.LocalSystem;
import org.handrail.runtime.clock.Rest;
import org.handrail.runtime.counter.Counter;
import org.handrail.runtime.counter.Mirror;
import org.handrail.runtime.counter.Services;
import org.handrail.runtime.counter.Topics;
import org.handrail.runtime.document.Doc;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.port.Documents;
import org.handrail.runtime.shell.Caller;
import org.handrail.runtime.shell.Commands;
import org.handrail.runtime.shell.Request;
import org.handrail.runtime.shell.Result;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** Two services exchange events through a real broker and a store behind MongoDB's wire protocol. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoServicesTest {

    private static final Caller NURSE = new Caller("p-1", Set.of("nurse"), Set.of("*"));

    private LocalSystem local;
    private ConfigurableApplicationContext counting;
    private ConfigurableApplicationContext mirroring;

    @BeforeAll
    void start(@TempDir Path directory) {
        local = LocalSystem.builder().freePorts().dir(directory).fresh().foundation("broker", "store").start();
        Topics.make(local.brokers(), "handrail.counter", "handrail.counter.detail", "handrail.mirror",
                "handrail.mirror.detail");
        counting = Services.start(Services.CounterService.class, "counter", "", local.brokers(),
                local.mongoUri("counter"));
        mirroring = Services.start(Services.MirrorService.class, "mirror", "handrail.counter", local.brokers(),
                local.mongoUri("mirror"));
    }

    @AfterAll
    void stop() {
        mirroring.close();
        counting.close();
        local.close();
    }

    @Test
    void what_one_service_decides_the_other_hears_in_order() throws Exception {
        for (int by = 1; by <= 20; by++) {
            add("c-order", by);
        }
        await().until(() -> mirrored("c-order").size() == 20);
        assertThat(mirrored("c-order")).isSorted().hasSize(20);
        await().until(() -> mirroring.getBean(Rest.class).look().idle());
        await().until(() -> counting.getBean(Rest.class).look().idle());
    }

    private Result add(String id, int by) {
        return counting.getBean(Commands.class).handle(Counter.kind(), id,
                new Request<>(NURSE, null, null, "riverside", "corr-" + id, null, new Counter.Add("riverside", by)));
    }

    private List<Integer> mirrored(String id) {
        Kind<Mirror.Image, Mirror.See, Mirror.Seen> kind = Mirror.kind();
        Map<String, Doc<Mirror.Image>> found = mirroring.getBean(Documents.class).load(kind, List.of(id));
        return found.containsKey(id) ? found.get(id).state().steps() : List.of();
    }
}
