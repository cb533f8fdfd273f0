package org.handrail.scheduling.wiring;

import java.time.Instant;
import java.util.List;
import org.handrail.runtime.testkit.PublishedLanguageCheck;
import org.handrail.scheduling.oncall.Channel;
import org.handrail.scheduling.oncall.Duty;
import org.handrail.scheduling.oncall.OnCallChanged;
import org.junit.jupiter.api.Test;

class PublishedLanguageTest {

    private static final Instant NINE = Instant.parse("2026-03-09T13:00:00Z");
    private static final Instant NOON = Instant.parse("2026-03-09T16:00:00Z");

    @Test
    void what_a_rota_tells_is_as_published() {
        PublishedLanguageCheck.emits(OnCallChanged.TYPES, new OnCallChanged("riverside", 1,
                List.of(new Duty(1, "p-a", List.of(Channel.PAGER, Channel.PHONE), NINE, NOON))));
    }

    @Test
    void what_others_tell_is_understood() {
        PublishedLanguageCheck.understands(SchedulingKinds.courses());
        PublishedLanguageCheck.understands(SchedulingKinds.policies());
    }
}
