package org.handrail.intake.clearance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.handrail.clinical.dosing.TreatmentDrugs;
import org.handrail.intake.episode.Course.Dosed;
import org.handrail.intake.episode.EpisodeCommand.NoteCorrection;
import org.handrail.intake.episode.EpisodeCommand.NoteDose;
import org.handrail.intake.episode.Kept.DoseHeard;
import org.handrail.intake.episode.Story;

/**
 * Doses that were given: after the first the entry tests no longer count, and each visit uses the payer's leave. A dose
 * that was entered in error was never given.
 */
public final class Doses {

    private Doses() {
    }

    public static void note(Story story, NoteDose told) {
        if (!TreatmentDrugs.treats(told.drug())) {
            return;
        }
        Optional<Dosed> before = story.episode().course().dosed(told.visit());
        List<String> doses = new ArrayList<>(before.map(Dosed::doses).orElse(List.of()));
        if (!doses.contains(told.record())) {
            doses.add(told.record());
        }
        Instant first = before.map(Dosed::at).filter(at -> at.isBefore(told.occurredAt())).orElse(told.occurredAt());
        Dosed now = new Dosed(told.visit(), doses, first);
        if (!story.episode().treated() || !now.equals(before.orElse(null))) {
            story.happens(new DoseHeard(now));
        }
    }

    /** Of a visit with several devices the time of the first stays: which of them is left is all that matters here. */
    public static void correct(Story story, NoteCorrection told) {
        story.episode().course().dosed(told.visit()).filter(dose -> told.enteredInError()).ifPresent(dose -> {
            List<String> left = dose.doses().stream().filter(record -> !told.record().equals(record)).toList();
            if (left.size() < dose.doses().size()) {
                story.happens(new DoseHeard(new Dosed(dose.visit(), left, dose.at())));
            }
        });
    }
}
