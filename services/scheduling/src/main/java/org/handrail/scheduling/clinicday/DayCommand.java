package org.handrail.scheduling.clinicday;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** What may be asked of a clinic day. */
public sealed interface DayCommand {

    /** Opens the day, or changes what it offers. Hours are those on the clinic's wall. */
    record OpenDay(String clinic, LocalDate date, LocalTime opens, LocalTime closes, int chairs, int nurses,
                   int patientsPerNurse, LocalTime prescriberUntil) implements DayCommand {
    }

    /** Idempotent: the same reservation again only renews its lease. */
    record Reserve(String reservation, String booking, String episode, Instant start, Instant end)
            implements DayCommand {
    }

    record Confirm(String reservation) implements DayCommand {
    }

    record Release(String reservation) implements DayCommand {
    }
}
