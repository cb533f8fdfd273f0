package org.handrail.session.decision;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.http.Doors;
import org.handrail.runtime.outside.LocalCall;
import org.handrail.runtime.shell.Json;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows a decision on a dose or a release with what it rested on. */
@RestController
class DecisionDoor {

    private final Doors doors;
    private final Kind<KeptDecision, KeepDecision, DecisionKept> decisions;

    DecisionDoor(Doors doors, Kind<KeptDecision, KeepDecision, DecisionKept> decisions) {
        this.doors = doors;
        this.decisions = decisions;
    }

    @GetMapping("/decisions/{decision}")
    ResponseEntity<Object> show(HttpServletRequest request, @PathVariable String decision) {
        return doors.show(request, decisions, decision, (doc, caller) -> doc.state().made());
    }

    /** How a visit's decision comes to its own document. */
    @Configuration(proxyBeanMethods = false)
    static class Calls {

        @Bean
        LocalCall<KeepDecision> keepDecision(Kind<KeptDecision, KeepDecision, DecisionKept> decisions) {
            return new LocalCall<>(Keeping.KEEP, decisions, body -> (String) body.get("document"),
                    call -> new KeepDecision(made(call.body())));
        }

        @SuppressWarnings("unchecked")
        private static DecisionRecord made(Map<String, Object> body) {
            return Json.from((Map<String, Object>) body.get("made"), DecisionRecord.class);
        }
    }
}
