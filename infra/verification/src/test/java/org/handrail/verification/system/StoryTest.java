package org.handrail.verification.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.handrail.local.launcher.LocalSystem;
import org.handrail.local.launcher.Story;
import org.handrail.simulator.outside.Topics;
import org.handrail.simulator.story.OnePatient;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The story that {@code ./care run} plays, and what it leaves behind in logs and topics. The first, for it judges all that a system holds. */
@Order(1)
class StoryTest {

    /** Names, numbers and dates that the referrals carry: what a leak would look like. */
    private static final List<String> PERSONAL = List.of("Example", "555-0100", "1984-05-17", "MRN-story", "Gutkowski",
            "555-827-1119", "1977-08-15");

    @Test
    void one_patient_goes_from_referral_to_the_answered_check_in_and_nothing_personal_leaks() throws IOException {
        LocalSystem system = WholeSystem.running();
        assertThat(new OnePatient().play(system, Story.Size.USUAL)).isZero();
        for (String service : system.services()) {
            try (Stream<String> log = Files.lines(system.log(service))) {
                assertThat(log.filter(StoryTest::personal)).as("log of " + service).isEmpty();
            }
        }
        assertThat(Topics.all(system).stream().filter(e -> personal(e.json().toString() + e.headers()))).isEmpty();
        assertThat(system.partners().ledger("paging").stream().filter(e -> personal(e.body()))).isEmpty();
        assertThat(personal("{\"name\":\"Alex Example\"}")).as("a leak would be seen").isTrue();
    }

    private static boolean personal(String text) {
        return PERSONAL.stream().anyMatch(text::contains);
    }
}
