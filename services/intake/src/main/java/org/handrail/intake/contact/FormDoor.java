package org.handrail.intake.contact;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Map;
import org.handrail.intake.episode.Episode;
import org.handrail.intake.identity.Person;
import org.handrail.runtime.decide.Refusal;
import org.handrail.runtime.http.ProblemException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Sends a form or a referral about a patient for another service, which does not know who the patient is. */
@RestController
class FormDoor {

    private static final Map<String, String> OPERATIONS = Map.of("rems", "POST /rems/forms",
            "directory", "POST /directory/referrals", "ehr", "POST /ehr/documents");

    /** @param to rems, directory or ehr @param fields codes, numbers, yes or no, times */
    record Form(@NotNull @Pattern(regexp = Codes.CODE) String form, @NotNull String to,
                @NotNull @Pattern(regexp = Codes.CODE) String purpose, @Size(max = 100) Map<String, Object> fields) {
    }

    private final PassingOn passing;

    FormDoor(PassingOn passing) {
        this.passing = passing;
    }

    /**
     * 410 with a code when the identity is erased; for a referral also when the patient has died. What the programme
     * and the record are owed goes on after death.
     */
    @PostMapping("/episodes/{episode}/forms")
    ResponseEntity<Object> send(HttpServletRequest request, @PathVariable("episode") String id,
                                @Valid @RequestBody Form body) {
        if (!OPERATIONS.containsKey(body.to())) {
            throw new ProblemException(422, Refusal.invalid("/to", "unknown-partner",
                    "Nobody of this name takes forms."));
        }
        Map<String, Object> fields = body.fields() == null ? Map.of() : body.fields();
        if (Codes.wrong(fields).isPresent()) {
            throw new ProblemException(422, Refusal.invalid("/fields", "not-a-code",
                    "A field holds a code, a number, yes or no, or a time."));
        }
        Episode episode = passing.episode(request, id);
        if (episode.died() && body.to().equals("directory")) {
            throw PassingOn.gone("patient-died", "The patient has died.");
        }
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("form", body.form());
        form.put("purpose", body.purpose());
        form.put("fields", fields);
        form.put("patient", Person.of(passing.identity(episode)));
        return passing.pass(request, episode, body.to(), OPERATIONS.get(body.to()), form);
    }
}
