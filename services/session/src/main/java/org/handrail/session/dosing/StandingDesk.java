package org.handrail.session.dosing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.handrail.clinical.dosing.Standing;
import org.handrail.clinical.dosing.Standing.Currency;
import org.handrail.runtime.document.Doc;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.document.StreamMark;
import org.handrail.runtime.port.Time;
import org.handrail.runtime.shell.Caller;
import org.handrail.runtime.shell.Commands;
import org.handrail.session.episode.Episode;
import org.handrail.session.episode.SessionCommand;
import org.handrail.session.episode.SessionEvent;
import org.springframework.stereotype.Component;

/**
 * What intake, scheduling and follow-up say of a patient at the moment of the dose, asked together and within two
 * seconds. An answer counts as current only once everything that its service has sent was read here.
 */
@Component
class StandingDesk {

    private static final Duration WITHIN = Duration.ofSeconds(2);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private final Peers peers;
    private final Commands commands;
    private final Kind<Episode, SessionCommand, SessionEvent> episodes;
    private final Time time;

    StandingDesk(Peers peers, Commands commands, Kind<Episode, SessionCommand, SessionEvent> episodes, Time time) {
        this.peers = peers;
        this.commands = commands;
        this.episodes = episodes;
        this.time = time;
    }

    List<Standing> ask(String episode, Caller caller) {
        Instant end = time.wall().plus(WITHIN);
        Map<String, PeerAnswer> answers = peers.standings(episode, WITHIN);
        Optional<Doc<Episode>> doc = commands.find(episodes, episode, caller);
        while (anyBehind(answers, doc) && time.wall().isBefore(end)) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            doc = commands.find(episodes, episode, caller);
        }
        return standings(answers, doc);
    }

    private boolean anyBehind(Map<String, PeerAnswer> answers, Optional<Doc<Episode>> doc) {
        return answers.values().stream().anyMatch(answer -> behind(answer, doc));
    }

    private List<Standing> standings(Map<String, PeerAnswer> answers, Optional<Doc<Episode>> doc) {
        return answers.entrySet().stream().map(e -> new Standing(e.getKey(), currency(e.getKey(), e.getValue(), doc),
                e.getValue().cleared(), e.getValue().holds(), e.getValue().binding())).toList();
    }

    private Currency currency(String service, PeerAnswer answer, Optional<Doc<Episode>> doc) {
        if (!answer.answered()) {
            return Currency.NO_ANSWER;
        }
        // Either side cannot read something: what the answer is made of, or what it would be held against.
        if (answer.blocked() || doc.stream().flatMap(d -> d.blocked().stream())
                .anyMatch(b -> b.stream().startsWith("/" + service + "/"))) {
            return Currency.BLOCKED;
        }
        // A service that has nothing of this patient has not read yet what others have sent.
        return answer.position().isEmpty() || behind(answer, doc) ? Currency.BEHIND : Currency.CURRENT;
    }

    private boolean behind(PeerAnswer answer, Optional<Doc<Episode>> doc) {
        return answer.position().stream().flatMap(position -> position.entrySet().stream())
                .anyMatch(sent -> episodes.hears(String.valueOf(sent.getKey()))
                        && sent.getValue() instanceof Number last
                        && heard(doc, String.valueOf(sent.getKey())) < last.longValue());
    }

    private static long heard(Optional<Doc<Episode>> doc, String stream) {
        return doc.flatMap(d -> d.heard(stream)).map(StreamMark::sequence).orElse(0L);
    }
}
