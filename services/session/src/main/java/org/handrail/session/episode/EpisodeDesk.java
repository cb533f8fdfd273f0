package org.handrail.session.episode;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.handrail.runtime.decide.Refusal;
import org.handrail.paging.Rotas;
import org.handrail.runtime.document.Doc;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.http.Doors;
import org.handrail.runtime.http.ProblemException;
import org.handrail.runtime.shell.Caller;
import org.handrail.runtime.shell.Commands;
import org.handrail.session.filing.Cabinet;
import org.handrail.session.filing.OfVisit;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What every door of a visit does alike: which care, which clinic, who is on call there. */
@Component
public class EpisodeDesk {

    private static final Pattern EPISODE = Pattern.compile("ep-[a-z0-9]{20}");
    private static final Pattern VISIT = Pattern.compile("v[1-9][0-9]{0,3}");

    private final Doors doors;
    private final Commands commands;
    private final Rotas rotas;
    private final Cabinet cabinet;
    private final Kind<Episode, SessionCommand, SessionEvent> episodes;

    EpisodeDesk(Doors doors, Commands commands, Rotas rotas, Cabinet cabinet,
                Kind<Episode, SessionCommand, SessionEvent> episodes) {
        this.doors = doors;
        this.commands = commands;
        this.rotas = rotas;
        this.cabinet = cabinet;
        this.episodes = episodes;
    }

    /** The record of a fact, also of a patient whom nobody has announced here. */
    public ResponseEntity<Object> record(HttpServletRequest request, String episode, String visit,
                                         SessionCommand command) {
        visitNamed(visit);
        return record(request, episode, ofVisit(find(request, episode), visit, command));
    }

    /** As {@link #record(HttpServletRequest, String, String, SessionCommand)}, of something that names no visit. */
    public ResponseEntity<Object> record(HttpServletRequest request, String episode, SessionCommand command) {
        named(EPISODE, episode);
        return doors.record(request, episodes, episode, clinic -> in(clinic, command));
    }

    /** A question about a patient who is known here. */
    public ResponseEntity<Object> ask(HttpServletRequest request, String episode, String visit,
                                      SessionCommand command) {
        visitNamed(visit);
        Optional<Doc<Episode>> doc = find(request, episode);
        return doors.command(request, episodes, episode, in(doc.map(Doc::clinic).orElse(null),
                ofVisit(doc, visit, command)));
    }

    public Optional<Doc<Episode>> find(HttpServletRequest request, String episode) {
        return commands.find(episodes, episode, doors.caller(request));
    }

    public Caller caller(HttpServletRequest request) {
        return doors.caller(request);
    }

    private OfVisit ofVisit(Optional<Doc<Episode>> doc, String visit, SessionCommand command) {
        return new OfVisit(visit, doc.flatMap(d -> cabinet.find(d.state(), visit)).orElse(null), command);
    }

    private InClinic in(String clinic, SessionCommand command) {
        return new InClinic(clinic, rotas.of(clinic), command);
    }

    private static void visitNamed(String visit) {
        named(VISIT, visit);
    }

    private static void named(Pattern pattern, String id) {
        if (!pattern.matcher(id).matches()) {
            throw new ProblemException(404, Refusal.notNow("not-found", "There is no such thing here."));
        }
    }
}
