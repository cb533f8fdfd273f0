package org.handrail.intake.consent;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.handrail.clinical.information.PatientInformation;
import org.handrail.clinical.information.PublishedLeaflets;
import org.handrail.clinical.rule.Policy;
import org.handrail.intake.episode.ConsentStatus;
import org.handrail.intake.episode.EpisodeCommand.ConfirmEnrolment;
import org.handrail.intake.episode.EpisodeCommand.RecordConsent;
import org.handrail.intake.episode.EpisodeEvent;
import org.handrail.intake.episode.Gates;
import org.handrail.intake.episode.Gates.Consent;
import org.handrail.intake.episode.Published.ConsentRecorded;
import org.handrail.intake.episode.Published.EnrolmentConfirmed;
import org.handrail.intake.episode.Story;
import org.handrail.policy.InForce;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.decide.Refusal;
import org.handrail.runtime.decide.SettingsOverTime;
import org.handrail.runtime.http.OccurredAt;

/** Written consent and its withdrawal, and enrolment in the programme that the drug requires. */
public final class Consents {

    /** The programme of esketamine nasal spray. */
    public static final String PROGRAMME = "spravato-rems";
    private static final Pattern CONSENT = Pattern.compile("[a-z0-9][a-z0-9.-]{0,59}");

    private Consents() {
    }

    public static Decision<EpisodeEvent> record(Story story, RecordConsent told) {
        Optional<Refusal> wrong = OccurredAt.refuseFuture("/occurredAt", told.occurredAt(), story.now());
        if (wrong.isPresent()) {
            return Decision.refused(wrong.get());
        }
        if (told.consent() != null && !CONSENT.matcher(told.consent()).matches()) {
            return Decision.refused(Refusal.invalid("/consent", "not-an-id",
                    "A consent is named by lower case letters, digits, dots and hyphens."));
        }
        Set<String> leaflets = leaflets(story);
        if (told.information() != null && !leaflets.contains(told.information())) {
            return Decision.refused(Refusal.invalid("/information", "unknown-version",
                    "There is no such version of what patients are told. There are: " + String.join(", ", leaflets)
                            + ". The consent is recorded without it too."));
        }
        String id = told.consent() == null ? named(story, told.status()) : told.consent();
        Consent said = new Consent(id, told.status() == ConsentStatus.ACTIVE, told.offLabel(), told.information(),
                OccurredAt.forgiving(told.occurredAt(), story.now()));
        if (!said.equals(story.episode().gates().consent())) {
            story.happens(new ConsentRecorded(id, told.status(), told.offLabel() ? true : null,
                    told.information(), said.occurredAt()));
        }
        return story.decided(told.information() == null ? Map.of("consent", id)
                : Map.of("consent", id, "informationIsCurrent", PatientInformation.version(told.information(),
                        InForce.now(story.context())).isPresent()));
    }

    /** By whatever the clinic has set, now or before: what was signed was signed, also when it has changed since. */
    private static Set<String> leaflets(Story story) {
        return PublishedLeaflets.known(story.context().settings().versions().stream().map(SettingsOverTime.Version::settings)
                .map(set -> new Policy(set.revision(), set.values())).toList());
    }

    private static String named(Story story, ConsentStatus status) {
        Consent last = story.episode().gates().consent();
        if (last == null) {
            return "c1";
        }
        return status == ConsentStatus.WITHDRAWN || last.active() ? last.id() : next(last.id());
    }

    /** A consent signed after a withdrawal is another one. */
    private static String next(String id) {
        return id.matches("c[0-9]{1,6}") ? "c" + (Integer.parseInt(id.substring(1)) + 1) : id + ".2";
    }

    public static Decision<EpisodeEvent> enrol(Story story, ConfirmEnrolment told) {
        Optional<Refusal> wrong = OccurredAt.refuseFuture("/occurredAt", told.occurredAt(), story.now());
        if (wrong.isPresent()) {
            return Decision.refused(wrong.get());
        }
        if (!told.programme().equals(PROGRAMME)) {
            return Decision.refused(Refusal.invalid("/programme", "unknown-programme",
                    "This is not a programme of the drug."));
        }
        Gates known = story.episode().gates();
        if (known.enrolledAt() != null && (!told.counselled() || known.counselledAt() != null)) {
            return story.decided();
        }
        return story.happens(new EnrolmentConfirmed(told.programme(), told.counselled() ? true : null,
                OccurredAt.forgiving(told.occurredAt(), story.now()))).decided();
    }
}
