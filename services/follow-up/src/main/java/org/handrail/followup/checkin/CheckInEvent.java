package org.handrail.followup.checkin;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.checkin.CheckInKind;
import org.handrail.followup.episode.FollowUp;
import org.handrail.followup.episode.FollowUpEvent;
import org.handrail.runtime.decide.Call;

/** What happens to a question to the patient. */
public sealed interface CheckInEvent extends FollowUpEvent {

    /** How long a check-in that is over stays in the document, so that a late answer still finds it. */
    Duration KEPT = Duration.ofDays(30);

    /** For this service alone: a check-in is owed. */
    record CheckInPlanned(CheckIn planned) implements CheckInEvent {
        @Override
        public FollowUp happenedTo(FollowUp care) {
            return care.with(planned);
        }
    }

    /** For this service alone: it was never asked, and nobody waits for it. */
    record CheckInDropped(String checkIn) implements CheckInEvent {
        @Override
        public FollowUp happenedTo(FollowUp care) {
            return care.keeping(care.checkIns().stream().filter(c -> !c.id().equals(checkIn)).toList());
        }
    }

    /** For this service alone: these check-ins need no longer ask for this form. */
    record FormGiven(String form, List<String> checkIns) implements CheckInEvent {

        @Override
        public FollowUp happenedTo(FollowUp care) {
            FollowUp given = care;
            for (String checkIn : checkIns) {
                given = given.changing(checkIn, c ->
                        c.asking(c.forms().stream().filter(owed -> !owed.equals(form)).toList()));
            }
            return given;
        }
    }

    /** @param by {@code message} or {@code person}; @param forms to be answered with it; absent: none */
    record CheckInDue(String checkIn, @Nullable String visit, CheckInKind kind, String by, @Nullable String because,
                      @Nullable List<String> forms, Instant dueAt) implements CheckInEvent {
        @Override
        public FollowUp happenedTo(FollowUp care) {
            Instant old = dueAt.minus(KEPT);
            return care.changing(checkIn, CheckIn::due).keeping(care.changing(checkIn, CheckIn::due).checkIns()
                    .stream().filter(c -> c.open() || c.overAt().isAfter(old)).toList());
        }

        @Override
        public List<Call> owes(FollowUp care) {
            return by.equals(Messages.MESSAGE) ? List.of(Messages.first(care, checkIn)) : List.of();
        }
    }

    /** @param sleptWell absent when not asked */
    record CheckInAnswered(String checkIn, @Nullable String visit, Instant occurredAt, List<String> sideEffects,
                           @Nullable Boolean droveOrOperated, @Nullable Boolean sleptWell, @Nullable Integer item9) implements CheckInEvent {
        @Override
        public FollowUp happenedTo(FollowUp care) {
            return care.checkIn(checkIn).isPresent()
                    ? care.read(checkIn).changing(checkIn, c -> c.answered(occurredAt))
                    : Unannounced.answered(checkIn, occurredAt).map(care::with).orElse(care);
        }
    }

    /** @param next {@code second-channel}, {@code person} or {@code none} */
    record CheckInMissed(String checkIn, @Nullable String visit, CheckInKind kind, int rung, String next,
                         Instant missedAt) implements CheckInEvent {
        @Override
        public FollowUp happenedTo(FollowUp care) {
            return care.changing(checkIn, c -> c.missed(rung, next.equals(Silence.PERSON)));
        }

        @Override
        public List<Call> owes(FollowUp care) {
            return next.equals(Silence.SECOND_CHANNEL) ? List.of(Messages.second(care, checkIn)) : List.of();
        }
    }

    /**
     * @param visit      at which it was asked; absent when closed for another reason
     * @param correction why it was never owed; absent when it was. It then says more than {@code because}, whose words
     *                   are a promise to readers
     */
    record CheckInClosed(String checkIn, @Nullable String visit, String because, @Nullable String correction,
                         Instant closedAt) implements CheckInEvent {
        @Override
        public FollowUp happenedTo(FollowUp care) {
            return care.changing(checkIn, c -> c.closed(closedAt, correction == null ? because : correction));
        }
    }
}
