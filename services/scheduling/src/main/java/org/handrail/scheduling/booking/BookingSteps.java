package org.handrail.scheduling.booking;

/** Hears of each step of a booking once it is done, so that tests can stop or interrupt it there. */
@FunctionalInterface
public interface BookingSteps {

    enum Step { ASKED, RESERVED, WRITTEN, VOIDED }

    BookingSteps NONE = step -> { };

    void done(Step step);
}
