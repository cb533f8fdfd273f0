package org.handrail.session.wiring;

import java.time.Duration;
import org.handrail.paging.ClinicRota;
import org.handrail.paging.OnCallChanged;
import org.handrail.paging.RotaDecider;
import org.handrail.paging.RotaHeard;
import org.handrail.paging.Rotas;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.keep.KeptOnce;
import org.handrail.runtime.outside.LocalCall;
import org.handrail.runtime.outside.Partner;
import org.handrail.runtime.port.Time;
import org.handrail.runtime.settings.SettingsMirror;
import org.handrail.runtime.settings.SettingsNews;
import org.handrail.runtime.shell.Commands;
import org.handrail.session.decision.Keeping;
import org.handrail.session.episode.Episode;
import org.handrail.session.episode.SessionCommand;
import org.handrail.session.episode.SessionEvent;
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
    Kind<KeptOnce.State, KeptOnce.Keep, KeptOnce.Written> decisions() {
        return KeptOnce.kind("decisions");
    }

    @Bean
    LocalCall<KeptOnce.Keep> keepDecision(Kind<KeptOnce.State, KeptOnce.Keep, KeptOnce.Written> decisions) {
        return KeptOnce.carriedOut(Keeping.KEEP, decisions);
    }

    @Bean
    Kind<ClinicRota, OnCallChanged, RotaHeard> rotaKind() {
        return RotaDecider.kind();
    }

    /** A visit and the calls it may need are over within a day. */
    @Bean
    Rotas rotas(Commands commands, Kind<ClinicRota, OnCallChanged, RotaHeard> rotaKind, Time time) {
        return new Rotas(commands, rotaKind, time, Duration.ofHours(24));
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
