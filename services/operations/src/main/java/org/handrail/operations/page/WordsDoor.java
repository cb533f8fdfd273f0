package org.handrail.operations.page;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.handrail.clinical.rule.Registry;
import org.handrail.clinical.rule.Rule;
import org.handrail.clinical.sideeffect.SideEffect;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Words for codes: what each rule of care means in one sentence, and what a side effect's number stands for. */
@RestController
class WordsDoor {

    /** @param meaning one sentence that a nurse would understand */
    record Sentence(String title, String meaning) {
    }

    /** @param sideEffects our own code by the dictionary's number; the mildest where several have one number */
    record Words(Map<String, Sentence> rules, Map<String, String> sideEffects) {
    }

    private static final Words ALL = new Words(
            Registry.all().stream().collect(Collectors.toMap(Rule::id, r -> new Sentence(r.title(), r.meaning()))),
            Arrays.stream(SideEffect.values()).filter(s -> s.meddra() != null)
                    .collect(Collectors.toMap(s -> s.meddra().toString(), SideEffect::toString, (mild, worse) -> mild)));

    @GetMapping("/words")
    ResponseEntity<Words> words() {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(ALL);
    }
}
