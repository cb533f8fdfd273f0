package org.handrail.clinical.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.handrail.clinical.rule.RuleHit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferralStatusTest {

    @ParameterizedTest
    @CsvSource({
        "drafted,               sent cancelled",
        "sent,                  being-considered accepted declined cancel-asked cancelled",
        "being-considered,      accepted declined cancel-asked cancelled",
        "accepted,              appointment-set cancel-asked cancelled cannot-finish",
        "declined,              sent cancelled",
        "appointment-set,       did-not-attend appointment-cancelled first-visit-done cancel-asked cancelled cannot-finish",
        "did-not-attend,        appointment-set cancel-asked cancelled cannot-finish",
        "appointment-cancelled, appointment-set cancel-asked cancelled cannot-finish",
        "first-visit-done,      outcome-received cancel-asked cancelled cannot-finish",
        "outcome-received,      ",
        "cancel-asked,          cancelled",
        "cancelled,             ",
        "cannot-finish,         sent cancelled",
    })
    void what_may_come_next(String code, String next) {
        assertThat(ReferralStatus.of(code).orElseThrow().next()).extracting(ReferralStatus::toString)
                .containsExactlyElementsOf(next == null ? List.of() : Arrays.asList(next.split(" ")));
    }

    @ParameterizedTest
    @CsvSource({"sent, 2.0", "accepted, 3.0", "appointment-set, 5.1", "did-not-attend, 5.2", "appointment-cancelled, 5.3",
        "first-visit-done, ", "cancel-asked, 5.4", "cancelled, 6.0"})
    void the_earlier_edition_numbers_some_steps_otherwise(String code, String earlier) {
        ReferralStatus status = ReferralStatus.of(code).orElseThrow();
        assertThat(status.bser(ReferralStatus.EARLIER_EDITION)).isEqualTo(earlier);
        assertThat(status.bser(ReferralStatus.EDITION)).isEqualTo(status.bser());
    }

    @Test
    void some_wait_for_the_first_visit_and_some_need_another_way() {
        assertThat(Arrays.stream(ReferralStatus.values()).filter(ReferralStatus::awaitsVisit))
                .extracting(ReferralStatus::toString).containsExactly("being-considered", "accepted", "appointment-set",
                        "did-not-attend", "appointment-cancelled");
        assertThat(Arrays.stream(ReferralStatus.values()).filter(ReferralStatus::needsAnotherWay))
                .extracting(ReferralStatus::toString).containsExactly("declined", "cannot-finish");
    }

    @Test
    void nothing_is_sent_before_the_patient_has_signed_the_release() {
        assertThat(ReferralRules.sending(false)).get().extracting(RuleHit::rule, RuleHit::reason)
                .containsExactly("REF-RELEASE", "release-not-signed");
        assertThat(ReferralRules.sending(true)).isEmpty();
    }
}
