package org.handrail.session.wiring;

import org.handrail.runtime.document.Kind;
import org.handrail.session.episode.Episode;
import org.handrail.session.episode.SessionCommand;
import org.handrail.session.episode.SessionEvent;
import org.handrail.session.rota.RotaDecider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** This service's documents, for the runtime to collect. */
@Configuration(proxyBeanMethods = false)
class SessionBeans {

    @Bean
    Kind<Episode, SessionCommand, SessionEvent> episodes() {
        return SessionKinds.episodes();
    }

    @Bean
    Kind<RotaDecider.State, RotaDecider.OnCallChanged, RotaDecider.Learnt> rotas() {
        return SessionKinds.rotas();
    }
}
