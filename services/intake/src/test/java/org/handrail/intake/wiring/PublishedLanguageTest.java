package org.handrail.intake.wiring;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.handrail.clinical.Answer;
import org.handrail.clinical.course.Protocol;
import org.handrail.intake.Care;
import org.handrail.intake.clinic.ClinicEvent.ClinicRequirementEnding;
import org.handrail.intake.episode.ConsentStatus;
import org.handrail.intake.episode.EpisodeCommand.AnswerInstrument;
import org.handrail.intake.episode.EpisodeCommand.DecideReview;
import org.handrail.intake.episode.EpisodeCommand.EndCare;
import org.handrail.intake.episode.EpisodeCommand.PreferContact;
import org.handrail.intake.episode.EpisodeCommand.RecordPdmp;
import org.handrail.intake.episode.EpisodeCommand.RecordConsent;
import org.handrail.intake.episode.EpisodeEvent;
import org.handrail.intake.episode.Published.AuthorisationEnding;
import org.handrail.intake.episode.Published.ReferralReceived;
import org.handrail.intake.referral.Unusable;
import org.handrail.runtime.testkit.PublishedLanguageCheck;
import org.junit.jupiter.api.Test;

class PublishedLanguageTest {

    @Test
    void what_intake_says_is_the_published_language() {
        List<EpisodeEvent> said = new ArrayList<>(Stream.of(
                Care.nobody().when(Care.referral(Care.with(Answer.YES, Answer.YES))).events(),
                Care.referred().when(Care.phq9(19)).events(),
                Care.referred().when(new AnswerInstrument(null, "madrs", List.of(), 34, Care.NINE)).events(),
                Care.referred().when(Care.screener("q1", 1, "q5", 1)).events(),
                Care.screened().when(Care.screening(Care.sleepApnoea())).events(),
                Care.screened().when(Care.screening(Care.sleepApnoea())).and()
                        .when(new DecideReview(true, "controlled", "p-doctor")).events(),
                Care.screened().when(Care.consent()).events(),
                Care.screened().when(Care.consent()).and().when(Care.enrolment()).events(),
                Care.cleared().when(new RecordConsent(null, ConsentStatus.WITHDRAWN, false, Care.NINE)).events(),
                Care.cleared().when(Care.screening(Care.aneurysm())).events(),
                Care.cleared().when(new EndCare("completed", Care.NINE)).when(new EndCare("died", Care.NINE)).events(),
                Care.infusions().events(),
                Care.cleared().at("2026-04-01T09:00:00-04:00").whenTimePasses().events(),
                Care.cleared().when(Care.authorisation(8)).events(),
                Care.cleared().when(new RecordPdmp("overlap", "p-nurse", Care.NINE)).events(),
                Care.referred().when(Care.screener("q6", 1)).when(Care.baseline("moderate")).events(),
                Care.referred().when(Care.screener("q6", 1)).when(Care.baseline("moderate")).and()
                        .when(new AnswerInstrument("later", "c-ssrs-screener", Care.screener("q6", 1).items(), null,
                                Care.NINE)).events(),
                Care.referred().when(new PreferContact("sms", true, Care.NINE)).events()).flatMap(List::stream).toList());
        said.add(new ReferralReceived(Instant.EPOCH, "fhir", List.of("phq-9"),
                List.of(new Unusable("medication.12", "reference-only")), Protocol.IV_KETAMINE));
        said.add(new AuthorisationEnding("au1", Care.NINE, 30, Instant.EPOCH));
        PublishedLanguageCheck.emits(Kinds.episodeEvents(), said);
        PublishedLanguageCheck.emits(Kinds.clinicEvents(), List.of(
                new ClinicRequirementEnding("site-certificate", null, Care.NINE, 14, Instant.EPOCH),
                new ClinicRequirementEnding("prescriber-licence", "p-doc", Care.NINE, 3, Instant.EPOCH)));
    }

    @Test
    void what_intake_hears_it_understands() {
        Kinds kinds = new Kinds();
        PublishedLanguageCheck.understands(kinds.episodes());
        PublishedLanguageCheck.understands(kinds.rotas());
    }
}
