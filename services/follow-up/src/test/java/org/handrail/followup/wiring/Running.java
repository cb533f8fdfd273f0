package org.handrail.followup.wiring;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.handrail.followup.FollowUpService;
import org.handrail.followup.episode.FollowUp;
import org.handrail.followup.episode.FollowUpCommand;
import org.handrail.followup.episode.FollowUpEvent;
import org.handrail.local.launcher.LocalSystem;
import org.handrail.runtime.decide.Call;
import org.handrail.runtime.decide.Outcome;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.port.Outside;
import org.handrail.runtime.shell.Caller;
import org.handrail.runtime.shell.Commands;
import org.handrail.runtime.shell.Request;
import org.handrail.runtime.testkit.Asker;
import org.handrail.runtime.testkit.TestIssuer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Follow-up as it runs, on a real broker and store; the world outside is made up, and says yes to everything. */
final class Running implements AutoCloseable {

    @Configuration(proxyBeanMethods = false)
    static class World {
        @Bean
        YesMan outside() {
            return new YesMan();
        }
    }

    static final class YesMan implements Outside {
        final List<Call> calls = new CopyOnWriteArrayList<>();

        @Override
        public Outcome call(Call call, Attempt attempt) {
            calls.add(call);
            return new Outcome.Done(Map.of());
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
        service = (ServletWebServerApplicationContext) new SpringApplicationBuilder(FollowUpService.class, World.class)
                .run("--spring.profiles.active=local", "--server.port=0", "--server.address=127.0.0.1",
                        "--spring.main.banner-mode=off",
                        "--spring.kafka.bootstrap-servers=" + local.brokers(),
                        "--spring.mongodb.uri=" + local.mongoUri("follow-up"),
                        "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + issuer.url());
    }

    int port() {
        return service.getWebServer().getPort();
    }

    List<Call> calls() {
        return service.getBean(YesMan.class).calls;
    }

    /** What another service has said, as it becomes a command here. */
    @SuppressWarnings("unchecked") // the bean's own type
    void hears(String episode, FollowUpCommand fact) {
        Kind<FollowUp, FollowUpCommand, FollowUpEvent> episodes =
                (Kind<FollowUp, FollowUpCommand, FollowUpEvent>) service.getBean("episodes");
        service.getBean(Commands.class).handle(episodes, episode, new Request<>(
                new Caller("test", Set.of("service"), Set.of("*")), null, "", "riverside", "c-test", null, fact));
    }

    @Override
    public void close() {
        service.close();
        local.close();
        issuer.close();
    }
}
