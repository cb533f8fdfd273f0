package org.handrail.clinical.eligibility;

import java.time.LocalDate;
import org.handrail.clinical.Answer;
import org.handrail.clinical.Nullable;

/**
 * Heart and vessels.
 *
 * @param aneurysmalDisease          aneurysm of the aorta, the brain's or the limbs' vessels
 * @param arteriovenousMalformation  known arteriovenous malformation
 * @param intracerebralHaemorrhage   ever bled into the brain
 * @param pressureHazard             a rise of blood or brain pressure would be a serious hazard
 * @param recentCardiovascularEvent  heart attack, stroke or other major event less than 6 weeks ago
 * @param unstableHeart              unstable angina, decompensated heart failure or severe arrhythmia
 * @param controlledHypertension     high blood pressure that is treated and controlled
 * @param hypertensiveEncephalopathy ever had one
 * @param lastEventOn                day of the last heart attack, stroke or other major event; absent: not said
 * @param eventEver                  ever had one; asked where a clinic waits longer than 6 weeks and no day is known
 */
public record Circulation(Answer aneurysmalDisease, Answer arteriovenousMalformation,
                          Answer intracerebralHaemorrhage, Answer pressureHazard,
                          Answer recentCardiovascularEvent, Answer unstableHeart,
                          Answer controlledHypertension, Answer hypertensiveEncephalopathy,
                          @Nullable LocalDate lastEventOn, Answer eventEver) {

    /** Whether there ever was an event is not known. */
    public Circulation(Answer aneurysmalDisease, Answer arteriovenousMalformation, Answer intracerebralHaemorrhage,
                       Answer pressureHazard, Answer recentCardiovascularEvent, Answer unstableHeart,
                       Answer controlledHypertension, Answer hypertensiveEncephalopathy,
                       @Nullable LocalDate lastEventOn) {
        this(aneurysmalDisease, arteriovenousMalformation, intracerebralHaemorrhage, pressureHazard,
                recentCardiovascularEvent, unstableHeart, controlledHypertension, hypertensiveEncephalopathy, lastEventOn,
                null);
    }

    /** Without the day of the last event. */
    public Circulation(Answer aneurysmalDisease, Answer arteriovenousMalformation, Answer intracerebralHaemorrhage,
                       Answer pressureHazard, Answer recentCardiovascularEvent, Answer unstableHeart,
                       Answer controlledHypertension, Answer hypertensiveEncephalopathy) {
        this(aneurysmalDisease, arteriovenousMalformation, intracerebralHaemorrhage, pressureHazard,
                recentCardiovascularEvent, unstableHeart, controlledHypertension, hypertensiveEncephalopathy, null);
    }

    public Circulation {
        aneurysmalDisease = Answer.orUnknown(aneurysmalDisease);
        arteriovenousMalformation = Answer.orUnknown(arteriovenousMalformation);
        intracerebralHaemorrhage = Answer.orUnknown(intracerebralHaemorrhage);
        pressureHazard = Answer.orUnknown(pressureHazard);
        recentCardiovascularEvent = Answer.orUnknown(recentCardiovascularEvent);
        unstableHeart = Answer.orUnknown(unstableHeart);
        controlledHypertension = Answer.orUnknown(controlledHypertension);
        hypertensiveEncephalopathy = Answer.orUnknown(hypertensiveEncephalopathy);
        eventEver = Answer.orUnknown(eventEver);
    }

    static Circulation unknown() {
        return new Circulation(null, null, null, null, null, null, null, null);
    }
}
