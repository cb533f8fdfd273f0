package org.handrail.session.wiring;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handrail.runtime.outside.PeerQueries;
import org.handrail.session.dosing.PeerAnswer;
import org.handrail.session.dosing.Peers;
import org.springframework.stereotype.Component;

/** Asks the three services whose word a dose needs, all at once. */
@Component
class PeersOverHttp implements Peers {

    private static final List<String> ASKED = List.of("intake", "scheduling", "follow-up");

    private final PeerQueries queries;

    PeersOverHttp(PeerQueries queries) {
        this.queries = queries;
    }

    @Override
    public Map<String, PeerAnswer> standings(String episode, Duration within) {
        Map<String, String> paths = new LinkedHashMap<>();
        ASKED.forEach(service -> paths.put(service, "/episodes/" + episode + "/standing"));
        Map<String, PeerAnswer> answers = new LinkedHashMap<>();
        queries.ask(paths, within).forEach((service, said) ->
                answers.put(service, said.map(PeerAnswer::new).orElse(PeerAnswer.NONE)));
        return answers;
    }
}
