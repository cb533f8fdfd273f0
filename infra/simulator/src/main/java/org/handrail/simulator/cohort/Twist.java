package org.handrail.simulator.cohort;

import org.handrail.clinical.course.Protocol;

/** What certainly happens to somebody in every clinic of some size. */
public enum Twist {
    /** The patient stays away and says nothing. */
    NO_SHOW(2),
    /** The patient calls two hours before. */
    LATE_CANCEL(3),
    /** High before the dose, lower when it is read again: the dose is delayed. */
    PRESSURE_COMES_DOWN(1),
    /** High before the dose and when it is read again: the prescriber decides, and there is no dose. */
    PRESSURE_STAYS_HIGH(2),
    /** 182/112 with a severe headache; the ambulance comes. */
    CRISIS(1),
    /** 184/111 with breathlessness; the first person called doesn't answer. It settles in the chair. */
    CRISIS_AND_NO_ANSWER(2),
    /** Thoughts of death, said at the check-in. */
    SUICIDE_RISK(1, 2),
    /** Ready to leave, and nobody there to take the patient home. */
    LATE_RIDE(1),
    /** Goes an hour early, against advice. */
    AGAINST_ADVICE(3),
    /** Readings written down an hour after they were taken. */
    LATE_ENTRY(1),
    /** The check after forty minutes is forgotten until somebody is reminded. */
    FORGOTTEN_CHECK(2),
    /** Says nothing to the check-in; a person calls after two days. */
    SILENT(1, 2),
    /** 224 is typed for 124, and put right. */
    WRONG_PRESSURE(2),
    /** 184/108 during an infusion and no better five minutes later: it is stopped, and settles in the chair. */
    INFUSION_STOPPED(2, 6);

    private final int notBefore;
    private final int notAfter;

    Twist(int notBefore) {
        this(notBefore, Integer.MAX_VALUE);
    }

    Twist(int notBefore, int notAfter) {
        this.notBefore = notBefore;
        this.notAfter = notAfter;
    }

    /** Whether it can happen to somebody who is treated so. */
    boolean happensWith(Protocol protocol) {
        return this != INFUSION_STOPPED || protocol == Protocol.IV_KETAMINE;
    }

    /** The last visit at which it makes sense: the day after is asked about the first two, a series has six. */
    int notAfter() {
        return notAfter;
    }

    /** The first visit at which it makes sense. */
    int notBefore() {
        return notBefore;
    }
}
