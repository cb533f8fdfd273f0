package org.handrail.scheduling.clinicday;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** What may be asked of a clinic day. */
public sealed interface DayCommand {

    /**
     * Opens the day, also after it was closed, or changes what it offers. Hours are those on the clinic's wall.
     *
     * @param staggerMinutes in which no more visits begin than there are nurses; 0 for none
     */
    record OpenDay(String clinic, LocalDate date, LocalTime opens, LocalTime closes, int chairs, int nurses,
                   int patientsPerNurse, LocalTime prescriberUntil, int staggerMinutes) implements DayCommand {
    }

    /** Nobody comes that day: snow, a power cut. */
    record CloseDay(String clinic, LocalDate date, ClosingReason reason) implements DayCommand {
    }

    /** Until when a prescriber is on site after all, as a person says it; earlier or later than the roster has it. */
    record NotePrescriber(LocalTime until) implements DayCommand {
    }

    /**
     * Idempotent: the same reservation again only renews its lease.
     *
     * @param insteadOf the reservation of the same patient that this one is to replace; {@code null} for a new visit
     */
    record Reserve(String reservation, String booking, String episode, Instant start, Instant end, String insteadOf)
            implements DayCommand {
        public Reserve(String reservation, String booking, String episode, Instant start, Instant end) {
            this(reservation, booking, episode, start, end, null);
        }
    }

    record Confirm(String reservation) implements DayCommand {
    }

    record Release(String reservation) implements DayCommand {
    }
}
