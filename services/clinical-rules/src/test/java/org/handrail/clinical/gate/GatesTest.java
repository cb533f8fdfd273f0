package org.handrail.clinical.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.clinical.course.Protocol;
import org.handrail.clinical.gate.Gates.Authorised;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.rule.RuleHit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands between a patient who may be treated and the first visit. */
class GatesTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @ParameterizedTest(name = "{0}: consent {1}, outside the licence {2}: {3} {4}")
    @CsvSource({
        "ESKETAMINE_TRD, true,  false, , ",
        "ESKETAMINE_TRD, ,      true,  GATE-CONSENT,   consent-missing",
        "ESKETAMINE_TRD, false, true,  GATE-CONSENT,   consent-withdrawn",
        "IV_KETAMINE,    true,  true,  , ",
        "IV_KETAMINE,    true,  false, GATE-OFF-LABEL, consent-not-off-label",
        "IV_KETAMINE,    false, false, GATE-CONSENT,   consent-withdrawn",
    })
    void consent_stands_and_for_ketamine_says_that_no_authority_has_approved_it(
            Protocol protocol, Boolean active, boolean offLabel, String rule, String reason) {
        closes(Gates.consent(protocol, active, offLabel), rule, reason);
    }

    @ParameterizedTest
    @CsvSource({"ESKETAMINE_TRD, false, outpatient, GATE-ENROLMENT", "ESKETAMINE_MDSI, false, outpatient, GATE-ENROLMENT",
        "ESKETAMINE_TRD, true, outpatient, ", "ESKETAMINE_TRD, false, inpatient, ", "IV_KETAMINE, false, outpatient, "})
    void esketamine_for_outpatients_asks_for_enrolment(Protocol protocol, boolean enrolled, String site, String rule) {
        closes(Gates.enrolment(protocol, enrolled, new Policy(1, Map.of("site-kind", site))), rule, "enrolment-missing");
    }

    @ParameterizedTest
    @CsvSource({"ESKETAMINE_TRD, false, outpatient, GATE-COUNSELLED", "ESKETAMINE_MDSI, false, outpatient, GATE-COUNSELLED",
        "ESKETAMINE_TRD, true, outpatient, ", "ESKETAMINE_TRD, false, inpatient, ", "IV_KETAMINE, false, outpatient, "})
    void an_outpatient_is_told_how_she_is_watched_and_how_she_leaves(Protocol protocol, boolean told, String site, String rule) {
        closes(Gates.counselling(protocol, told, new Policy(1, Map.of("site-kind", site))), rule, "counselling-missing");
    }

    @ParameterizedTest
    @CsvSource({"ESKETAMINE_TRD, , GATE-SITE", "ESKETAMINE_TRD, 2026-03-02T12:00:00Z, GATE-SITE",
        "ESKETAMINE_TRD, 2026-03-02T12:00:01Z, ", "IV_KETAMINE, , "})
    void esketamine_is_given_while_the_certificate_of_the_site_is_in_force(Protocol protocol, Instant until, String rule) {
        closes(Gates.site(protocol, until, NOON), rule, "site-not-certified");
    }

    @ParameterizedTest(name = "from {0} s to {1} s, {2} left: {3}")
    @CsvSource({"0, 1, 1, ", "1, 2, 1, authorisation-ended", "-2, 0, 1, authorisation-ended",
        "0, 1, 0, authorisation-used-up"})
    void where_payers_ask_a_visit_is_covered_by_an_authorisation_in_force_with_units_left(
            long from, long until, int left, String reason) {
        List<Authorised> one = List.of(new Authorised(NOON.plusSeconds(from), NOON.plusSeconds(until), left));
        String rule = reason == null ? null : "GATE-AUTHORISATION";
        closes(Gates.authorisation(true, one, NOON), rule, reason);
        assertThat(Gates.authorisation(false, one, NOON)).isEmpty();
        List<Authorised> beside = List.of(one.getFirst(), new Authorised(NOON, NOON.plusSeconds(1), 1));
        assertThat(Gates.authorisation(true, beside, NOON)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"true, GATE-AUTHORISATION", "false, "})
    void where_payers_ask_and_nothing_was_authorised_no_visit_is_covered(boolean asked, String rule) {
        closes(Gates.authorisation(asked, List.of(), NOON), rule, "authorisation-missing");
    }

    private static void closes(Optional<RuleHit> gate, String rule, String reason) {
        assertThat(gate.map(RuleHit::rule)).isEqualTo(Optional.ofNullable(rule));
        gate.ifPresent(hit -> assertThat(hit.reason()).isEqualTo(reason));
    }
}
