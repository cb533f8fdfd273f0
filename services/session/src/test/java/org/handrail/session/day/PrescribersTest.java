package org.handrail.session.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.session.Chair.EPISODE;
import static org.handrail.session.Chair.VISIT;
import static org.handrail.session.Chair.ask;
import static org.handrail.session.Chair.dosed;
import static org.handrail.session.Chair.override;
import static org.handrail.session.Chair.ready;
import static org.handrail.session.Chair.reasons;
import static org.handrail.session.Chair.time;
import static org.handrail.session.Chair.unknown;

import java.util.List;
import java.util.Map;
import org.handrail.paging.PagingEvent.Opened;
import org.handrail.runtime.shell.Json;
import org.handrail.session.day.DayCommand.NotePrescriberLeft;
import org.handrail.session.day.DayCommand.RecordDay;
import org.handrail.session.day.DayEvent.DayNoted;
import org.handrail.session.dosing.DoseEvent.DoseHeld;
import org.handrail.session.episode.DayNotes;
import org.handrail.session.escalation.Paged;
import org.handrail.session.release.ReleaseCommand.EndVisit;
import org.handrail.session.visit.VisitEvent.DeviationRecorded;
import org.junit.jupiter.api.Test;

/** Scheduling says that the last prescriber has left. */
class PrescribersTest {

    private static final NotePrescriberLeft LEFT = new NotePrescriberLeft(VISIT, time("10:00"));

    @Test
    void nobody_gets_a_dose_any_more_whoever_would_decide_against_it() {
        var held = ready().when(LEFT).thenEvents(DayNoted.class).when(ask(1)).andAnswers("outcome", "held")
                .andAnswers("overridable", false);
        assertThat(reasons(((DoseHeld) held.events().getFirst()).rules())).singleElement().asString()
                .startsWith("DAY-PRESCRIBER ");
        held.when(override(1)).thenRefused("not-to-be-overridden");
    }

    @Test
    void a_prescriber_who_is_there_again_lifts_it() {
        ready().when(LEFT).when(new RecordDay(VISIT, Json.from(Map.of("prescriberOnSite", "yes"), DayNotes.class),
                time("10:00"))).when(ask(1)).andAnswers("outcome", "permitted");
    }

    @Test
    void for_whoever_is_monitored_after_a_dose_a_person_is_called_at_once() {
        var then = dosed().when(LEFT).thenEvents(DayNoted.class, DeviationRecorded.class, Paged.class, Paged.class);
        assertThat(((Paged) then.events().get(2)).event()).isInstanceOfSatisfying(Opened.class, opened -> {
            assertThat(opened.escalation()).isEqualTo(EPISODE + "~" + VISIT + "~urgent");
            assertThat(opened.paging().cause()).isEqualTo("prescriber-not-on-site");
        });
    }

    @Test
    void it_concerns_nobody_who_has_not_come_or_has_gone() {
        unknown().when(new NotePrescriberLeft("v7", time("10:00"))).thenNothing();
        ready().when(new EndVisit(VISIT, "not-dosed", null, null, List.of(),
                List.of(), time("10:00"), "p-nurse")).when(LEFT)
                .thenNothing();
    }
}
