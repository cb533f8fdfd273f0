package org.handrail.operations.watch;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.runtime.shell.Json;

/** What a service said when it was asked how it stands. */
record Answer(long deadLetters, List<Obstacle> blocked) {

    private record Blocked(List<Obstacle> blocked) {
    }

    private record DeadLetters(Long deadLetters) {
    }

    /** Empty when one of its doors gave no answer that can be used. */
    static Optional<Answer> of(Optional<Map<String, Object>> blocked, Optional<Map<String, Object>> deadLetters) {
        try {
            List<Obstacle> obstacles = blocked.map(b -> Json.from(b, Blocked.class).blocked()).orElse(null);
            Long letters = deadLetters.map(d -> Json.from(d, DeadLetters.class).deadLetters()).orElse(null);
            return obstacles == null || letters == null ? Optional.empty() : Optional.of(new Answer(letters, obstacles));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }
}
