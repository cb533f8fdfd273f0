package org.handrail.followup.wiring;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.dosing.TreatmentDrugs;
import org.handrail.clinical.escalation.Rota;
import org.handrail.clinical.instrument.ItemAnswer;
import org.handrail.clinical.rule.RuleHit;
import org.handrail.followup.episode.FollowUpCommand;
import org.handrail.followup.episode.Meet;
import org.handrail.followup.episode.Story;
import org.handrail.followup.escalation.EscalationCommand.LearnRota;
import org.handrail.followup.escalation.EscalationCommand.NoteCorrection;
import org.handrail.followup.escalation.EscalationCommand.NoteRaised;
import org.handrail.followup.instrument.NoteAnswers;
import org.handrail.followup.misuse.ReportMisuse.NoteOverlap;
import org.handrail.followup.risk.NoteRisk;
import org.handrail.followup.visit.VisitCommand.CorrectDose;
import org.handrail.followup.visit.VisitCommand.CorrectEnding;
import org.handrail.followup.visit.VisitCommand.NoteDose;
import org.handrail.followup.visit.VisitCommand.NoteVisitEnd;
import org.handrail.runtime.decide.Refusal;
import org.handrail.runtime.event.Envelope;

/** Of what other services say, the fields that are needed here. Each may be absent where its event says so. */
final class Heard {

    private Heard() {
    }

    /** Who is on call at a clinic. */
    interface OnCall {

        /** Absent when nobody has said. */
        @Nullable Rota of(String clinic);
    }

    /** Only that it was said. */
    record Nothing() {
    }

    record Risk(String level, String escalation) {
        /** Session raises by itself only what is Urgent; the rest reaches a person from here. */
        FollowUpCommand fromSession(Envelope event, OnCall onCall) {
            return new Both(new NoteRisk(event.clinic(), level),
                    raised(event, escalation, "suicide-risk-" + level, onCall));
        }
    }

    /** One event that means two things here. Neither is ever refused. */
    private record Both(FollowUpCommand first, FollowUpCommand second) implements FollowUpCommand {
        @Override
        public Optional<Refusal> tell(Story story) {
            return first.tell(story).or(() -> second.tell(story));
        }
    }

    /** Of the register's answers only an overlap is a sign. */
    record Register(String result) {
        FollowUpCommand in(Envelope event) {
            return result.equals("overlap") ? new NoteOverlap(event.clinic()) : new Meet(event.clinic());
        }
    }

    record Cleared(String protocol) {
    }

    record CareEnded(Instant occurredAt, String reason) {
    }

    record Booked(String visit, Instant start) {
    }

    /** @param corrected absent when the record should not be there at all */
    record Corrected(String visit, String record, String kind, Boolean enteredInError, List<String> closes, String by,
                     Fields corrected) {

        /** Only what changed; each absent where it stays. */
        record Fields(Double amountMg, String ending, Instant occurredAt) {
        }

        FollowUpCommand in(Envelope event) {
            FollowUpCommand closing = new NoteCorrection(event.clinic(), closes, by);
            Fields now = corrected == null ? new Fields(null, null, null) : corrected;
            boolean inError = Boolean.TRUE.equals(enteredInError);
            return switch (kind) {
                case "dose" -> new Both(closing, new CorrectDose(event.clinic(), visit, record, inError, now.amountMg(),
                        now.occurredAt()));
                case "ending" -> new Both(closing, new CorrectEnding(event.clinic(), visit, inError, now.ending(),
                        now.occurredAt()));
                default -> closing;
            };
        }
    }

    /** @param escalation absent when nobody has to act now */
    record SideEffect(String code, String escalation) {
        FollowUpCommand in(Envelope event, OnCall onCall) {
            return raised(event, escalation, code, onCall);
        }
    }

    /** @param escalation absent for a note */
    record Crossed(List<RuleHit> rules, String escalation) {
        FollowUpCommand in(Envelope event, OnCall onCall) {
            return raised(event, escalation, rules.getFirst().reason(), onCall);
        }
    }

    private static FollowUpCommand raised(Envelope event, String escalation, String cause, OnCall onCall) {
        return escalation == null ? new Meet(event.clinic())
                : new NoteRaised(event.clinic(), escalation, cause, event.time(), onCall.of(event.clinic()));
    }

    record OfVisit(String visit) {
    }

    /** Named as session names its record, so that a correction of it finds it. */
    record Dosed(String visit, int device, String drug, Double amountMg, Instant occurredAt) {
        FollowUpCommand in(Envelope event) {
            return new NoteDose(event.clinic(), visit, TreatmentDrugs.record(visit, drug, device), amountMg, occurredAt);
        }
    }

    record SessionCompleted(String visit, String ending, int devices, Double amountMg, Instant firstDoseAt,
                            Instant lastDoseAt, Integer callWithinHours, Instant occurredAt) {

        /** What is asked of the patient from now on may have to call somebody when nobody is at a door. */
        FollowUpCommand in(Envelope event, OnCall onCall) {
            return new Both(new NoteVisitEnd(event.clinic(), visit, ending, devices, amountMg, firstDoseAt, lastDoseAt,
                    callWithinHours, occurredAt), new LearnRota(event.clinic(), onCall.of(event.clinic())));
        }
    }

    /** @param total absent while an item is missing, and for forms that are not summed */
    record Answered(String answers, String instrument, List<ItemAnswer> items, Integer total, boolean complete,
                    Integer recallDays, Instant occurredAt) {

        NoteAnswers by(String service, String clinic) {
            return new NoteAnswers(clinic, service, answers, instrument, items, total, complete, recallDays,
                    occurredAt);
        }
    }
}
