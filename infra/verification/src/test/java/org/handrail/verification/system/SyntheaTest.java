package org.handrail.verification.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.handrail.local.launcher.LocalSystem;
import org.handrail.local.process.Places;
import org.handrail.simulator.outside.Http;
import org.handrail.simulator.story.Care;
import org.handrail.simulator.synthea.SyntheaReferrals;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fetches Synthea the first time, so it needs the network once. */
@Tag("long")
class SyntheaTest {

    @TempDir
    private Path care;

    @Test
    void people_made_up_by_synthea_are_made_once_and_intake_reads_them_as_depressed_adults() {
        SyntheaReferrals referrals = new SyntheaReferrals(new Places(care));
        List<String> bundles = referrals.of(2, 7);
        assertThat(bundles).hasSize(2).doesNotHaveDuplicates();
        assertThat(referrals.of(2, 7)).isEqualTo(bundles);
        LocalSystem system = WholeSystem.running();
        for (String bundle : bundles) {
            Care patient = new Care(system, new Http(system), "synthea-" + bundles.indexOf(bundle));
            Http.Reply reply = patient.referFromEhr(WholeSystem.CLINIC, bundle);
            assertThat(reply.good()).as(reply.text()).isTrue();
            assertThat(reply.json().path("missing").valueStream().map(missing -> missing.asString()))
                    .contains("antidepressant-trials").doesNotContain("age", "diagnosis");
        }
    }
}
