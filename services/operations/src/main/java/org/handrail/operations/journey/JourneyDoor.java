package org.handrail.operations.journey;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.handrail.runtime.decide.Refusal;
import org.handrail.runtime.document.Doc;
import org.handrail.runtime.http.Doors;
import org.handrail.runtime.http.ProblemException;
import org.handrail.runtime.port.Time;
import org.handrail.runtime.shell.Caller;
import org.handrail.runtime.shell.Commands;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A patient's journey: as pages of JSON, or live as server-sent events for whoever accepts those. */
@RestController
class JourneyDoor {

    private static final Logger LOG = LoggerFactory.getLogger(JourneyDoor.class);
    private static final int MOST = 200;

    /** @param next the number after which the next page begins, absent when this one reaches the end */
    record Page(Instant now, List<Line> lines, Long next) {
    }

    private final Doors doors;
    private final Commands commands;
    private final Journal journal;
    private final JourneyList list;
    private final LiveJourneys live;
    private final TokenEnd tokenEnd;
    private final Time time;

    JourneyDoor(Doors doors, Commands commands, Journal journal, JourneyList list, LiveJourneys live,
                TokenEnd tokenEnd, Time time) {
        this.doors = doors;
        this.commands = commands;
        this.journal = journal;
        this.list = list;
        this.live = live;
        this.tokenEnd = tokenEnd;
        this.time = time;
    }

    @GetMapping("/episodes")
    JourneyList.Rows journeys(HttpServletRequest request) {
        return list.of(doors.caller(request).clinics(), time.care());
    }

    /** @return null when the answer was a stream, which has then ended */
    @GetMapping("/episodes/{episode}/events")
    ResponseEntity<Object> events(HttpServletRequest request, HttpServletResponse response,
                                  @PathVariable String episode, @RequestParam(defaultValue = "0") long after,
                                  @RequestParam(defaultValue = "" + MOST) int limit,
                                  @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept,
                                  @RequestHeader(name = "Last-Event-ID", defaultValue = "0") String lastSeen)
            throws IOException {
        Caller caller = doors.caller(request);
        if (!accept.contains(MediaType.TEXT_EVENT_STREAM_VALUE)) {
            return doors.show(request, Journeys.OF_CARE, episode, (doc, who) -> page(doc, after, limit));
        }
        long from = number(lastSeen) + 1;
        Doc<Journey> doc = commands.find(Journeys.OF_CARE, episode, caller).orElseThrow(() ->
                new ProblemException(404, Refusal.notNow("not-found", "There is no such thing here.")));
        LOG.info("journey {} is watched by {}", doc.id(), caller.code());
        live.show(response, doc.id(), from, tokenEnd.of(request));
        return null;
    }

    private Page page(Doc<Journey> doc, long after, int limit) {
        int most = Math.clamp(limit, 1, MOST);
        List<Line> lines = journal.from(doc.id(), Math.max(0, after) + 1, most);
        return new Page(time.care(), lines, lines.size() == most ? lines.getLast().n() : null);
    }

    private static long number(String lastSeen) {
        if (!lastSeen.matches("[0-9]{1,15}")) {
            throw new ProblemException(400, Refusal.invalid("Last-Event-ID", "number",
                    "The number of the last line that was received."));
        }
        return Long.parseLong(lastSeen);
    }
}
