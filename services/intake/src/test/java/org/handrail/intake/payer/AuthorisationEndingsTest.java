package org.handrail.intake.payer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.handrail.intake.Care;
import org.handrail.intake.episode.ConsentStatus;
import org.handrail.intake.episode.Course.Over;
import org.handrail.intake.episode.Course.Premises;
import org.handrail.intake.episode.Episode;
import org.handrail.intake.episode.EpisodeCommand;
import org.handrail.intake.episode.EpisodeCommand.EndCare;
import org.handrail.intake.episode.EpisodeCommand.NoteCourse;
import org.handrail.intake.episode.EpisodeCommand.NotePremises;
import org.handrail.intake.episode.EpisodeCommand.RecordAuthorisation;
import org.handrail.intake.episode.EpisodeEvent;
import org.handrail.intake.episode.Published.AuthorisationEnding;
import org.handrail.runtime.testkit.Scenario;
import org.handrail.runtime.testkit.Then;
import org.junit.jupiter.api.Test;

/** The payer's leave for a course ends: said 30, 14 and 3 days ahead. */
class AuthorisationEndingsTest {

    private static final Instant MAY = Instant.parse("2026-05-01T14:00:00Z");
    private static final Premises PAYER_ASKS = new Premises(2, Care.NINE.plus(Duration.ofDays(365)), true);

    private static Scenario<Episode, EpisodeCommand, EpisodeEvent> authorised() {
        return Care.screened().when(until(MAY)).when(new NotePremises(PAYER_ASKS)).and();
    }

    private static RecordAuthorisation until(Instant end) {
        return new RecordAuthorisation(null, ConsentStatus.ACTIVE, 8, Care.NINE, end, Care.NINE);
    }

    private static List<Integer> said(Then<Episode, EpisodeCommand, EpisodeEvent> then) {
        return then.events().stream().filter(AuthorisationEnding.class::isInstance)
                .map(AuthorisationEnding.class::cast).map(AuthorisationEnding::daysLeft).toList();
    }

    @Test
    void it_is_said_once_at_each_of_the_three_times() {
        Then<Episode, EpisodeCommand, EpisodeEvent> first =
                authorised().at("2026-04-01T00:00:00-04:00").whenTimePasses();
        assertThat(said(first)).containsExactly(30);
        assertThat(said(first.and().whenTimePasses())).isEmpty();
        Then<Episode, EpisodeCommand, EpisodeEvent> second =
                first.and().at("2026-04-17T00:00:00-04:00").whenTimePasses();
        assertThat(said(second)).containsExactly(14);
        assertThat(said(second.and().at("2026-04-28T00:00:00-04:00").whenTimePasses())).containsExactly(3);
    }

    @Test
    void nothing_is_said_of_one_that_a_later_one_follows() {
        assertThat(said(authorised().when(until(MAY.plus(Duration.ofDays(90)))).and().at("2026-04-28T00:00:00-04:00")
                .whenTimePasses())).isEmpty();
    }

    @Test
    void nor_where_no_payer_asks_nor_once_the_course_or_care_is_over() {
        assertThat(said(Care.screened().when(until(MAY)).and().at("2026-04-28T00:00:00-04:00").whenTimePasses()))
                .isEmpty();
        assertThat(said(authorised().when(new NoteCourse(new Over("completed", Care.NINE))).and()
                .at("2026-04-28T00:00:00-04:00").whenTimePasses())).isEmpty();
        assertThat(said(authorised().when(new EndCare("completed", Care.NINE)).and().at("2026-04-28T00:00:00-04:00")
                .whenTimePasses())).isEmpty();
    }
}
