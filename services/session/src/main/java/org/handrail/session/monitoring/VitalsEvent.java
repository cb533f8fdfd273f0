package org.handrail.session.monitoring;

import java.time.Instant;
import java.util.List;
import org.handrail.clinical.monitoring.NotDone;
import org.handrail.clinical.Answer;
import org.handrail.session.episode.Episode;
import org.handrail.session.episode.Hit;
import org.handrail.session.episode.Overdue;
import org.handrail.session.episode.Reading;
import org.handrail.session.episode.SessionEvent;

/** What was measured, what was not, and what it means. */
public sealed interface VitalsEvent extends SessionEvent {

    /**
     * @param phase                {@code pre-dose}, {@code monitoring} or {@code exit}
     * @param systolic             mmHg; this and all other values null when not measured
     * @param moaas                0 no response to pain, to 5 awake
     * @param minutesFromFirstDose whole minutes; null before the first device
     */
    record VitalsRecorded(String visit, String reading, String phase, Integer systolic, Integer diastolic,
                          Integer heartRate, Integer spo2, Integer respiratoryRate, Integer moaas,
                          Integer minutesFromFirstDose, Instant occurredAt) implements VitalsEvent {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode.visit(visit, v -> v.watched(w -> w.read(Reading.of(reading, systolic, diastolic,
                    heartRate, spo2, respiratoryRate, moaas, occurredAt))));
        }
    }

    /** What came with a reading besides numbers. @param spo2Confirmed null: nobody said @param dissociated the same */
    record SignsNoted(String visit, String reading, List<String> symptoms, Boolean spo2Confirmed, Answer dissociated)
            implements VitalsEvent {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode.visit(visit, v -> v.watched(w -> w.reading(reading,
                    r -> r.noting(symptoms, spo2Confirmed, dissociated))));
        }
    }

    /** @param level {@code emergency}, {@code urgent} or {@code note} @param escalation null for a note */
    record VitalsThresholdCrossed(String visit, String reading, List<Hit> rules, String level, List<String> symptoms,
                                  String escalation, int policy, Instant occurredAt) implements VitalsEvent {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode.visit(visit, v -> (escalation == null ? v : v.leaving(d -> d.ready(null)))
                    .watched(w -> w.reading(reading, r -> r.crossing(rules, escalation))));
        }
    }

    /** A check could not be done, which is an act too. @param because code */
    record CheckNotDone(String visit, String check, String because, Instant occurredAt) implements VitalsEvent {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode.visit(visit, v -> v.watched(w -> w.notDone(new NotDone(check, occurredAt, because,
                    null))));
        }
    }

    /** @param check the visit and the check @param severity {@code amber} or {@code red} */
    record VitalsOverdue(String visit, String check, Instant dueAt, String severity) implements VitalsEvent {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode.visit(visit, v -> v.watched(w -> w.overdue(new Overdue(check, dueAt, severity))));
        }
    }
}
