package org.handrail.simulator.synthea;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.handrail.local.process.Places;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyntheaReferralsTest {

    @TempDir
    private Path care;

    @Test
    void people_who_are_kept_are_not_made_again_and_come_in_their_order() throws IOException {
        Path kept = Files.createDirectories(care.resolve("synthea/seed-7-patients-2"));
        Files.writeString(kept.resolve("002.json"), "second");
        Files.writeString(kept.resolve("001.json"), "first");
        assertThat(new SyntheaReferrals(new Places(care)).of(2, 7)).containsExactly("first", "second");
        assertThat(care.resolve("logs/synthea.log")).doesNotExist();
    }
}
