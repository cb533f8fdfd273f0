package org.handrail.session.episode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The way out of a visit.
 *
 * @param readySince everything but the ride is there; null: not, or no more
 * @param rideSteps  how many calls about the ride were said to be due
 * @param lastStepAt when the last of them was due; null: none yet
 * @param rideCalls  that were made
 * @param form       of the programme; null while none is owed
 * @param refused    what stood against it when it was last asked for
 * @param against    rules of the clinic that a clinician has decided against
 */
public record Departure(Instant readySince, int rideSteps, Instant lastStepAt, List<RideCall> rideCalls, Form form,
                        List<Hit> refused, List<Against> against) {

    static final Departure NONE = new Departure(null, 0, null, null, null, null, null);

    /** @param rule its id @param until exclusive */
    public record Against(String rule, Instant until) {
    }

    /** @param whom code @param outcome {@code coming}, {@code no-answer} or {@code not-coming} */
    public record RideCall(String whom, String outcome, Instant at) {
    }

    /**
     * @param sentAt    null until a clinician has sent it
     * @param refused   code of why the programme did not take it; null otherwise
     * @param reference the programme's; null until it has taken it
     * @param overdue   that it is late has been said
     */
    public record Form(Instant dueAt, Instant sentAt, String sentBy, int sendings, String refused, String reference,
                       boolean overdue) {

        public static Form due(Instant at) {
            return new Form(at, null, null, 0, null, null, false);
        }

        public boolean open() {
            return reference == null;
        }

        /** On its way: no answer has come yet. */
        public boolean underWay() {
            return sentAt != null && refused == null && reference == null;
        }

        public Form sent(Instant at, String by) {
            return new Form(dueAt, at, by, sendings + 1, null, reference, overdue);
        }

        public Form refused(String reason) {
            return new Form(dueAt, sentAt, sentBy, sendings, reason, reference, overdue);
        }

        public Form taken(String its) {
            return new Form(dueAt, sentAt, sentBy, sendings, null, its, overdue);
        }

        public Form late() {
            return new Form(dueAt, sentAt, sentBy, sendings, refused, reference, true);
        }
    }

    public Departure {
        rideCalls = Lists.orEmpty(rideCalls);
        refused = Lists.orEmpty(refused);
        against = Lists.orEmpty(against);
    }

    /** Ids of rules against which a decision holds now. */
    public List<String> against(Instant now) {
        return against.stream().filter(a -> now.isBefore(a.until())).map(Against::rule).distinct().toList();
    }

    public Departure against(List<String> rules, Instant until) {
        List<Against> all = new ArrayList<>(against);
        rules.forEach(rule -> all.add(new Against(rule, until)));
        return new Departure(readySince, rideSteps, lastStepAt, rideCalls, form, refused, all);
    }

    public Departure refused(List<Hit> unmet) {
        return new Departure(readySince, rideSteps, lastStepAt, rideCalls, form, unmet, against);
    }

    /** @param since null: not ready any more */
    public Departure ready(Instant since) {
        return new Departure(since, 0, null, rideCalls, form, refused, against);
    }

    public Departure rideCallDue(int step, Instant at) {
        return new Departure(readySince, step, at, rideCalls, form, refused, against);
    }

    public Departure called(RideCall call) {
        return new Departure(readySince, rideSteps, lastStepAt, Lists.and(rideCalls, call), form, refused, against);
    }

    public Departure form(Form now) {
        return new Departure(readySince, rideSteps, lastStepAt, rideCalls, now, refused, against);
    }
}
