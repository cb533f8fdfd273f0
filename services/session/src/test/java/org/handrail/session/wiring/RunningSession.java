package org.handrail.session.wiring;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.handrail.local.launcher.LocalSystem;
import org.handrail.paging.OnCallChanged;
import org.handrail.paging.RotaDecider;
import org.handrail.runtime.shell.Caller;
import org.handrail.runtime.shell.Commands;
import org.handrail.runtime.shell.Request;
import org.handrail.runtime.testkit.Asker;
import org.handrail.runtime.testkit.TestIssuer;
import org.handrail.session.SessionService;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** This service as it runs, on a real broker and a store behind MongoDB's wire protocol; its peers are doubles. */
final class RunningSession implements AutoCloseable {

    final LocalSystem local;
    final PeersDouble peers = new PeersDouble();
    final TestIssuer issuer = TestIssuer.start();
    final Asker ask = new Asker(this::port, issuer, "riverside");
    final ServletWebServerApplicationContext service;

    RunningSession(Path directory) {
        local = LocalSystem.builder().freePorts().dir(directory).fresh().start();
        List<String> told = Stream.of("spring.kafka.bootstrap-servers=" + local.brokers(),
                "spring.mongodb.uri=" + local.mongoUri("session"), "spring.main.banner-mode=off", "server.port=0",
                "spring.profiles.active=local",
                "spring.security.oauth2.resourceserver.jwt.issuer-uri=" + issuer.url(),
                "handrail.issuer.token-url=" + local.url("issuer") + "/token",
                "handrail.partners.paging.url=" + local.url("partners"),
                "handrail.peers.intake=" + peers.url("intake"), "handrail.peers.scheduling=" + peers.url("scheduling"),
                "handrail.peers.follow-up=" + peers.url("follow-up")).map(p -> "--" + p).toList();
        service = (ServletWebServerApplicationContext) new SpringApplicationBuilder(SessionService.class)
                .run(told.toArray(String[]::new));
    }

    int port() {
        return service.getWebServer().getPort();
    }

    void onCall(OnCallChanged rota) {
        service.getBean(Commands.class).handle(RotaDecider.kind(), rota.clinic(),
                new Request<>(new Caller("test", Set.of("service"), Set.of("*")), null, "", rota.clinic(), "c-rota", null,
                        rota));
    }

    /** All peers know this patient, let treatment go on and have sent nothing. */
    void cleared(String episode) {
        stands("intake", episode, "{\"position\":{},\"blocked\":[],\"cleared\":true,\"holds\":[]}");
        stands("scheduling", episode, "{\"position\":{},\"blocked\":[],\"holds\":[]}");
        stands("follow-up", episode, "{\"position\":{},\"blocked\":[],\"holds\":[]}");
    }

    void stands(String peer, String episode, String standing) {
        peers.standings.put("/" + peer + "/episodes/" + episode + "/standing", standing);
    }

    @Override
    public void close() {
        service.close();
        issuer.close();
        peers.close();
        local.close();
    }
}
