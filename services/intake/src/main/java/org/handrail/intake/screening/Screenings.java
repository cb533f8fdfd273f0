package org.handrail.intake.screening;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.handrail.clinical.eligibility.ScreeningFindings;
import org.handrail.clinical.instrument.SuicideLevel;
import org.handrail.clinical.instrument.Triage;
import org.handrail.intake.eligibility.Judging;
import org.handrail.intake.episode.Contribution;
import org.handrail.intake.episode.EpisodeCommand.Screen;
import org.handrail.intake.episode.EpisodeEvent;
import org.handrail.intake.episode.Judged;
import org.handrail.intake.episode.Kept.FindingsNoted;
import org.handrail.intake.episode.Kept.ProtocolWanted;
import org.handrail.intake.episode.Published.PatientScreened;
import org.handrail.intake.episode.Story;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.decide.Refusal;
import org.handrail.runtime.http.OccurredAt;

/** Takes what a person found out in a screening, whole or in part. */
public final class Screenings {

    private static final Pattern SCREENING = Pattern.compile("[a-z0-9][a-z0-9.-]{0,59}");

    private Screenings() {
    }

    public static Decision<EpisodeEvent> screen(Story story, Screen told) {
        Optional<Refusal> wrong = OccurredAt.refuseFuture("/occurredAt", told.occurredAt(), story.now())
                .or(() -> named(told)).or(() -> Plausible.wrong(told.findings(), story.today()));
        if (wrong.isPresent()) {
            return Decision.refused(wrong.get());
        }
        long earlier = story.episode().known().contributions().stream()
                .filter(one -> !one.source().equals(Contribution.REFERRAL)).count();
        String id = told.screening() == null ? "s" + (earlier + 1) : told.screening();
        if (told.protocol() != null && !told.occurredAt().isBefore(protocolNamed(story))) {
            story.happens(new ProtocolWanted(told.protocol(), told.occurredAt()));
        }
        story.happens(new FindingsNoted(new Contribution(id, OccurredAt.forgiving(told.occurredAt(), story.now()),
                told.findings())));
        story.happens(event(story, id, told));
        Judged now = Judging.of(story);
        return story.decided(Map.of("screening", id, "protocol", now.protocol().toString(),
                "eligibility", now.outcome().toString(), "missing", now.missing()));
    }

    /** Of two that name a protocol, the later by its own time counts. */
    private static Instant protocolNamed(Story story) {
        Instant named = story.episode().course().wantedAt();
        return named == null ? Instant.MIN : named;
    }

    private static Optional<Refusal> named(Screen told) {
        boolean wrong = told.screening() != null && (!SCREENING.matcher(told.screening()).matches()
                || told.screening().equals(Contribution.REFERRAL));
        return wrong ? Optional.of(Refusal.invalid("/screening", "not-an-id",
                "A screening is named by lower case letters, digits, dots and hyphens.")) : Optional.empty();
    }

    private static PatientScreened event(Story story, String id, Screen told) {
        Judged judged = Judging.of(story);
        ScreeningFindings known = WhatIsKnown.of(story);
        SuicideLevel risk = WhatIsKnown.screener(story).filter(Triage::complete).map(Triage::level)
                .orElse(null);
        return new PatientScreened(id, judged.missing().isEmpty(), judged.missing(), known.depression().phq9Total(),
                risk, OccurredAt.forgiving(told.occurredAt(), story.now()));
    }
}
