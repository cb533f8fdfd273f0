package org.handrail.intake.wiring;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.handrail.intake.IntakeService;
import org.handrail.local.launcher.LocalSystem;
import org.handrail.runtime.clock.Rest;
import org.handrail.runtime.decide.Call;
import org.handrail.runtime.decide.Outcome;
import org.handrail.runtime.outside.LocalCall;
import org.handrail.runtime.port.Outside;
import org.handrail.runtime.shell.Caller;
import org.handrail.runtime.shell.Request;
import org.handrail.runtime.shell.Shell;
import org.handrail.runtime.testkit.Asker;
import org.handrail.runtime.testkit.TestIssuer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Intake as it is, on a real broker and store; only the world outside is made up, and says yes to everything. */
final class Running implements AutoCloseable {

    @Configuration(proxyBeanMethods = false)
    static class World {
        @Bean
        YesMan outside(List<LocalCall<?>> local, ObjectProvider<Shell> shell) {
            return new YesMan(local, shell);
        }

        /** What has really been asked of the world, with whatever was added on the way. */
        @Bean
        Asked asked() {
            return new Asked(new CopyOnWriteArrayList<>());
        }
    }

    record Asked(List<Call> calls) {
        List<Call> of(String partner) {
            return calls.stream().filter(call -> call.partner().equals(partner)).toList();
        }
    }

    /** Carries out what is asked of this service itself. */
    static final class YesMan implements Outside {
        private static final Caller SELF = new Caller("system", Set.of("service"), Set.of("*"));
        private final List<LocalCall<?>> local;
        private final ObjectProvider<Shell> shell;
        @Autowired
        private Asked asked;

        YesMan(List<LocalCall<?>> local, ObjectProvider<Shell> shell) {
            this.local = local;
            this.shell = shell;
        }

        @Override
        public Outcome call(Call call, Attempt attempt) {
            if (call.partner().equals(LocalCall.SELF)) {
                local.stream().filter(one -> one.operation().equals(call.operation()))
                        .forEach(one -> carryOut(one, call, attempt));
                return new Outcome.Done(Map.of());
            }
            asked.calls().add(call);
            return new Outcome.Done(Map.of("id", call.partner() + "-1", "status", "accepted"));
        }

        private <C> void carryOut(LocalCall<C> one, Call call, Attempt attempt) {
            shell.getObject().commands().handle(one.kind(), one.document().apply(call.body()), new Request<>(SELF,
                    null, null, attempt.clinic(), "c", null, one.command().apply(call)));
        }

        @Override
        public Duration timeout(String partner) {
            return Duration.ofSeconds(1);
        }
    }

    final TestIssuer issuer = TestIssuer.start();
    final ServletWebServerApplicationContext service;
    private final LocalSystem local;
    final Asker ask = new Asker(this::port, issuer, "riverside");

    Running(Path directory) {
        local = LocalSystem.builder().freePorts().dir(directory).fresh().foundation("broker", "store").start();
        service = (ServletWebServerApplicationContext) new SpringApplicationBuilder(IntakeService.class, World.class)
                .run("--spring.profiles.active=local", "--server.port=0", "--server.address=127.0.0.1",
                        "--spring.main.banner-mode=off", "--handrail.data=" + directory.resolve("intake"),
                        "--spring.kafka.bootstrap-servers=" + local.brokers(),
                        "--spring.mongodb.uri=" + local.mongoUri("intake"),
                        "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + issuer.url());
    }

    int port() {
        return service.getWebServer().getPort();
    }

    String brokers() {
        return local.brokers();
    }

    void comesToRest() {
        await().atMost(Duration.ofSeconds(30)).until(() -> service.getBean(Rest.class).look().idle());
    }

    @Override
    public void close() {
        service.close();
        local.close();
        issuer.close();
    }
}
