package org.handrail.session.wiring;

import java.time.Duration;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.outside.Partner;
import org.handrail.runtime.settings.SettingsMirror;
import org.handrail.runtime.settings.SettingsNews;
import org.handrail.session.episode.Episode;
import org.handrail.session.episode.SessionCommand;
import org.handrail.session.episode.SessionEvent;
import org.handrail.session.rota.RotaDecider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** This service's documents and the partners it must reach, for the runtime to collect. */
@Configuration(proxyBeanMethods = false)
class SessionBeans {

    private static final Duration PAGE = Duration.ofSeconds(3);

    @Bean
    Kind<Episode, SessionCommand, SessionEvent> episodeKind() {
        return SessionKinds.episodes();
    }

    @Bean
    Kind<RotaDecider.State, RotaDecider.OnCallChanged, RotaDecider.Learnt> rotaKind() {
        return SessionKinds.rotas();
    }

    @Bean
    Kind<SettingsMirror.State, SettingsNews, SettingsMirror.Learnt> policyKind() {
        return SessionKinds.policies();
    }

    /** A page must get through: no breaker may refuse it, and a pager that says nothing soon gives way to the next. */
    @Bean
    Partner pagingPartner() {
        return Partner.byKey("paging").within(PAGE).directly();
    }

    /** So must the news of an escalation. */
    @Bean
    Partner followUpPartner() {
        return Partner.byKey("follow-up").within(PAGE).directly();
    }
}
