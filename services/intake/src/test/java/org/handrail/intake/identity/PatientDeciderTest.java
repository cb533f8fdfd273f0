package org.handrail.intake.identity;

import java.util.Map;
import org.handrail.intake.identity.PatientCommand.Erase;
import org.handrail.intake.identity.PatientCommand.Refer;
import org.handrail.intake.identity.PatientCommand.Succeed;
import org.handrail.intake.identity.PatientEvent.EpisodeNamed;
import org.handrail.intake.identity.PatientEvent.IdentityErased;
import org.handrail.intake.identity.PatientEvent.PatientNoted;
import org.handrail.runtime.testkit.Scenario;
import org.junit.jupiter.api.Test;

class PatientDeciderTest {

    private static final SealedIdentity SEALED = new SealedIdentity("key-1", Map.of("names", "x"));
    private static final SealedIdentity NEWER = new SealedIdentity("key-1", Map.of("names", "y"));

    private final Scenario<Patient, PatientCommand, PatientEvent> stranger =
            Scenario.of(new PatientDecider(), "pt-1");
    private final Scenario<Patient, PatientCommand, PatientEvent> known =
            stranger.given(new PatientNoted("riverside", "ep-1", SEALED));

    @Test
    void the_first_referral_names_the_episode() {
        stranger.when(new Refer("riverside", "ep-1", SEALED))
                .then(new PatientNoted("riverside", "ep-1", SEALED)).andAnswers("episode", "ep-1");
    }

    @Test
    void a_second_referral_stays_with_the_episode_that_is_named() {
        known.when(new Refer("riverside", "ep-2", NEWER))
                .then(new PatientNoted("riverside", "ep-1", NEWER)).andAnswers("episode", "ep-1");
    }

    @Test
    void two_referrals_at_once_are_not_sealed_with_two_keys() {
        known.when(new Refer("riverside", "ep-2", new SealedIdentity("key-2", Map.of())))
                .thenRefused("sealed-with-another-key");
    }

    @Test
    void after_the_end_of_one_episode_only_one_other_is_named() {
        known.when(new Succeed("ep-1", "ep-2")).then(new EpisodeNamed("ep-2")).andAnswers("episode", "ep-2")
                .when(new Succeed("ep-1", "ep-3")).thenNothing().andAnswers("episode", "ep-2");
    }

    @Test
    void erasing_destroys_the_key_and_a_later_referral_has_a_new_one() {
        SealedIdentity anew = new SealedIdentity("key-9", Map.of());
        known.when(new Erase()).thenEvents(IdentityErased.class)
                .andState("no identity", patient -> patient.identity() == null)
                .when(new Erase()).thenNothing()
                .when(new Refer("riverside", "ep-2", anew)).andState("sealed anew",
                        patient -> patient.identity().equals(anew));
    }
}
