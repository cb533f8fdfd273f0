package org.handrail.operations.page;

import org.handrail.operations.running.Story;

/** One patient's care from referral to the chair, for the page to show. */
final class Visit {

    static final String NOW = "2026-03-09T14:57:30Z";

    private Visit() {
    }

    static Story untilBooked() {
        return untilBooked(new Story("riverside"));
    }

    static Story untilBooked(Story story) {
        return story
                .says("intake.ReferralReceived", "2026-03-02T09:14:06Z", """
                        {"receivedAt": "2026-03-02T09:14:05Z", "form": "fhir", "missing": ["c-ssrs-screener", "consent", "enrolment"], "unusable": [{"what": "medication.2", "why": "unknown-code"}]}""")
                .says("intake.InstrumentAnswered", "2026-03-02T10:02:00Z", """
                        {"answers": "a1", "instrument": "phq-9", "items": [{"item": "1", "value": 3}, {"item": "2", "value": 3}, {"item": "9", "value": 0}], "total": 19, "complete": true, "recallDays": 14, "occurredAt": "2026-03-02T10:02:00Z"}""")
                .says("intake.PatientScreened", "2026-03-02T10:20:00Z", """
                        {"screening": "s1", "complete": true, "missing": [], "phq9Total": 19, "suicideRisk": "none", "occurredAt": "2026-03-02T10:20:00Z"}""")
                .says("intake.EligibilityDecided", "2026-03-02T10:20:01Z", """
                        {"outcome": "ELIGIBLE", "rules": [{"rule": "ELIG-CNS-DEPRESSANT", "tag": "L-weigh", "version": 1, "reason": "sedation-precaution"}], "missing": [], "decidedAt": "2026-03-02T10:20:01Z"}""")
                .says("intake.ConsentRecorded", "2026-03-02T11:30:00Z", """
                        {"consent": "c1", "status": "active", "occurredAt": "2026-03-02T10:45:00Z"}""")
                .says("intake.TreatmentCleared", "2026-03-04T16:00:01Z", """
                        {"protocol": "esketamine-trd", "rules": [], "clearedAt": "2026-03-04T16:00:01Z"}""")
                .says("scheduling.VisitBooked", "2026-03-05T09:00:00Z", """
                        {"booking": "b1", "visit": "v1", "start": "2026-03-09T14:00:00Z", "end": "2026-03-09T17:00:00Z", "chair": 2, "protocol": "esketamine-trd"}""")
                .says("scheduling.VisitConfirmed", "2026-03-08T11:30:00Z", """
                        {"visit": "v1", "start": "2026-03-09T14:00:00Z", "end": "2026-03-09T17:00:00Z", "patient": true, "ride": true, "confirmedAt": "2026-03-08T11:30:00Z"}""");
    }

    static Story untilDosed() {
        return untilBooked()
                .says("session.PatientArrived", "2026-03-09T13:52:00Z", """
                        {"visit": "v1", "occurredAt": "2026-03-09T13:52:00Z"}""")
                .says("session.VitalsRecorded", "2026-03-09T14:05:00Z", vitals("v1-r1", "pre-dose", 128, 80, 5, "14:05"))
                .says("session.DosePermitted", "2026-03-09T14:10:00Z", """
                        {"visit": "v1", "device": 1, "until": "2026-03-09T14:20:00Z", "drug": "esketamine", "amountMg": 28, "rules": []}""")
                .says("session.DoseAdministered", "2026-03-09T14:12:10Z", dose(1, "14:12", "permission"))
                .says("session.DoseHeld", "2026-03-09T14:15:00Z", """
                        {"visit": "v1", "device": 2, "rules": [{"rule": "DOSE-REST", "tag": "L-weigh", "version": 1, "reason": "rest-not-over"}], "liftedBy": ["rest-over"]}""")
                .says("session.DoseAdministered", "2026-03-09T14:17:10Z", dose(2, "14:17", "permission"))
                .says("session.VitalsRecorded", "2026-03-09T14:35:00Z", vitals("v1-r2", "monitoring", 146, 88, 4, "14:35"))
                .says("session.ReleaseRefused", "2026-03-09T14:50:00Z", """
                        {"visit": "v1", "unmet": [{"rule": "REL-TWO-HOURS", "tag": "L-must", "version": 1, "reason": "less-than-120-minutes-from-first-device"}, {"rule": "REL-AWAKE", "tag": "L-must", "version": 1, "reason": "not-awake"}], "earliest": "2026-03-09T16:17:00Z"}""");
    }

    static Story emergency(Story story) {
        return story
                .says("session.VitalsRecorded", "2026-03-09T14:52:00Z", vitals("v1-r3", "monitoring", 188, 112, 4, "14:52"))
                .says("session.VitalsThresholdCrossed", "2026-03-09T14:52:01Z", """
                        {"visit": "v1", "reading": "v1-r3", "rules": [{"rule": "MON-BP-CRISIS", "tag": "L-weigh", "version": 1, "reason": "stop-level-with-symptoms"}], "level": "emergency", "symptoms": ["severe-headache", "vision-change"], "escalation": "EP~v1~emergency", "occurredAt": "2026-03-09T14:52:00Z"}""")
                .says("followup.EscalationRaised", "2026-03-09T14:52:20Z", """
                        {"escalation": "EP~v1~emergency", "level": "emergency", "contact": "v1", "cause": "bp-crisis-with-symptoms", "raisedBy": "session", "raisedAt": "2026-03-09T14:52:20Z"}""")
                .says("followup.EscalationRepaged", "2026-03-09T14:56:00Z", """
                        {"escalation": "EP~v1~emergency", "rung": 2, "person": "p-d1x8", "try": 1, "channel": "phone", "pagedAt": "2026-03-09T14:56:00Z"}""");
    }

    static Story resolved(Story story) {
        return story
                .says("followup.EscalationAcknowledged", "2026-03-09T14:57:00Z", """
                        {"escalation": "EP~v1~emergency", "by": "p-d1x8", "acknowledgedAt": "2026-03-09T14:57:00Z"}""")
                .says("followup.EscalationResolved", "2026-03-09T14:57:20Z", """
                        {"escalation": "EP~v1~emergency", "by": "p-d1x8", "outcome": "wrong-value", "resolvedAt": "2026-03-09T14:57:20Z"}""");
    }

    static String vitals(String reading, String phase, int systolic, int diastolic, int moaas, String at) {
        return """
                {"visit": "v1", "reading": "%s", "phase": "%s", "systolic": %d, "diastolic": %d, "heartRate": 84, "spo2": 97, "moaas": %d, "occurredAt": "2026-03-09T%s:00Z"}"""
                .formatted(reading, phase, systolic, diastolic, moaas, at);
    }

    private static String dose(int device, String at, String basis) {
        return """
                {"visit": "v1", "device": %d, "drug": "esketamine", "amountMg": 28, "occurredAt": "2026-03-09T%s:00Z", "basis": "%s"}"""
                .formatted(device, at, basis);
    }
}
