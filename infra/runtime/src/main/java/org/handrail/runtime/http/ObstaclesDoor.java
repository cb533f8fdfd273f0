package org.handrail.runtime.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import org.handrail.runtime.document.BlockedStream;
import org.handrail.runtime.port.DeadLetters;
import org.handrail.runtime.security.CallerToken;
import org.handrail.runtime.shell.Caller;
import org.handrail.runtime.shell.Obstacles;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Blocked streams and dead letters: who looks at them sees where and why, never what they hold. */
@RestController
final class ObstaclesDoor {

    private static final int MOST = 1_000;
    private static final String CODE = "[a-z][a-z0-9-]{2,63}";

    /** @param waiting records kept behind the obstacle */
    record Seen(String document, String clinic, String stream, BlockedStream.Reason reason, String detail,
                Instant since, int waiting) {
    }

    record AllSeen(List<Seen> blocked) {
    }

    /** @param reason a code; it goes into the record of who has decided what */
    record Decision(@NotBlank String document, @NotBlank String stream,
                    @NotNull @Pattern(regexp = CODE, message = "a code in lower case") String reason) {
    }

    /** @param id as the list says it @param reason a code; it is kept with who has settled the letter */
    record Settlement(@NotBlank String id,
                      @NotNull @Pattern(regexp = CODE, message = "a code in lower case") String reason) {
    }

    /** @param reason why it could not be read @param origin {@code topic/partition/offset}, where it can be looked at */
    record Letter(String id, String reason, String origin) {
    }

    record Done(String document, String stream) {
    }

    /** @param deadLetters how many nobody has settled @param letters the first thousand of them */
    record Letters(long deadLetters, List<Letter> letters) {
    }

    private final Obstacles obstacles;
    private final DeadLetters deadLetters;

    ObstaclesDoor(Obstacles obstacles, DeadLetters deadLetters) {
        this.obstacles = obstacles;
        this.deadLetters = deadLetters;
    }

    @GetMapping("/blocked")
    AllSeen blocked(HttpServletRequest request) {
        Caller caller = CallerToken.of(request);
        return new AllSeen(obstacles.all(MOST).stream().filter(b -> caller.mayEnter(b.clinic()))
                .map(b -> new Seen(b.document(), b.clinic(), b.stream().stream(), b.stream().reason(),
                        b.stream().detail(), b.stream().since(), b.stream().waiting().size())).toList());
    }

    @PostMapping("/blocked/skips")
    ResponseEntity<Object> skip(HttpServletRequest request, @Valid @RequestBody Decision decision) {
        return answer(request, decision, obstacles.skip(decision.stream(), decision.document(),
                CallerToken.of(request), decision.reason()));
    }

    @PostMapping("/blocked/adoptions")
    ResponseEntity<Object> adopt(HttpServletRequest request, @Valid @RequestBody Decision decision) {
        return answer(request, decision, obstacles.adopt(decision.stream(), decision.document(),
                CallerToken.of(request), decision.reason()));
    }

    @GetMapping("/dead-letters")
    Letters deadLetters() {
        long open = deadLetters.count();
        // Dashboards ask again and again, and nearly always there is none.
        return new Letters(open, open == 0 ? List.of() : deadLetters.open(MOST).stream()
                .map(letter -> new Letter(letter.id(), letter.reason(), letter.record().origin())).toList());
    }

    @PostMapping("/dead-letters/settlements")
    ResponseEntity<Object> settle(HttpServletRequest request, @Valid @RequestBody Settlement settlement) {
        return obstacles.settle(settlement.id(), CallerToken.of(request), settlement.reason())
                ? ResponseEntity.ok(settlement)
                : HttpProblems.notFound("/id", Correlation.of(request)).entity();
    }

    private static ResponseEntity<Object> answer(HttpServletRequest request, Decision decision, boolean done) {
        return done ? ResponseEntity.ok(new Done(decision.document(), decision.stream()))
                : HttpProblems.notFound("/document", Correlation.of(request)).entity();
    }
}
