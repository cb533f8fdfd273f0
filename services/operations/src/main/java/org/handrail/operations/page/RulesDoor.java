package org.handrail.operations.page;

import java.util.Map;
import java.util.stream.Collectors;
import org.handrail.clinical.rule.Registry;
import org.handrail.clinical.rule.Rule;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What each rule of care means in one sentence, so that a page can say why. */
@RestController
class RulesDoor {

    /** @param meaning one sentence that a nurse would understand */
    record Sentence(String title, String meaning) {
    }

    private static final Map<String, Sentence> ALL = Registry.all().stream()
            .collect(Collectors.toMap(Rule::id, r -> new Sentence(r.title(), r.meaning())));

    @GetMapping("/rules")
    ResponseEntity<Map<String, Sentence>> rules() {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(ALL);
    }
}
