package org.handrail.operations.watch;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.handrail.runtime.http.Doors;
import org.handrail.runtime.port.DeadLetters;
import org.handrail.runtime.port.Time;
import org.handrail.runtime.shell.Caller;
import org.handrail.runtime.shell.Obstacles;
import org.handrail.runtime.shell.Shell;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether what the pages show can be believed: each source, and this service itself as the last. */
@RestController
class StatusDoor {

    private static final int MOST = 200;

    /** @param now the care clock */
    record Status(Instant now, List<Source> sources) {
    }

    private final Doors doors;
    private final Watch watch;
    private final Obstacles obstacles;
    private final DeadLetters deadLetters;
    private final Time time;

    StatusDoor(Doors doors, Watch watch, Shell shell, DeadLetters deadLetters, Time time) {
        this.doors = doors;
        this.watch = watch;
        this.obstacles = shell.obstacles();
        this.deadLetters = deadLetters;
        this.time = time;
    }

    @GetMapping("/status")
    Status status(HttpServletRequest request) {
        Caller caller = doors.caller(request);
        List<Source> sources = new ArrayList<>(watch.sources());
        sources.add(new Source("operations", true, 0L, 0L, deadLetters.count(), obstacles.all(MOST).stream()
                .map(b -> new Obstacle(b.document(), b.clinic(), b.stream().stream(), b.stream().reason().name(),
                        b.stream().detail(), b.stream().since(), b.stream().waiting().size())).toList()));
        return new Status(time.care(), sources.stream().map(s -> seenBy(caller, s)).toList());
    }

    private static Source seenBy(Caller caller, Source s) {
        return new Source(s.service(), s.answered(), s.silentFor(), s.lag(), s.deadLetters(),
                s.blocked().stream().filter(b -> caller.mayEnter(b.clinic())).toList());
    }
}
