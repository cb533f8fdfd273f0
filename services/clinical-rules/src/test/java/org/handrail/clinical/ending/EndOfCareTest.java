package org.handrail.clinical.ending;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Rule CARE-END. */
class EndOfCareTest {

    @ParameterizedTest(name = "CARE-END {0}")
    @EnumSource(EndOfCare.class)
    void whatever_the_end_nobody_is_written_to_or_booked_and_what_must_be_finished_goes_on(EndOfCare end) {
        assertThat(end.stops()).containsExactly("messages", "check-ins", "bookings", "referrals", "benefit-reviews",
                "lifestyle-goals");
        assertThat(end.goesOn()).contains("open-emergency-and-urgent", "monitoring-form", "serious-event-report",
                "retention");
    }

    @ParameterizedTest(name = "CARE-END {0}: {1} are told, besides {2}")
    @CsvSource({
        "completed,         patient referrer therapist,     ",
        "no-benefit,        patient referrer therapist,     ",
        "patients-wish,     referrer therapist,             ",
        "consent-withdrawn, prescriber,                     safety-call",
        "transferred,       other-clinic referrer therapist, record-to-the-other-clinic",
        "not-suitable,      patient referrer,               ",
        "lost-to-contact,   prescriber referrer therapist,  ",
        "died,              prescriber referrer therapist,  ",
    })
    void each_end_names_who_is_told_and_what_is_done_besides(String code, String told, String besides) {
        EndOfCare end = EndOfCare.of(code).orElseThrow();
        List<String> whom = Arrays.asList(told.split(" "));
        assertThat(end.told(true)).isEqualTo(whom);
        assertThat(end.told(false)).isEqualTo(whom.stream().filter(one -> !one.equals("therapist")).toList());
        assertThat(end.goesOn().subList(4, end.goesOn().size()))
                .isEqualTo(besides == null ? List.of() : List.of(besides));
        assertThat(end).hasToString(code);
    }

    @Test
    void there_is_no_other_end() {
        assertThat(EndOfCare.of("finished")).isEmpty();
        assertThat(EndOfCare.values()).hasSize(8);
    }
}
