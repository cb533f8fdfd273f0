package org.handrail.session.day;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.handrail.clinical.Answer;
import org.handrail.clinical.instrument.ItemAnswer;
import org.handrail.session.day.DayCommand.RecordAnswers;
import org.handrail.session.day.DayCommand.RecordDay;
import org.handrail.session.day.DayCommand.RecordPreparation;
import org.handrail.session.episode.DayNotes;
import org.handrail.session.episode.EpisodeDesk;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What is asked, answered and made ready before a dose. What is said later counts; what is left out stays. */
@RestController
class DayDoor {

    /**
     * @param pregnancy      negative, positive or not-possible
     * @param bmi            kg/m²
     * @param urinary        none, or what it is: urinary-frequency, urinary-urgency, urinary-pain, haematuria, cystitis
     * @param cognitionWorse memory or thinking are worse than before
     * @param liverTestsAt   when liver tests were last taken
     * @param labelFits      what is given is labelled for this patient or for nobody
     */
    record Day(Answer ride, Instant lastFoodAt, Instant lastDrinkAt, Instant lastNasalSprayAt, String pregnancy,
               Answer intoxicated, Answer psychosis, Answer mania, Answer prescriberOnSite, Answer benzodiazepine,
               Answer opioid, Answer otherSedative, Answer stimulant, Answer maoi, Answer sleepApnoea,
               Answer lungDisease, @Min(5) @Max(150) Double bmi, String urinary, Answer cognitionWorse,
               Instant liverTestsAt, Answer labelFits, @NotNull Instant occurredAt) {

        DayNotes notes() {
            return new DayNotes(ride, lastFoodAt, lastDrinkAt, lastNasalSprayAt, pregnancy, intoxicated, psychosis,
                    mania, prescriberOnSite, benzodiazepine, opioid, otherSedative, stimulant, maoi, sleepApnoea,
                    lungDisease, bmi, urinary, cognitionWorse, liverTestsAt, labelFits);
        }
    }

    /** @param item number of the item, q1 to q6 of the screener */
    record Item(@NotNull String item, @NotNull Integer value) {
    }

    /** @param answers id of a set that was begun; absent: a new one @param total of a form whose items stay on paper */
    record Answers(String answers, @NotNull String instrument, @Size(max = 20) List<@NotNull @Valid Item> items,
                   Integer total, @NotNull Instant occurredAt) {
    }

    /** What one person has drawn up, or worked out by herself: twice, by two people. */
    record Preparation(@NotNull @Min(0) @Max(1000) Double amountMg, @NotNull @Min(0) @Max(1000) Double mgPerMl,
                       @NotNull @Min(0) @Max(1000) Double volumeMl, @NotNull Instant occurredAt) {
    }

    private final EpisodeDesk desk;

    DayDoor(EpisodeDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/episodes/{episode}/visits/{visit}/day-checks")
    ResponseEntity<Object> day(HttpServletRequest request, @PathVariable String episode, @PathVariable String visit,
                               @Valid @RequestBody Day body) {
        return desk.record(request, episode, visit, new RecordDay(visit, body.notes(), body.occurredAt()));
    }

    @PostMapping("/episodes/{episode}/visits/{visit}/instruments")
    ResponseEntity<Object> answers(HttpServletRequest request, @PathVariable String episode,
                                   @PathVariable String visit, @Valid @RequestBody Answers body) {
        List<ItemAnswer> items = body.items() == null ? List.of()
                : body.items().stream().map(i -> new ItemAnswer(i.item(), i.value())).toList();
        return desk.record(request, episode, visit, new RecordAnswers(visit, body.answers(), body.instrument(), items,
                body.total(), body.occurredAt()));
    }

    @PostMapping("/episodes/{episode}/visits/{visit}/preparations")
    ResponseEntity<Object> prepared(HttpServletRequest request, @PathVariable String episode,
                                    @PathVariable String visit, @Valid @RequestBody Preparation body) {
        return desk.record(request, episode, visit, new RecordPreparation(visit, body.amountMg(), body.mgPerMl(),
                body.volumeMl(), desk.caller(request).code(), body.occurredAt()));
    }
}
