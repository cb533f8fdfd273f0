package org.handrail.followup.misuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.followup.Care.ENDED;
import static org.handrail.followup.Care.ID;

import org.handrail.clinical.escalation.Level;
import org.handrail.followup.Care;
import org.handrail.followup.episode.CareEvent;
import org.handrail.followup.episode.FollowUp;
import org.handrail.followup.episode.FollowUpCommand;
import org.handrail.followup.episode.FollowUpEvent;
import org.handrail.followup.escalation.EscalationCommand.Resolve;
import org.handrail.followup.escalation.EscalationEvent.EscalationRaised;
import org.handrail.followup.misuse.ReportMisuse.NoteOverlap;
import org.handrail.runtime.testkit.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule AE-MISUSE. */
class MisuseTest {

    private static final String SAME_DAY = ID + "~misuse~same-day";
    private final Scenario<FollowUp, FollowUpCommand, FollowUpEvent> patient =
            Care.fresh().given(new CareEvent.Met("riverside"));

    private static ReportMisuse seen(String signal) {
        return new ReportMisuse(signal, ENDED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"early-visits-asked", "lost-doses", "register-overlap", "craving", "ketamine-from-elsewhere"})
    void a_sign_of_misuse_is_looked_at_by_a_person_the_same_day(String signal) {
        assertThat(patient.when(seen(signal)).events()).filteredOn(EscalationRaised.class::isInstance).singleElement()
                .isInstanceOfSatisfying(EscalationRaised.class, raised -> {
                    assertThat(raised.escalation()).isEqualTo(SAME_DAY);
                    assertThat(raised.level()).isEqualTo(Level.SAME_DAY);
                    assertThat(raised.cause()).isEqualTo("misuse-" + signal);
                    assertThat(raised.dueAt()).isEqualTo(ENDED.plusSeconds(24 * 3600));
                });
    }

    @Test
    void a_second_sign_joins_the_open_one_and_after_its_end_people_are_called_again() {
        var open = patient.when(seen("craving"));
        assertThat(open.when(seen("lost-doses")).events()).noneMatch(EscalationRaised.class::isInstance);
        assertThat(open.when(new Resolve(SAME_DAY, "p-doc", "assessed-safe")).when(seen("craving")).events())
                .anyMatch(e -> e instanceof EscalationRaised r && r.contact().equals("misuse-2"));
    }

    @Test
    void an_overlap_that_the_register_shows_is_such_a_sign() {
        assertThat(patient.when(new NoteOverlap("riverside")).events()).anyMatch(e -> e instanceof EscalationRaised r
                && r.cause().equals("misuse-register-overlap"));
    }

    @Test
    void a_sign_that_is_not_in_the_list_is_refused_at_its_field() {
        patient.when(seen("nosiness")).thenRefused("unknown-code");
    }
}
