package org.handrail.session.correction;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.handrail.clinical.Answer;
import org.handrail.runtime.decide.Refusal;
import org.handrail.runtime.http.ProblemException;
import org.handrail.runtime.shell.Json;
import org.handrail.session.episode.EpisodeDesk;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** "That is not what it was." What stood there is kept, shown and judged no more. */
@RestController
class CorrectionDoor {

    /**
     * @param record         name of what is wrong, such as {@code v1-r3}, {@code v1-d2}, {@code v1-m1},
     *                       {@code v1-infusion-end}, {@code v1-ending}, or {@code o2} for an order
     * @param enteredInError true: it should not be there at all
     * @param because        code of why it was wrong
     * @param corrected      the fields that are otherwise; absent when it was entered in error
     */
    record Wrong(@NotNull String record, Boolean enteredInError, @NotNull String because, @Valid Right corrected) {
    }

    /** Only the fields that the record has; the bounds are those of the record itself. */
    record Right(Instant occurredAt, @Min(0) @Max(400) Integer systolic, @Min(0) @Max(300) Integer diastolic,
                 @Min(0) @Max(400) Integer heartRate, @Min(0) @Max(100) Integer spo2,
                 @Min(0) @Max(150) Integer respiratoryRate, @Min(0) @Max(5) Integer moaas, Boolean spo2Confirmed,
                 Answer dissociated, @Size(max = 20) List<@NotNull String> symptoms, @Min(0) @Max(1000) Double amountMg, String code,
                 Integer grade, Boolean serious, String ending, String capacity, String ride,
                 @Size(max = 20) List<@NotNull String> told, @Size(max = 20) List<@NotNull String> reasons,
                 String medicine, String kind, String ended, @Min(1) @Max(200) Integer visits) {
    }

    private static final Pattern ORDER = Pattern.compile("o[0-9]+");

    private final EpisodeDesk desk;

    CorrectionDoor(EpisodeDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/episodes/{episode}/visits/{visit}/corrections")
    ResponseEntity<Object> correct(HttpServletRequest request, @PathVariable String episode,
                                   @PathVariable String visit, @Valid @RequestBody Wrong body) {
        if (ORDER.matcher(body.record()).matches() && !desk.caller(request).roles().contains("clinician")) {
            throw new ProblemException(422, Refusal.invalid("/record", "clinician-only",
                    "A clinician corrects an order."));
        }
        return desk.record(request, episode, visit, new CorrectRecord(visit, body.record(),
                Boolean.TRUE.equals(body.enteredInError()), body.because(),
                body.corrected() == null ? Map.of() : Json.map(body.corrected()), desk.caller(request).code()));
    }
}
