package org.handrail.session.episode;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.handrail.clinical.Answer;
import org.handrail.runtime.shell.Json;

/**
 * What was asked and seen on the day. Null: nobody has asked.
 *
 * @param pregnancy        {@code negative}, {@code positive} or {@code not-possible}
 * @param lastNasalSprayAt steroid or decongestant
 * @param bmi              kg/m²
 * @param urinary          {@code none}, or the code of a side effect of the bladder
 * @param cognitionWorse   whether memory or thinking are worse than before
 * @param liverTestsAt     when liver tests were last taken
 * @param labelFits        whether what is given is labelled for this patient or for nobody
 */
public record DayNotes(Answer ride, Instant lastFoodAt, Instant lastDrinkAt, Instant lastNasalSprayAt,
                       String pregnancy, Answer intoxicated, Answer psychosis, Answer mania, Answer prescriberOnSite,
                       Answer benzodiazepine, Answer opioid, Answer otherSedative, Answer stimulant, Answer maoi,
                       Answer sleepApnoea, Answer lungDisease, Double bmi, String urinary, Answer cognitionWorse,
                       Instant liverTestsAt, Answer labelFits) {

    static final DayNotes NONE = Json.from(Map.of(), DayNotes.class);

    /** What is said later counts; what is left out stays. */
    public DayNotes and(DayNotes later) {
        Map<String, Object> all = new LinkedHashMap<>(Json.map(this));
        all.putAll(Json.map(later));
        return Json.from(all, DayNotes.class);
    }
}
